import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer()

/** The places and bodies weighed anywhere in a sentence, chosen or not. */
function considered(text: string): string[] {
  const explainer = analyzer.explainer({ id: 'page', text })
  const found = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    for (const name of explainer.explain(at).considered) if (name.type !== 'PERSON') found.add(name.text)
  }
  return [...found]
}

describe('names behind a number', () => {
  it('do not begin with what counts them', () => {
    const names = considered('山谷里建成310家农业合作社和2座文化礼堂。')
    expect(names).toContain('农业合作社')
    expect(names.filter((name) => /^[家座0-9]/.test(name))).toEqual([])
  })

  it('do not begin with the word that joins two meetings', () => {
    expect(
      considered('清禾县委全会暨县委人才工作领导小组会议开了半天。').filter((name) => name.startsWith('暨')),
    ).toEqual([])
  })

  it('may begin with a number, or hold one', () => {
    expect(considered('队伍走进三间房镇。')).toContain('三间房镇')
    expect(considered('展览设在中山路18号院。').filter((name) => name.startsWith('中山路'))).not.toEqual([])
  })
})
