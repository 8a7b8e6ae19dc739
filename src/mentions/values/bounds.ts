import type { Value } from '../../model/mention.js'
import { hasTrait, Trait } from './traits.js'

export type Bound = Value['bound']

/** A word of bounds beside an amount. */
interface BoundWord {
  readonly word: string
  readonly bound: Bound
}

const words = (bound: Bound, list: string): BoundWord[] => list.split(' ').map((word) => ({ word, bound }))

/** Words before an amount, longer ones first: 不少于 ends with 少于 and says the contrary. */
const BEFORE: readonly BoundWord[] = [
  ...words('max', '不超过 不多于 不高于 至多 最多 不足 不到 未满 不满 低于 少于 小于 将近 接近 近'),
  ...words('min', '不少于 不低于 不小于 至少 最少 超过 突破 高于 多于 大于 超 逾 破 过'),
  ...words('approx', '大约 大概 约'),
].sort((a, b) => b.word.length - a.word.length)
/** Words behind an amount. */
const AFTER: readonly BoundWord[] = [
  ...words('min', '以上 及以上'),
  ...words('max', '以下 以内 之内 及以下'),
  ...words('approx', '左右 上下'),
]
/** 附近, 最近, 经过, 突破 … end like a bound and are none. */
const NO_NEAR = '附邻临最亲靠贴走'
const NO_OVER = '经通不'

/** The bound that stands right before `at`, with where it starts; null where there is none. */
export function boundBefore(text: string, at: number): { readonly start: number; readonly bound: Bound } | null {
  if (!hasTrait(text, at - 1, Trait.boundEnd)) return null
  const last = text[at - 1]!
  if (last === '上') return '百千万亿'.includes(text[at]!) ? { start: at - 1, bound: 'min' } : null
  for (const { word, bound } of BEFORE) {
    const start = at - word.length
    if (start < 0 || !text.startsWith(word, start)) continue
    const before = text[start - 1] ?? ' '
    if (word === '近' && NO_NEAR.includes(before)) return null
    if (word === '过' && NO_OVER.includes(before)) return null
    if (word === '约' && '节合条预签公契'.includes(before)) return null
    if (word === '破' && '突打爆'.includes(before)) return before === '打' ? { start: start - 1, bound } : null
    return { start, bound }
  }
  return null
}

/** The bound that stands right behind `at`, with where it ends; null where there is none. */
export function boundAfter(text: string, at: number): { readonly end: number; readonly bound: Bound } | null {
  if (!hasTrait(text, at, Trait.boundStart)) return null
  for (const { word, bound } of AFTER) if (text.startsWith(word, at)) return { end: at + word.length, bound }
  return null
}
