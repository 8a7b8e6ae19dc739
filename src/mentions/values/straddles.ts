import { isHan } from '../../text/char-class.js'
import { type CharacterSet, characterSet, codeAt, holds, isOneOf } from '../../text/characters.js'
import { PASSED } from './signs.js'
import { hasTrait, Trait } from './traits.js'

/** Characters that take 年, 天 … away from the word of time before them: 年产, 年均, 天气, 日均, 晚上. */
const RIGHT: Readonly<Record<string, string>> = {
  年: '产均内销薪轻增入利发处减节可加出营纳供接吞龄级满迈收消用设生平总货味关限',
  天: '气空晴色然际边亮黑',
  日: '均产常本益程报夜志用处接供',
  晚: '上',
}
/** Before these 前 and 后 may begin a word of time: 到后年, 比前天, 和前晚. */
const FUNCTION_WORDS = characterSet('到至在于从比较和与及或自是像为的将距离直若如定')
/** 超过|去年, 不过|去年: 过 is not of 过去. */
const PASSES = characterSet('超不只胜越经通')
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

/** Characters that take those of a word of time away, found once for each word. */
export interface Neighbours {
  readonly left: CharacterSet
  readonly right: CharacterSet
  readonly leftOfRight: CharacterSet
  /** It begins with 前 or 后, which mostly end another word. */
  readonly beginsWithSide: boolean
  /** It begins with 次, which counts what a number stands before. */
  readonly beginsWithCount: boolean
}

/** What may take the characters of a word of time away. */
export function neighboursOf(word: string): Neighbours {
  const [first, last] = [word[0]!, word.at(-1)!]
  return {
    // 正当年 is no year.
    left: characterSet((LEFT[first] ?? '') + (first === '当' && last === '年' ? '正' : '')),
    right: characterSet(RIGHT[last] ?? ''),
    leftOfRight: characterSet(LEFT_OF_RIGHT[first] ?? ''),
    beginsWithSide: first === '前' || first === '后',
    beginsWithCount: first === '次',
  }
}

/**
 * Whether a word of time at a place only seems to stand there, its characters belonging to the words on either side:
 * 后年 in 建成后|年产120万台, 前年 in 改造前|年均, 明年 in 文明|年度, 今天 in 如今|天气.
 */
export function straddles(text: string, at: number, length: number, neighbours: Neighbours): boolean {
  if (neighbours.beginsWithCount && hasTrait(text, at - 1, Trait.number)) return true
  const before = codeAt(text, at - 1)
  if (holds(neighbours.left, before)) return true
  if (neighbours.beginsWithSide) {
    return isHan(before) && isOneOf(text, at + length, neighbours.right) && !holds(FUNCTION_WORDS, before)
  }
  if (!holds(neighbours.leftOfRight, before) || !isOneOf(text, at + length, neighbours.right)) return false
  return before !== PASSED || !isOneOf(text, at - 2, PASSES)
}
