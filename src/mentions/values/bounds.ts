import type { Value } from '../../model/mention.js'
import { characterSet, codeAt, isOneOf } from '../../text/characters.js'
import { UPPER } from './signs.js'
import { hasTrait, Trait } from './traits.js'
import { wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

export type Bound = Value['bound']

/** A word of bounds beside an amount. */
interface BoundWord {
  readonly word: string
  readonly bound: Bound
}

/** The bound that stands right before an amount, with where it starts. */
export interface BoundBefore {
  readonly start: number
  readonly bound: Bound
}

/** The bound that stands right behind an amount, with where it ends. */
export interface BoundAfter {
  readonly end: number
  readonly bound: Bound
}

const words = (bound: Bound, list: string): BoundWord[] => list.split(' ').map((word) => ({ word, bound }))

/** Words before an amount; the longest counts, for 不少于 ends with 少于 and says the contrary. */
const BEFORE = wordsTo([
  ...words('max', '不超过 不多于 不高于 至多 最多 不足 不到 未满 不满 低于 少于 小于 将近 接近 近'),
  ...words('min', '不少于 不低于 不小于 至少 最少 超过 突破 高于 多于 大于 超 逾 破 过'),
  ...words('approx', '大约 大概 约'),
])
/** Words behind an amount. */
const AFTER = wordsFrom([
  ...words('min', '以上 及以上'),
  ...words('max', '以下 以内 之内 及以下'),
  ...words('approx', '左右 上下'),
])
/** 附近, 最近, 经过, 穿过, 节约, 突破 … end like a bound and are none. */
const NO_NEAR = characterSet('附邻临最亲靠贴走')
const NO_OVER = characterSet('经通不穿翻走绕')
const NO_ABOUT = characterSet('节合条预签公契')
const NO_BREAK = characterSet('突打爆')
const POWERS = characterSet('百千万亿')

/** The bound that stands right before `at`; null where there is none. */
export function boundBefore(text: string, at: number): BoundBefore | null {
  if (!hasTrait(text, at - 1, Trait.boundEnd)) return null
  const last = codeAt(text, at - 1)
  if (last === UPPER) return isOneOf(text, at, POWERS) ? { start: at - 1, bound: 'min' } : null
  const found = wordBefore(BEFORE, text, at)
  if (found === null) return null
  const { word, bound } = found
  const start = at - word.length
  if (word === '近' && isOneOf(text, start - 1, NO_NEAR)) return null
  if (word === '过' && isOneOf(text, start - 1, NO_OVER)) return null
  if (word === '约' && isOneOf(text, start - 1, NO_ABOUT)) return null
  if (word === '破' && isOneOf(text, start - 1, NO_BREAK)) {
    return text[start - 1] === '打' ? { start: start - 1, bound } : null
  }
  return { start, bound }
}

/** The bound that stands right behind `at`; null where there is none. */
export function boundAfter(text: string, at: number): BoundAfter | null {
  if (!hasTrait(text, at, Trait.boundStart)) return null
  const found = wordAt(AFTER, text, at)
  return found === null ? null : { end: at + found.word.length, bound: found.bound }
}
