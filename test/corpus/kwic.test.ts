import { describe, expect, it } from 'vitest'
import { kwic } from '../../src/corpus/kwic.js'
import { markedPage } from './marked-page.js'
import { pages } from './three-pages.js'

describe('kwic', () => {
  const places = (options: Parameters<typeof kwic>[1]) =>
    pages
      .flatMap((page) => [...kwic(page, { window: 4, ...options })])
      .map(({ left, match, right }) => `${left}[${match}]${right}`)

  it('finds a name in context', () => {
    expect(places({ name: '柳湾村' })).toEqual([
      '葛云帆到[柳湾村]。葛云帆',
      '葛云帆在[柳湾村]看春耕。',
      '[柳湾村]的油菜花',
    ])
  })

  it('finds short forms under the full name', () => {
    const page = markedPage('x', {}, ['[清禾县委|ORG]开会，[县委|ORG|清禾县委]要求。'])
    expect([...kwic(page, { name: '清禾县委' })].map(({ match }) => match)).toEqual(['清禾县委', '县委'])
  })

  it('cuts no character of two units', () => {
    const page = markedPage('x', {}, ['甲𬱖到柳湾村𬱖乙'])
    const [row] = kwic(page, { text: '柳湾村', window: 2 })
    expect([row!.left, row!.right]).toEqual(['𬱖到', '𬱖'])
    expect([...kwic(page, { text: '柳湾村', window: 1 })][0]!.right).toBe('𬱖')
  })

  it('finds all names of a type, and refuses two questions, none, and empty ones', () => {
    expect(places({ type: 'SLOGAN' })).toEqual(['云帆说，[项目攻坚年]开局。'])
    expect(places({ name: '葛云帆', type: 'PLACE' })).toEqual([])
    expect(() => places({})).toThrow('say what to look for: name, text, pattern or type')
    expect(() => places({ text: '油菜', pattern: /油/ })).toThrow('text and pattern are two questions')
    expect(() => places({ text: '油菜', type: 'PLACE' })).toThrow('text and type are two questions')
    expect(() => places({ text: '' })).toThrow('text is empty')
  })

  it('finds wordings and patterns', () => {
    expect(places({ text: '油菜花' })).toEqual(['柳湾村的[油菜花]开了。'])
    expect(places({ pattern: /攻.年/ })).toEqual(['说，项目[攻坚年]开局。'])
    expect(places({ pattern: /x*/ })).toEqual([])
  })
})
