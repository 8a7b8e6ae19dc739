import { describe, expect, it } from 'vitest'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { frequency } from '../../src/corpus/frequency.js'
import { keyness } from '../../src/corpus/keyness.js'
import { ask } from '../../src/corpus/question.js'
import { mentionTerms } from '../../src/corpus/terms.js'
import { timeline } from '../../src/corpus/timeline.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

describe('frequency', () => {
  it('counts mentions and articles by group', () => {
    const rows = ask(frequency({ by: ['paper'] }), pages)
    expect(rows.map(({ group, name, count, articles }) => `${group} ${name} ${count} ${articles}`)).toEqual([
      '清禾周报 葛云帆 3 2',
      '清禾周报 柳湾村 2 2',
      '清禾周报 施念慈 1 1',
      '清禾周报 项目攻坚年 1 1',
      '澜溪报 柳湾村 1 1',
    ])
  })

  it('counts with and without repeated articles', () => {
    const [row] = ask(frequency({ repeated: new Set(['a2#0']) }), pages)
    expect(row).toMatchObject({ name: '柳湾村', count: 3, distinct: { count: 2, articles: 2 } })
  })
})

describe('names in bylines', () => {
  const written = markedPage('w', { date: '2026-03-18', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]到[柳湾村|PLACE]。', byline: '记者 [陆望舒|PERSON] [潘石|PERSON]' },
  ])
  const named = (terms = mentionTerms()) => ask(frequency({ terms }), [written]).map(({ name }) => name)

  it('are authors and no coverage: they count where asked for alone', () => {
    expect(named()).toEqual(['柳湾村', '葛云帆'])
    expect(named(mentionTerms(['PERSON'], { bylines: true }))).toEqual(['潘石', '葛云帆', '陆望舒'])
    const people = (question: ReturnType<typeof cooccurrence>) =>
      ask(question, [written]).map(({ a, b }) => [a.name, b.name])
    expect(people(cooccurrence({ minCount: 1, window: 'article' }))).toEqual([['葛云帆', '柳湾村']])
    expect(ask(timeline(), [written]).terms.map(({ name }) => name)).toEqual(['葛云帆', '柳湾村'])
    expect(ask(keyness({ target: () => true, minCount: 1 }), [written])).toHaveLength(2)
  })
})
