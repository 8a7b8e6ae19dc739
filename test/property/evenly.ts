import fc from 'fast-check'

/**
 * Numbers spread evenly over a range, both ends among them. Doubles of fast-check are spread evenly over the doubles there
 * are, nearly all of which lie next to zero: what is asked of them is hardly asked at all.
 */
export function evenly(min: number, max: number): fc.Arbitrary<number> {
  const steps = 100_000
  return fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps)
}
