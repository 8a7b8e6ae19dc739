import { normalizeString } from '../text/normalize/normalize-string.js'
import { paddedBlanks } from '../text/normalize/padded-blanks.js'
import { isShortLine, type RawBlock, textOf } from './blocks.js'
import { isLikelyName, LONGEST_NAME, MOST_NAMES, NAME_DOT } from './bylines/byline-names.js'
import { RANKS } from './vocabulary.js'

const REMARKS = /[(\uff08][^()\uff08\uff09]*[)\uff09]/g
const NAME = /^[\u4e00-\u9fff]{2,4}$/
/** So much of a list are names that begin as most do; the others may be anything. */
const LIKELY = 0.75
/** What heads winners, perhaps with their number: 二等奖（3名）：. */
const RANK = new RegExp(
  `^(?:${RANKS.join('|')})(?:[(\\uff08][\\d一二三四五六七八九十]+[\\u4e00-\\u9fff][)\\uff09])?[:\\uff1a]?$`,
)
/** What stands between names. */
const BETWEEN = /[\s、]+/
/** A post or a prize, and the names of those who hold it. */
/** What four or more have in common, and who or what they are. */
const LISTED = /^[^\s:\uff1a]{2,20}[:\uff1a]\s?[^\s、]{1,8}(?:[\s、]+[^\s、]{1,8}){3,}$/
const POST =
  /^[\u4e00-\u9fff、]{2,40}[长任记员席理师人表奖][:\uff1a]\s?([\u4e00-\u9fff·]{1,9}(?:[\s、]+[\u4e00-\u9fff·]{1,9})*)$/
/** A list is followed upwards no farther. */
const MOST_LINES = 8

/**
 * Whether a short line belongs to a list of persons and heads nothing: many names side by side, who won the prize named
 * on the line above, further names below either, the prize itself, and a post with those who hold it.
 */
export function isInNameList(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const names = namesOn(page, blocks[n]!)
  if (names > MOST_NAMES || LISTED.test(textOf(page, blocks[n]!)) || isPostListed(page, blocks, n)) return true
  if (isRank(page, blocks[n]!)) return isShortLine(blocks[n + 1])
  for (let at = n - 1; at >= Math.max(0, n - MOST_LINES); at--) {
    if (isRank(page, blocks[at]!)) return names > 0 || at === n - 1
    const above = namesOn(page, blocks[at]!)
    if (above > MOST_NAMES) return names > 0
    if (above === 0) return false
  }
  return false
}

/** How many persons a short line names, each perhaps padded or with a remark (丁 华（女）、于永波 王 占); 0 where it says more. */
export function namesOn(page: string, block: RawBlock): number {
  if (!isShortLine(block)) return 0
  const names = normalizeString(plainText(page, block), [paddedBlanks]).trim().split(BETWEEN)
  const areNames = names.every((name) => NAME.test(name) || name.includes(NAME_DOT))
  return areNames && names.filter(isLikelyName).length >= names.length * LIKELY ? names.length : 0
}

function isRank(page: string, block: RawBlock): boolean {
  return RANK.test(textOf(page, block))
}

/** A post with names, several or in a list: alone, `守林人：老周` is a headline. */
function isPostListed(page: string, blocks: readonly RawBlock[], n: number): boolean {
  const names = namesOfPost(page, blocks[n])
  if (names === '') return false
  const isName = (name: string) => name.length <= LONGEST_NAME || name.includes(NAME_DOT)
  if (names.length > LONGEST_NAME && names.split(BETWEEN).every(isName)) return true
  return [blocks[n - 1], blocks[n + 1]].some((beside) => namesOfPost(page, beside) !== '')
}

function namesOfPost(page: string, block: RawBlock | undefined): string {
  return isShortLine(block) ? (POST.exec(plainText(page, block).trim())?.[1] ?? '') : ''
}

/** What a line says without the remarks in brackets. */
function plainText(page: string, block: RawBlock): string {
  return textOf(page, block).replace(REMARKS, ' ')
}
