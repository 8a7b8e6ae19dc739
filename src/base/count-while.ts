/**
 * How many of `count` items a test holds for that holds up to some item and for none behind it, as for items in order.
 * Asks by halves.
 */
export function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
