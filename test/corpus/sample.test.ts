import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/corpus/question.js'
import { allocate, sample } from '../../src/corpus/sample.js'
import { markedPage } from './marked-page.js'

const pages = Array.from({ length: 40 }, (_, i) =>
  markedPage(`p${i}`, { paper: i < 30 ? '清禾周报' : '澜溪报' }, [`第${i}篇。`]),
)

describe('sample', () => {
  it('draws by stratum and says how likely each article was', () => {
    const rows = ask(sample({ size: 8, by: ['paper'] }), pages)
    const of = (paper: string) => rows.filter(({ stratum }) => stratum[0] === paper)
    expect([of('清禾周报').length, of('澜溪报').length]).toEqual([6, 2])
    expect(of('清禾周报')[0]!.inclusion).toBe(0.2)
    const weights = rows.reduce((sum, { inclusion }) => sum + 1 / inclusion, 0)
    expect(weights).toBeCloseTo(40)
  })

  it('draws the same articles in any order, and others with another seed', () => {
    const ids = (seed: number, order = pages) => ask(sample({ size: 8, seed }), order).map(({ article }) => article)
    expect(ids(1, [...pages].reverse())).toEqual(ids(1))
    expect(ids(2)).not.toEqual(ids(1))
  })

  it('gives an article of a large corpus its share, however small', () => {
    const many = [markedPage('x', {}, Array<string>(70_000).fill('短。'))]
    const [row] = ask(sample({ size: 1 }), many)
    expect(1 / row!.inclusion).toBeCloseTo(70_000, 0)
  })

  it('allocates exactly what is wanted, never more than there is', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom('proportional', 'equal'),
        (all, wanted, how) => {
          const shares = allocate(all, wanted, how as 'equal')
          const total = all.reduce((sum, size) => sum + size, 0)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(wanted, total))
          expect(shares.every((share, index) => share >= 0 && share <= all[index]!)).toBe(true)
        },
      ),
    )
  })
})
