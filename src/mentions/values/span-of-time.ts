/** Units as ISO 8601 has them; `I` for minutes, which share their letter with the months. */
export type Letter = 'Y' | 'M' | 'W' | 'D' | 'H' | 'I' | 'S'

/** A span of time as printed: how long at least and at most, in one unit. */
export interface ReadSpan {
  readonly end: number
  readonly letter: Letter
  readonly low: number
  readonly high: number
  /** Smaller parts as ISO 8601 has them, `20M` for 1小时20分钟; `''` for none. */
  readonly rest: string
  readonly more: boolean
  readonly vague: boolean
}

/** Units that count days or longer stand before the T of ISO 8601. */
export function isOfDays(letter: Letter): boolean {
  return letter === 'Y' || letter === 'M' || letter === 'W' || letter === 'D'
}

/** The ISO 8601 form of a span of so many of its unit: P3D, PT1H20M. */
export function isoSpan({ letter, rest }: ReadSpan, count: number): string {
  return `P${isOfDays(letter) ? '' : 'T'}${isoPart(count, letter)}${rest}`
}

/** So many of a unit, as a part of a span: 20M. */
export function isoPart(count: number, letter: Letter): string {
  return plain(count) + (letter === 'I' ? 'M' : letter)
}

function plain(count: number): string {
  return String(count === (count | 0) ? count | 0 : Math.round(count * 1000) / 1000)
}
