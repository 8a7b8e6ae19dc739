import { isDigit, isHan, isLetter } from '../../text/char-class.js'

/** Part-of-speech tags of jieba that the name finder tells apart; the number of a tag is its place here. */
const TAGS = [
  ...['x', 'n', 'nr', 'ns', 'nt', 'nz', 'v', 'vn', 'vd', 'a', 'ad', 'an', 'd', 'p', 'c', 'u', 'm', 'q', 'r', 't', 'f'],
  ...['s', 'b', 'j', 'l', 'i', 'z', 'g', 'h', 'k', 'e', 'o', 'y'],
] as const

/** Classes of tokens that are in no lexicon, after the tags. */
export const TagClass = {
  ...(Object.fromEntries(TAGS.map((tag, at) => [tag, at])) as Readonly<Record<(typeof TAGS)[number], number>>),
  /** Two or more Chinese characters that the segmenter joined by guess. */
  guess: TAGS.length,
  /** One Chinese character in no lexicon. */
  rare: TAGS.length + 1,
  number: TAGS.length + 2,
  latin: TAGS.length + 3,
  mark: TAGS.length + 4,
  /** Before the first token and after the last. */
  outside: TAGS.length + 5,
} as const

const CLASS_OF_TAG: ReadonlyMap<string, number> = new Map(TAGS.map((tag, at) => [tag, at]))

/** The class of a word of the lexicon by its tag; tags not told apart fall back to their first letter. */
export function tagClass(tag: string): number {
  return CLASS_OF_TAG.get(tag) ?? CLASS_OF_TAG.get(tag[0] ?? 'x') ?? TagClass.x
}

/** The class of a token that is in no lexicon, or of one that begins with no Chinese character. */
export function unknownClass(firstUnit: number, length: number): number {
  if (isHan(firstUnit)) return length > 1 ? TagClass.guess : TagClass.rare
  if (isDigit(firstUnit)) return TagClass.number
  return isLetter(firstUnit) ? TagClass.latin : TagClass.mark
}
