/** A stretch outside quotes that may be a slogan by its form. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Where the word begins that it ends with: 治本攻坚|三年行动, 江南水乡|客厅. */
  readonly head: number
  /** Bits of the classes that this word speaks for; see `SLOGAN_CLASSES`. */
  readonly classes: number
  readonly form: (typeof Form)[keyof typeof Form]
  /** What stands before it. */
  readonly edge: (typeof Edge)[keyof typeof Edge]
  /** How many words in it seldom stand in a name. */
  readonly loose: number
}

/** What the form of a stretch is. The numbers are part of the trained model, as those of {@link Edge}. */
export const Form = {
  /** The name of a campaign or plan, known by its end. */
  campaign: 0,
  /** What a place means to become, behind a verb that says so. */
  goal: 1,
  /** What a place calls itself, known by its end. */
  epithet: 2,
} as const

/** What may stand before a stretch. */
export const Edge = {
  /** A mark, a blank, or the beginning of the text. */
  mark: 0,
  /** A word that no name goes over: a governing verb, a preposition, a pronoun. */
  stop: 1,
  /** A word that seldom stands in a name: a number, a conjunction, a division in full. */
  loose: 2,
  word: 3,
} as const
/** A form and an edge are one number: the form times this plus the edge. */
export const EDGES = Object.keys(Edge).length

/** Chinese characters, digits and Latin letters: what names are written with. */
export function isNameUnit(unit: number): boolean {
  const small = unit | 0x20
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || (small >= 0x61 && small <= 0x7a)
}
