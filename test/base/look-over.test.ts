import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookOver } from '../../src/base/look-over.js'

test('every entry is looked at once, in order, and the bits of all are joined', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(2999), (length, odd) => {
      const seen: number[] = []
      const bits = lookOver(length, (from, to) => {
        for (let at = from; at < to; at += 1) seen.push(at)
        return from <= odd && odd < to ? -1 : 0
      })
      expect(seen).toEqual(Array.from({ length }, (_, at) => at))
      expect(bits).toBe(odd < length ? -1 : 0)
    }),
    { numRuns: 50 },
  )
})
