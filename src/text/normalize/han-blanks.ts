import { CharClass, charClass, isBlank, isHan } from '../char-class.js'
import type { Normalizer, ProposeEdit } from './normalizer.js'

/** Longest item of a list whose blanks are separators: a name of four characters. */
const LONGEST_ITEM = 4
/** So many items between gaps make a list. */
const INNER_ITEMS = 2
/** What is said of somebody in a list: 马启智（维吾尔族）. */
const REMARK = /[(\uff08][\u4e00-\u9fff]{1,6}[)\uff09]$/
const LONGEST_PIECE = LONGEST_ITEM + 8
const STRAIGHT_QUOTE = 0x22
const LINE_END = /[\r\n]/

/**
 * Blanks between Chinese characters, or between one and punctuation, go: they are what a line end or a padded name
 * (`高 洁`) left behind. They stay where they separate the items of a list, several short ones in a row
 * (`王 强 徐小艳 张丹`): there only the padding inside a name closes.
 */
export const hanBlanks: Normalizer = (text, propose) => closeBlanks(text, propose, false)

/**
 * As {@link hanBlanks}, and beside digits and straight quotes too: for text that was cut into short lines. What is left
 * of a line end elsewhere is one space, and nothing at the text's own ends.
 */
export const wrappedBlanks: Normalizer = (text, propose) => closeBlanks(text, propose, true)

interface Gap {
  readonly start: number
  readonly end: number
}

function closeBlanks(text: string, propose: ProposeEdit, wrapped: boolean): void {
  let chain: Gap[] = []
  for (let i = 0; i < text.length; i++) {
    if (!isBlank(text.charCodeAt(i))) continue
    const start = i
    while (i < text.length && isBlank(text.charCodeAt(i))) i++
    const isInside = start > 0 && i < text.length
    if (!isInside || !isRemovable(text.charCodeAt(start - 1), text.charCodeAt(i), wrapped)) {
      if (!wrapped || !LINE_END.test(text.slice(start, i))) continue
      closeChain(text, chain, propose)
      chain = []
      propose(start, i, isInside ? ' ' : '')
      continue
    }
    const last = chain[chain.length - 1]
    if (last !== undefined && pieceLength(text, last.end, start) === 0) {
      closeChain(text, chain, propose)
      chain = []
    }
    chain.push({ start, end: i })
  }
  closeChain(text, chain, propose)
}

/** A chain is a row of gaps with nothing but short Chinese pieces between them. */
function closeChain(text: string, chain: readonly Gap[], propose: ProposeEdit): void {
  const isSeparator = chain.length <= INNER_ITEMS ? null : listSeparators(text, chain)
  chain.forEach((gap, i) => {
    if (!isSeparator?.[i]) propose(gap.start, gap.end, '')
  })
}

/**
 * Which gaps separate items, or null where the chain is no list: two items at least must have a gap on either side. Two
 * single characters in a row are a padded name.
 */
function listSeparators(text: string, chain: readonly Gap[]): boolean[] | null {
  const lengths = [
    hanBefore(text, chain[0]!.start),
    ...chain.slice(1).map((gap, i) => pieceLength(text, chain[i]!.end, gap.start)),
  ]
  lengths.push(hanAfter(text, chain[chain.length - 1]!.end))
  const separators = new Array<boolean>(chain.length).fill(true)
  let inner = 0
  let whole = 0
  for (let piece = 0; piece < lengths.length; piece++) {
    const isInner = piece > 0 && piece < lengths.length - 1
    const length = lengths[piece]!
    if (length === 1 && lengths[piece + 1] === 1) separators[piece++] = false
    else if (length === 1) return null
    else if (length <= LONGEST_ITEM) whole++
    if (isInner) inner++
  }
  return inner >= INNER_ITEMS && whole > 0 ? separators : null
}

/** Length of a piece of one to four Chinese characters without the remark in brackets behind it, else 0. */
function pieceLength(text: string, start: number, end: number): number {
  if (end - start > LONGEST_PIECE) return 0
  const { length } = text.slice(start, end).replace(REMARK, '')
  return length <= LONGEST_ITEM && hanAfter(text, start) === length ? length : 0
}

function hanBefore(text: string, end: number): number {
  let length = 0
  while (length <= LONGEST_ITEM && isHan(text.charCodeAt(end - 1 - length))) length++
  return length === 0 ? LONGEST_ITEM + 1 : length
}

function hanAfter(text: string, start: number): number {
  let length = 0
  while (length <= LONGEST_ITEM && isHan(text.charCodeAt(start + length))) length++
  return length === 0 ? LONGEST_ITEM + 1 : length
}

function isRemovable(before: number, after: number, wrapped: boolean): boolean {
  const left = charClass(before)
  const right = charClass(after)
  if (isTight(left) && isTight(right)) return true
  if (!wrapped) return false
  return (isTight(left) && isTightWrapped(right, after)) || (isTightWrapped(left, before) && isTight(right))
}

function isTight(value: number): boolean {
  return value === CharClass.han || (value >= CharClass.opening && value <= CharClass.pause)
}

function isTightWrapped(value: number, code: number): boolean {
  return value === CharClass.digit || code === STRAIGHT_QUOTE
}
