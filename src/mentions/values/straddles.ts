import { isHan } from '../../text/char-class.js'
import { hasTrait, Trait } from './traits.js'

/** Characters that take 年, 天 … away from the word of time before them: 年产, 年均, 天气, 日均, 晚上. */
const RIGHT: Readonly<Record<string, string>> = {
  年: '产均内销薪轻增入利发处减节可加出营纳供接吞龄级满迈收消用生设平总货味关限',
  天: '气空晴色然际边亮黑',
  日: '均产常本益程报夜志用处接供',
  晚: '上',
}
/** Before these 前 and 后 may begin a word of time: 到后年, 比前天, 和前晚. */
const FUNCTION_WORDS = '到至在于从比较和与及或自是像为的将距离直若如定'
/** Characters that take the first character of a word of time away, whatever follows: 文明|年度, 合同|年限, 日本|年轻人. */
const LEFT: Readonly<Record<string, string>> = {
  明: '文光黎表证透聪昆清发声阐鲜照',
  当: '相担适每恰承充妥',
  次: '首多每几屡再本此这那初依层档主',
  本: '成资基日版样课剧',
  同: '共合相不如雷陪一协',
}
/** The same, only where the last character is taken away too: 如今|年轻人, 过去|年均, 网上|年货. */
const LEFT_OF_RIGHT: Readonly<Record<string, string>> = {
  今: '如现当而迄',
  去: '过失',
  上: '网线晚会街路身早海',
}

/**
 * Whether a word of time at a place only seems to stand there, its characters belonging to the words on either side:
 * 后年 in 建成后|年产120万台, 前年 in 改造前|年均, 明年 in 文明|年度, 今天 in 如今|天气.
 */
export function straddles(text: string, at: number, word: string): boolean {
  if (word.charCodeAt(0) === 0x6b21 && hasTrait(text, at - 1, Trait.number)) return true
  if (!isHan(text.charCodeAt(at - 1))) return false
  const before = text[at - 1]!
  const first = word[0]!
  const last = word[word.length - 1]!
  if (first === '当' && last === '年' && before === '正') return true
  if (LEFT[first]?.includes(before)) return true
  const next = text[at + word.length]
  if (next === undefined || !RIGHT[last]?.includes(next)) return false
  if (first === '前' || first === '后') return !FUNCTION_WORDS.includes(before)
  // 超过|去年, 不过|去年.
  if (before === '过' && '超不只胜越经通'.includes(text[at - 2] ?? ' ')) return false
  return LEFT_OF_RIGHT[first]?.includes(before) ?? false
}
