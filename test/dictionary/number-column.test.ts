import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSparseColumn, openSteps, writeSparseColumn, writeSteps } from '../../src/dictionary/number-column.js'

/** Runs that grow by the same, with leaps between them, as the columns of a dictionary are. */
const columns = fc
  .array(fc.record({ from: fc.nat(100_000), step: fc.integer({ min: 0, max: 3 }), count: fc.nat(400) }), {
    maxLength: 6,
  })
  .map((runs) => runs.flatMap(({ from, step, count }) => Array.from({ length: count }, (_, i) => from + i * step)))

describe('a column of steps', () => {
  it('gives any stretch of it, whatever was asked for before', () => {
    fc.assert(
      fc.property(columns, fc.array(fc.tuple(fc.nat(2500), fc.nat(600)), { maxLength: 8 }), (numbers, stretches) => {
        const column = openSteps(() => writeSteps(numbers), 'steps', numbers.length)!
        for (const [start, length] of stretches) {
          const from = Math.min(start, numbers.length)
          const to = Math.min(from + length, numbers.length)
          expect([...column(from, to).subarray(from, to)]).toEqual(numbers.slice(from, to))
        }
      }),
    )
  })

  it('works out no more than the blocks asked for', () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => i + 7)
    const column = openSteps(() => writeSteps(numbers), 'steps', 4000)!
    const read = column(1600, 1601)
    expect([read[1600], read[1023], read[3999]]).toEqual([1607, 0, 0])
  })

  it('of another length is damaged', () => {
    expect(() => openSteps(() => writeSteps([1, 2, 3]), 'steps', 4)).toThrow('steps')
    expect(openSteps(() => undefined, 'steps', 4)).toBeUndefined()
  })
})

it('a sparse column gives its numbers and 0 for all others', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(70_000)), { maxLength: 40 }), (numbers) => {
      const numberOf = openSparseColumn(() => writeSparseColumn(numbers), 'sparse')
      expect(numbers.map((_, row) => numberOf(row))).toEqual(numbers)
    }),
  )
})
