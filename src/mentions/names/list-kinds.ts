import { type ArticleSigns, PAD } from './article-signs.js'
import { TagClass } from './tag-classes.js'

/** 等: closes a list whose kind often follows. */
export const AND_SO_ON = 0x7b49
/** 、 */
const LIST_MARK = 0x3001
const CLOSING_QUOTE = 0x201d
/** Where a list cannot have begun before: the end of a line or a clause. */
const ENDS = [0x0a, 0x2c, 0x3002, 0x3a, 0x3b]
/** Longest item, in code units, and most items read back; they bound the work on any text. */
const LONGEST_ITEM = 16
const MOST_ITEMS = 8
/** Words of number and measure between 等 and the kind: 等|11|家|企业. */
const MOST_SKIPPED = 3
/** The kind of a list behind which none is printed. */
const UNTOLD = 1

/** Notes at the end of every item of the list that 等 closes at a position what word tells its kind: 等企业, 等地, 等五个村. */
export function readListKind(signs: ArticleSigns, at: number): void {
  const kind = kindBehind(signs, at)
  if (kind === 0) return
  const { units, listKind } = signs
  let end = at
  for (let items = 0; items < MOST_ITEMS && end > 0; items++) {
    listKind[units[end - 1 + PAD] === CLOSING_QUOTE ? end - 1 : end] = kind
    end = markBefore(signs, end)
  }
}

/** Where the mark before an item stands; 0 where there is none. */
function markBefore({ units }: ArticleSigns, end: number): number {
  for (let at = end - 1; at > 0 && end - at <= LONGEST_ITEM; at--) {
    const unit = units[at + PAD]!
    if (unit === LIST_MARK) return at
    if (ENDS.includes(unit)) return 0
  }
  return 0
}

/** A number for the word that tells the kind; 0 where 等 is part of another word (平等). */
function kindBehind({ tokenAt, tokenStart, tokenCount, tokenTag, tokenHash }: ArticleSigns, at: number): number {
  let token = tokenAt[at]!
  if (tokenStart[token] !== at) return 0
  if (tokenStart[token + 1] === at + 1) {
    token++
    for (let skipped = 0; skipped < MOST_SKIPPED && isMeasure(tokenTag[token + PAD]!); skipped++) token++
  }
  return token >= tokenCount || tokenTag[token + PAD] === TagClass.mark ? UNTOLD : tokenHash[token + PAD]! | 2
}

function isMeasure(tag: number): boolean {
  return tag === TagClass.number || tag === TagClass.m || tag === TagClass.q
}
