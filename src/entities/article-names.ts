import type { MentionDraft, MentionType } from '../model/mention.js'
import type { PosOfWord, Tokens } from '../model/tokens.js'
import type { CachedName } from './name-cache.js'

/** The mentions of an article by where they start and end, nested ones left out; what all rules here look things up in. */
export class ArticleNames {
  readonly text: string
  readonly mentions: readonly MentionDraft[]
  /** The name printed at each mention. */
  readonly printed: readonly CachedName[]
  /** Indexes of the mentions that are not nested, by start. */
  readonly order: readonly number[]
  /** Indexes of the ORG mentions among them, by start. */
  readonly bodies: readonly number[]
  readonly #tokens: Tokens
  readonly #posOf: PosOfWord | null
  /** The last position asked for, and how many mentions start before it. */
  #asked = -1
  #countBefore = 0

  constructor(
    text: string,
    mentions: readonly MentionDraft[],
    printed: readonly CachedName[],
    tokens: Tokens,
    posOf: PosOfWord | null,
  ) {
    this.text = text
    this.mentions = mentions
    this.printed = printed
    this.#tokens = tokens
    this.#posOf = posOf
    const order: number[] = []
    const bodies: number[] = []
    let sorted = true
    let last = 0
    for (let index = 0; index < mentions.length; index++) {
      const { start, type, nested } = mentions[index]!
      if (nested) continue
      sorted &&= start >= last
      last = start
      order.push(index)
      if (type === 'ORG') bodies.push(index)
    }
    // The finder gives them in order; other callers may not.
    if (!sorted) for (const list of [order, bodies]) list.sort((a, b) => mentions[a]!.start - mentions[b]!.start)
    this.order = order
    this.bodies = bodies
  }

  /** Index of the mention of a type that starts at a position, or -1. */
  startingAt(position: number, type: MentionType): number {
    const index = this.order[this.#before(position)] ?? -1
    const mention = this.mentions[index]
    return mention !== undefined && mention.start === position && mention.type === type ? index : -1
  }

  /** Index of the mention of a type that ends at a position, or -1. */
  endingAt(position: number, type: MentionType): number {
    const index = this.order[this.#before(position) - 1] ?? -1
    const mention = this.mentions[index]
    return mention !== undefined && mention.end === position && mention.type === type ? index : -1
  }

  /** End of the last mention that starts before a position and does not reach over it, or 0. */
  lastEnd(position: number): number {
    const mention = this.mentions[this.order[this.#before(position) - 1] ?? -1]
    return mention === undefined ? 0 : Math.min(mention.end, position)
  }

  /** Start of the first mention behind a position, or the end of the text. */
  nextStart(position: number): number {
    return this.mentions[this.order[this.#before(position + 1)] ?? -1]?.start ?? this.text.length
  }

  /** How many mentions start before a position. */
  #before(position: number): number {
    if (position !== this.#asked) {
      this.#countBefore = countBefore(this.mentions, this.order, position)
      this.#asked = position
    }
    return this.#countBefore
  }

  /** How many bodies start before a position. */
  bodiesBefore(position: number): number {
    return countBefore(this.mentions, this.bodies, position)
  }

  textOf(index: number): string {
    return this.printed[index]!.printed
  }

  /**
   * Start of the words that describe a post and end at `end`: whole tokens of nouns and the like (采购 of 采购经理, 工艺 of
   * 工艺工程师), at most four characters, not beyond `limit`. `end` where there are none.
   */
  modifierStart(end: number, limit: number): number {
    const { ends, words, count } = this.#tokens
    if (this.#posOf === null) return end
    let token = firstTokenEndingAt(ends, count, end)
    let start = end
    for (; token >= 0; token--) {
      const from = token === 0 ? 0 : ends[token - 1]!
      if (from < limit || end - from > 4) break
      const tag = this.#posOf(words[token]!, this.text.slice(from, ends[token]!))
      // A verb of two characters counts where nothing stands before it: 维修班长, 采购经理.
      const fits = /^(?:n|vn|b|j|l$)/.test(tag) || (tag === 'v' && from === limit && ends[token]! - from === 2)
      if (!fits) break
      if (ends[token]! - from > 1) start = from
    }
    return start
  }
}

/** How many of the listed mentions, which are in order, start before a position. */
function countBefore(mentions: readonly MentionDraft[], list: readonly number[], position: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[list[middle]!]!.start < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the token that ends at a position, or -1; the ends are in order. */
function firstTokenEndingAt(ends: Uint32Array, count: number, position: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! < position) low = middle + 1
    else high = middle
  }
  return ends[low] === position && count > 0 ? low : -1
}
