import { hashWord } from './slogan-words.js'

/**
 * What is looked at in a quotation, and, from `open` on, in a stretch outside quotes; the keys, with hyphens for capitals,
 * name the signs in the file of weights.
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
  open: 34,
  openLength: 35,
  openAfter: 36,
  openAfterClass: 37,
  openAfter1: 38,
  openAfter2: 39,
  openAfterPos: 40,
  openBefore: 41,
  openBefore1: 42,
  openBefore2: 43,
  openHead: 44,
  openStem1: 45,
  openStem2: 46,
  openBegin2: 47,
  openPos: 48,
  openTokens: 49,
  openPart: 50,
  openPlace: 51,
  openMarks: 52,
  openFormulation: 53,
  openEdge: 54,
  openLoose: 55,
} as const

/** Signs whose value is a word of the text, hashed from its beginning, or from its end; all others carry a number. */
const FORTH: readonly number[] = [
  ...[Sign.before, Sign.before1, Sign.before2, Sign.begin1, Sign.pos],
  ...[Sign.openBefore, Sign.openBefore1, Sign.openBefore2, Sign.openBegin2, Sign.openPos],
]
const BACK: readonly number[] = [
  ...[Sign.after, Sign.after1, Sign.after2, Sign.end, Sign.end1, Sign.end2],
  ...[Sign.openAfter, Sign.openAfter1, Sign.openAfter2, Sign.openHead, Sign.openStem1, Sign.openStem2],
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

/** The value of a sign as the collectors of signs give it, from its printed form. */
export function signValue(sign: number, printed: string): number {
  return isNumberSign(sign) ? Number(printed) : hashWord(printed, BACK.includes(sign))
}
