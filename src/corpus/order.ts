/** Order of two texts by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rounds to four places, as all scores are. */
export function fourPlaces(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
