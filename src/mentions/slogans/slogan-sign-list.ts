import { hashWord } from './word-hash.js'

/**
 * What is looked at in a quotation, and, from `unquoted` on, in a stretch outside quotes; the keys, with hyphens for
 * capitals, name the signs in the file of weights.
 */
export const Sign = {
  bias: 0,
  length: 1,
  clauses: 2,
  even: 3,
  separator: 4,
  endsSentence: 5,
  everyday: 6,
  numerals: 7,
  formulation: 8,
  after: 9,
  afterClass: 10,
  after1: 11,
  after2: 12,
  before: 13,
  beforeClass: 14,
  before1: 15,
  before2: 16,
  headClass: 17,
  end: 18,
  endClass: 19,
  end1: 20,
  end2: 21,
  begin1: 22,
  neighbour: 23,
  opens: 24,
  colon: 25,
  part: 26,
  tokens: 27,
  pos: 28,
  twice: 29,
  afterClassLength: 30,
  beforeClassLength: 31,
  bothClasses: 32,
  depth: 33,
  unquoted: 34,
  unquotedEdge: 35,
  unquotedLoose: 36,
  unquotedLength: 37,
  unquotedAfter: 38,
  unquotedAfterClass: 39,
  unquotedAfter1: 40,
  unquotedAfter2: 41,
  unquotedAfterPos: 42,
  unquotedBefore: 43,
  unquotedBefore1: 44,
  unquotedBefore2: 45,
  unquotedHead: 46,
  unquotedHeadClass: 47,
  unquotedStem1: 48,
  unquotedStem2: 49,
  unquotedBegin2: 50,
  unquotedPos: 51,
  unquotedTokens: 52,
  unquotedCut: 53,
  unquotedPart: 54,
  unquotedPlace: 55,
  unquotedMarks: 56,
  unquotedFormulation: 57,
} as const

/**
 * Signs whose value is a word of the text, or the letters of its parts of speech, hashed from its beginning, or from its
 * end; all others carry a number.
 */
// biome-ignore format: one line for those of quotations, one for those outside
const FORTH: readonly number[] = [
  Sign.before, Sign.before1, Sign.before2, Sign.begin1, Sign.pos,
  Sign.unquotedBefore, Sign.unquotedBefore1, Sign.unquotedBefore2, Sign.unquotedBegin2, Sign.unquotedPos,
]
// biome-ignore format: as above
const BACK: readonly number[] = [
  Sign.after, Sign.after1, Sign.after2, Sign.end, Sign.end1, Sign.end2,
  Sign.unquotedAfter, Sign.unquotedAfter1, Sign.unquotedAfter2, Sign.unquotedHead, Sign.unquotedStem1, Sign.unquotedStem2,
]

/** Names of the signs, by number: `after-class-length`. Only who reads or writes weights as text asks for them. */
export function signNames(): readonly string[] {
  return Object.keys(Sign).map((key) => key.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`))
}

/** Whether a sign's value is a number and not a word or letters of the text. */
export function isNumberSign(sign: number): boolean {
  return !FORTH.includes(sign) && !BACK.includes(sign)
}

/** Receives signs one by one; words are given by their place in the text, so that nothing is cut out of it. */
export interface SignSink {
  push(sign: number, value: number, from: number, to: number): void
}

/** What the file of weights prints for line ends and blanks, which divide its lines. */
const LINE_END = '\u23ce'
const BLANK = '\u2423'

/** A word as the file of weights prints it: 。⏎ */
export function printWord(word: string): string {
  return word.replaceAll('\n', LINE_END).replaceAll(' ', BLANK)
}

/** The value of a sign as the collectors of signs give it, from its printed form. */
export function signValue(sign: number, printed: string): number {
  if (isNumberSign(sign)) return Number(printed)
  return hashWord(printed.replaceAll(LINE_END, '\n').replaceAll(BLANK, ' '), BACK.includes(sign))
}
