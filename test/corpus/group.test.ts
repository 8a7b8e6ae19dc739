import { describe, expect, it } from 'vitest'
import { checkVariables, groupOf } from '../../src/corpus/group.js'
import { markedPage } from './marked-page.js'

const { page, articles } = markedPage('qh-0318', { date: '2026-03-18', paper: '清禾周报', copies: '' }, [
  { body: '渠水来了。', topics: ['farming', 'weather'] },
  '县里开会。',
])

describe('the variables that counts are divided by', () => {
  it('are docvars, and what is known of the date and the article', () => {
    const by = ['paper', 'year', 'month', 'topic', 'kind', 'origin', 'page', 'date']
    expect(groupOf(by, page, articles[0]!)).toEqual([
      ...['清禾周报', '2026', '2026-03', 'farming', 'article', articles[0]!.origin, 'qh-0318', '2026-03-18'],
    ])
  })

  it('are empty where nothing is known', () => {
    const undated = markedPage('x', {}, ['县里开会。'])
    expect(groupOf(['year', 'month', 'topic', 'region', 'copies'], undated.page, undated.articles[0]!)).toEqual(
      Array(5).fill(''),
    )
  })

  it('are the docvars of the page where these have such a name', () => {
    const own = markedPage('x', { year: '1998', topic: '水利', date: '2026-03-18' }, ['县里开会。'])
    expect(groupOf(['year', 'topic', 'month'], own.page, own.articles[0]!)).toEqual(['1998', '水利', '2026-03'])
  })

  it('are never mistyped where they are no docvars', () => {
    const check = checkVariables(['year', 'month', 'topic', 'kind', 'origin', 'page'])
    check.add({ page })
    expect(() => check.answer()).not.toThrow()
  })
})
