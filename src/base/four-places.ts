/** Rounds to four places, as all scores are. */
export function fourPlaces(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
