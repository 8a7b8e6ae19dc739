/** What a code unit can mean inside a slogan; the sum of bits stands in a table by code unit. */
export enum SloganUnit {
  /** A character of everyday speech. */
  everyday = 1,
  /** A Chinese numeral that shorthand is built on. */
  numeral = 2,
  /** Ends a sentence. */
  final = 4,
  /** A letter or digit. */
  latin = 8,
  /** Divides clauses; the bits from `kind` up say how: 1 for 、, 2 for a comma … */
  separator = 16,
}

/** The comma of lists: 、. */
export const LIST_COMMA = 0x3001

/** Shift of a separator's kind. */
export const SEPARATOR_KIND = 5

const NUMERALS = '一二三四五六七八九十百千万两双零'
/** Marks that end a sentence. */
export const FINALS = '。!?！？…'
const SEPARATORS = ['、', ',，', ';；', ' ', '·', '—', '+']
/** The kind of a blank among them. */
export const BLANK = 1 + SEPARATORS.indexOf(' ')

/** The table, with the characters of everyday speech that the dictionaries give. */
export function buildSloganUnits(everyday: Iterable<string>): Uint8Array {
  const units = new Uint8Array(0x10000)
  const mark = (characters: Iterable<string>, bits: number) => {
    for (const character of characters) units[character.charCodeAt(0)]! |= bits
  }
  mark(everyday, SloganUnit.everyday)
  mark(NUMERALS, SloganUnit.numeral)
  mark(FINALS, SloganUnit.final)
  mark('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', SloganUnit.latin)
  SEPARATORS.forEach((characters, index) => {
    mark(characters, SloganUnit.separator | ((index + 1) << SEPARATOR_KIND))
  })
  return units
}
