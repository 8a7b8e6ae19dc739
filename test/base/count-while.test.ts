import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWhile } from '../../src/base/count-while.js'

it('counts as looking at one item after the other does, for items in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: -1, max: 10 }), (numbers, limit) => {
      const sorted = numbers.sort((a, b) => a - b)
      const below = sorted.filter((number) => number < limit).length
      expect(countWhile(sorted.length, (at) => sorted[at]! < limit)).toBe(below)
    }),
  )
})
