import { describe, expect, it } from 'vitest'
import { scoreMentions } from '../../src/evaluate/score-mentions.js'
import type { MentionType } from '../../src/model/mention.js'
import { type GoldMark, readMarks } from '../gold/read-articles.js'

/** A page from two marked texts: what should be found, and what was. */
function page(gold: string, found: string, ignore: readonly string[] = []) {
  const goldMarks: GoldMark[] = []
  const foundMarks: GoldMark[] = []
  const text = readMarks(gold, 0, goldMarks)
  expect(readMarks(found, 0, foundMarks)).toBe(text)
  return {
    text,
    gold: {
      page: 'p',
      mentions: goldMarks.map(({ start, end, subtype, ...mark }) => ({
        from: start,
        to: end,
        text: mark.text,
        type: mark.type,
        ...(subtype ? { subtype } : {}),
      })),
      ignore: ignore.map((part) => [text.indexOf(part), text.indexOf(part) + part.length] as const),
      articles: [],
    },
    found: foundMarks.map(({ start, end, type, subtype }) => ({
      type,
      subtype,
      nested: false,
      ranges: [{ from: start, to: end }],
    })),
  }
}

function counts(type: MentionType, ...pages: ReturnType<typeof page>[]) {
  const { strict, overlap } = scoreMentions(pages).types.find((score) => score.type === type)!
  return { gold: strict.gold, found: strict.found, strict: strict.right, overlap: overlap.right }
}

describe('scoreMentions', () => {
  it('wants type and place for a strict hit', () => {
    const one = page('[云溪县|PLACE]的[陆青|PERSON]', '[云溪县|ORG]的[陆青|PERSON]')
    expect(counts('PERSON', one)).toEqual({ gold: 1, found: 1, strict: 1, overlap: 1 })
    expect(counts('PLACE', one)).toEqual({ gold: 1, found: 0, strict: 0, overlap: 0 })
    expect(counts('ORG', one)).toEqual({ gold: 0, found: 1, strict: 0, overlap: 0 })
  })

  it('matches overlapping mentions one to one', () => {
    const split = page('[云溪县水利局|ORG]和[县委|ORG]', '[云溪县|ORG][水利局|ORG]和县委')
    expect(counts('ORG', split)).toEqual({ gold: 2, found: 2, strict: 0, overlap: 1 })
    const joined = page('[云溪县|PLACE][石桥镇|PLACE]', '[云溪县石桥镇|PLACE]')
    expect(counts('PLACE', joined)).toEqual({ gold: 2, found: 1, strict: 0, overlap: 1 })
  })

  it('leaves out what touches an ignored stretch, and nested mentions', () => {
    const masthead = page('云溪报 [云溪县|PLACE]', '[云溪|PLACE]报 [云溪县|PLACE]', ['云溪报'])
    expect(counts('PLACE', masthead)).toEqual({ gold: 1, found: 1, strict: 1, overlap: 1 })
    const nested = page('[云溪县水利局|ORG]', '[云溪县水利局|ORG]')
    const inner = { type: 'PLACE', subtype: null, nested: true, ranges: [{ from: 0, to: 3 }] } as const
    expect(counts('PLACE', { ...nested, found: [...nested.found, inner] } as never).found).toBe(0)
  })

  it('takes the hull of several ranges, or one of them', () => {
    const base = page('[欧阳青|PERSON]', '欧阳青')
    const apart = (ranges: readonly { from: number; to: number }[]) =>
      counts('PERSON', { ...base, found: [{ type: 'PERSON', subtype: null, nested: false, ranges }] } as never).strict
    const hull = [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]
    expect(apart(hull)).toBe(1)
    expect(
      apart([
        { from: 0, to: 3 },
        { from: 5, to: 6 },
      ]),
    ).toBe(1)
    expect(
      apart([
        { from: 0, to: 2 },
        { from: 5, to: 6 },
      ]),
    ).toBe(0)
  })

  it('reports subtypes apart', () => {
    const one = page('[市委|ORG.government][向阳厂|ORG.company]', '[市委|ORG.government][向阳厂|ORG.group]')
    const org = scoreMentions([one]).types.find(({ type }) => type === 'ORG')!
    expect(org.strict.f1).toBe(1)
    expect(org.subtype).toBe(0.5)
  })

  it('lists every error in its sentence', () => {
    const one = page('天晴。[石桥镇|PLACE]的[陆青|PERSON]来了。散会', '天晴。[石桥|PLACE]镇的陆青来了。[散会|ORG]')
    expect(scoreMentions([one]).errors.map(({ kind, sentence }) => `${kind} ${sentence}`)).toEqual([
      'edge 【石桥镇】的陆青来了。',
      'missed 石桥镇的【陆青】来了。',
      'false 【散会】',
    ])
    const swapped = scoreMentions([page('[石桥镇|PLACE]', '[石桥镇|ORG]')]).errors
    expect(swapped.map(({ kind, gold, found }) => [kind, gold?.type, found?.type])).toEqual([['type', 'PLACE', 'ORG']])
  })

  it('averages over PERSON, PLACE and ORG only', () => {
    const one = page('[石桥镇|PLACE][一心为民|SLOGAN]', '[石桥镇|PLACE]一心为民')
    expect(scoreMentions([one]).micro.strict.f1).toBe(1)
  })

  it('gives the same interval every time', () => {
    const one = page('[石桥镇|PLACE]', '[石桥镇|PLACE]')
    const two = page('[石桥镇|PLACE]', '石桥镇')
    const { strict } = scoreMentions([one, two, one]).micro
    expect(strict.interval).toEqual(scoreMentions([one, two, one]).micro.strict.interval)
    expect(strict.interval[0]).toBeLessThan(strict.f1)
    expect(strict.interval[1]).toBe(1)
  })
})
