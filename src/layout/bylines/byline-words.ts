import type { PageRange } from '../../base/span.js'
import { CharClass, charClass, isBlank, isHan, isLineBreak } from '../../text/char-class.js'
import { createCodeSet } from '../code-set.js'
import { BULLETS } from '../vocabulary.js'
import { craftOf, DUTIES, splitDuty } from './byline-terms.js'

/** The stroke 丨, a Chinese character, and drawn lines are printed as bars. */
const STROKE = 0x4e28
const SEPARATORS = '、,;/|:&丨│∣\uff0c\uff1b\uff1a\uff0f\uff5c\uff06'
const BRACKETS = '()[]【】〔〕\uff08\uff09\uff3b\uff3d'
/** What bylines begin with, besides marks: duties, crafts and titles. */
export const BYLINE_STARTS = '记通实撰评本首见特全摄文图'

const BETWEEN_WORDS = createCodeSet(SEPARATORS + BRACKETS + BULLETS)

/** A word of a byline. */
export interface Word extends PageRange {
  readonly text: string
  /** Nothing but blanks between the word before and this one. */
  readonly spaced: boolean
}

/** Runs of Chinese characters and letters; null where something else than a separator stands between them. */
export function splitWords(page: string, from: number, to: number): Word[] | null {
  const words: Word[] = []
  let start = -1
  let spaced = true
  for (let i = from; i <= to; i++) {
    const code = i < to ? page.charCodeAt(i) : 0x20
    const value = charClass(code)
    if ((value === CharClass.han && code !== STROKE) || value === CharClass.letter || value === CharClass.trail) {
      if (start < 0) start = i
      continue
    }
    // A line end inside a paragraph can cut a name in two.
    if (start >= 0 && i < to && (isDot(code) || cutsName(page, i))) continue
    if (start >= 0) {
      words.push({ text: withoutBlanks(page.slice(start, i)), from: start, to: i, spaced })
      start = -1
      spaced = true
    }
    if (value === CharClass.blank) continue
    if (BETWEEN_WORDS[code] !== 1) return null
    spaced = false
  }
  return words
}

function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x30fb || code === 0x2022
}

/** A name may have been cut by a line end, with blanks before it. */
function withoutBlanks(word: string): string {
  return word.replace(/[\s\u200b-\u200f\u2060]/g, '')
}

/** Whether a line ends here, or behind blanks, and the next goes on with the word before it. */
function cutsName(page: string, at: number): boolean {
  let end = at
  while (isBlank(page.charCodeAt(end)) && !isLineBreak(page.charCodeAt(end))) end++
  if (!isLineBreak(page.charCodeAt(end))) return false
  const next = isLineBreak(page.charCodeAt(end + 1)) ? end + 2 : end + 1
  return isHan(page.charCodeAt(next)) && !BYLINE_STARTS.includes(page[next]!)
}

/**
 * Puts words together that a column's edge cut, of which one piece is a single character: `昝 立新`, `乌日 罕`; and
 * duties cut anywhere: `通讯 员李明`. Single characters side by side are padding and left alone, but for a padded craft
 * or duty that a byline opens with: `摄 影 耿 辉`.
 */
export function mendWords(words: readonly Word[]): readonly Word[] {
  const isLone = (i: number): boolean => words[i]?.text.length === 1
  const mended: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]
    const before = mended.at(-1)
    const cut = next?.spaced ? cutDuty(word.text, next.text) : 0
    if (i === 0 && isLone(0) && isLone(1) && next!.spaced && isSign(word.text + next!.text)) {
      mended.push({ ...word, text: word.text + next!.text, to: next!.to })
      i++
    } else if (cut > 0) {
      mended.push({ ...word, text: word.text + next!.text.slice(0, cut), to: next!.from + cut })
      if (next!.text.length > cut) mended.push({ ...next!, text: next!.text.slice(cut), from: next!.from + cut })
      i++
    } else if (!isLone(i) || isLone(i - 1) || isLone(i + 1) || craftOf(word.text) !== null) mended.push(word)
    else if (next?.spaced && isPiece(next.text)) {
      mended.push({ ...word, text: word.text + next.text, to: next.to })
      i++
    } else if (before !== undefined && word.spaced && (isPiece(before.text) || endsInPiece(before.text))) {
      mended[mended.length - 1] = { ...before, text: before.text + word.text, to: word.to }
    } else mended.push(word)
  }
  return mended
}

/** A craft or a duty and nothing else. */
function isSign(text: string): boolean {
  return craftOf(text) !== null || splitDuty(text)?.length === text.length
}

/** Two characters that may be part of a name. */
function isPiece(text: string): boolean {
  return text.length === 2 && craftOf(text) === null && splitDuty(text) === null
}

/** Whether a duty with two characters of a name behind it, such as 实习生艾紫, may go on with one more. */
function endsInPiece(text: string): boolean {
  const duty = splitDuty(text)
  return duty !== null && text.length - duty.length === 2 && isPiece(text.slice(duty.length))
}

/** How many characters of the second word end a duty that the first begins; 0 where it begins none. */
function cutDuty(first: string, second: string): number {
  for (const [word] of DUTIES) {
    const rest = word.length - first.length
    if (rest > 0 && word.startsWith(first) && second.startsWith(word.slice(-rest))) return rest
  }
  return 0
}
