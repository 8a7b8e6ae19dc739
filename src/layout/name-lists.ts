import { type RawBlock, textOf } from './blocks.js'
import { isLikelyName, MOST_NAMES, NAME_DOT } from './bylines/byline-names.js'
import { RANKS } from './vocabulary.js'

/** A name of two characters, set as wide as one of three. */
const PADDED = /(?<!\S)([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?!\S)/g
const REMARKS = /[(\uff08][^()\uff08\uff09]*[)\uff09]/g
const NAME = /^[\u4e00-\u9fff]{2,4}$/
/** So much of a list are names that begin as most do; the others may be anything. */
const LIKELY = 0.75
/** What heads winners, perhaps with their number: 二等奖（3名）：. */
const RANK = new RegExp(
  `^(?:${RANKS.join('|')})(?:[(\\uff08][\\d一二三四五六七八九十]+[\\u4e00-\\u9fff][)\\uff09])?[:\\uff1a]?$`,
)
const LONGEST_RANK = 16
/** A list is followed upwards no farther. */
const MOST_LINES = 8

/**
 * Whether a short line belongs to a list of persons and heads nothing: many names side by side, who won the prize named
 * on the line above, further names below either, and the prize itself.
 */
export function isInNameList(page: string, blocks: readonly RawBlock[], n: number): boolean {
  if (namesOn(page, blocks[n]!) > MOST_NAMES) return true
  const below = blocks[n + 1]
  if (isRank(page, blocks[n]!)) return below?.form === 'short' || below?.form === 'line'
  for (let at = n - 1; at >= Math.max(0, n - MOST_LINES); at--) {
    const block = blocks[at]!
    if (isRank(page, block)) return at === n - 1 || namesOn(page, blocks[n]!) > 0
    const names = namesOn(page, block)
    if (names === 0) return false
    if (names > MOST_NAMES) return namesOn(page, blocks[n]!) > 0
  }
  return false
}

/** How many persons a short line names, each perhaps padded or with a remark (丁 华（女）、于永波 王 占); 0 where it says more. */
export function namesOn(page: string, block: RawBlock): number {
  if (block.form !== 'short' && block.form !== 'line') return 0
  const names = textOf(page, block)
    .replace(REMARKS, ' ')
    .replace(PADDED, '$1$2')
    .trim()
    .split(/[\s、]+/)
  const areNames = names.every((name) => NAME.test(name) || name.includes(NAME_DOT))
  return areNames && names.filter(isLikelyName).length >= names.length * LIKELY ? names.length : 0
}

function isRank(page: string, block: RawBlock): boolean {
  return block.length <= LONGEST_RANK && RANK.test(textOf(page, block))
}
