import { countWhile } from '../base/count-while.js'
import type { MentionDraft, MentionType } from '../model/mention.js'
import { tokenAt, tokenStart } from '../model/token-at.js'
import type { PosOfWord, Tokens } from '../model/tokens.js'
import type { CachedName } from './name-cache.js'

/** The mentions of an article, which come by their starts, nested ones left out; what all rules here look things up in. */
export class ArticleNames {
  readonly text: string
  /** End of the words that show where the article comes from (本报讯), or 0: no post reaches over it. */
  readonly #originEnd: number
  readonly mentions: readonly MentionDraft[]
  /** The name printed at each mention. */
  readonly printed: readonly CachedName[]
  /** Indexes of the mentions that are not nested, by start. */
  readonly order: readonly number[]
  /** Places in `order` of the PERSON mentions. */
  readonly persons: readonly number[]
  readonly #tokens: Tokens
  readonly #posOf: PosOfWord | null
  /** How many mentions start before the last position asked for. */
  #countBefore = 0
  /** Indexes of the ORG mentions, by start, once they were asked for. */
  #bodies: readonly number[] | null = null

  constructor(
    text: string,
    mentions: readonly MentionDraft[],
    printed: readonly CachedName[],
    tokens: Tokens,
    posOf: PosOfWord | null,
    originEnd = 0,
  ) {
    this.text = text
    this.#originEnd = originEnd
    this.mentions = mentions
    this.printed = printed
    this.#tokens = tokens
    this.#posOf = posOf
    const order = new Array<number>(mentions.length)
    const persons: number[] = []
    let count = 0
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index]!
      if (mention.nested) continue
      if (mention.type === 'PERSON') persons.push(count)
      order[count] = index
      count++
    }
    order.length = count
    this.order = order
    this.persons = persons
  }

  /** Indexes of the ORG mentions that are not nested, by start. */
  get bodies(): readonly number[] {
    this.#bodies ??= this.order.filter((index) => this.mentions[index]!.type === 'ORG')
    return this.#bodies
  }

  /** Index of the mention of a type that starts at a position, or -1. */
  startingAt(position: number, type: MentionType): number {
    const count = this.#before(position)
    // An array that is read before its beginning or behind its end is slow for good.
    if (count === this.order.length) return -1
    const index = this.order[count]!
    const mention = this.mentions[index]!
    return mention.start === position && mention.type === type ? index : -1
  }

  /** Index of the mention of a type that ends at a position, or -1. */
  endingAt(position: number, type: MentionType): number {
    const count = this.#before(position)
    if (count === 0) return -1
    const index = this.order[count - 1]!
    const mention = this.mentions[index]!
    return mention.end === position && mention.type === type ? index : -1
  }

  /** End of the last mention, or of 本报讯, that starts before a position and does not reach over it, or 0. */
  lastEnd(position: number): number {
    const count = this.#before(position)
    const opened = this.#originEnd > position ? 0 : this.#originEnd
    return count === 0 ? opened : Math.max(opened, Math.min(this.mentions[this.order[count - 1]!]!.end, position))
  }

  /** Start of the first mention behind a position, or the end of the text. */
  nextStart(position: number): number {
    const count = this.#before(position + 1)
    return count === this.order.length ? this.text.length : this.mentions[this.order[count]!]!.start
  }

  /**
   * How many mentions start before a position, counted on from the last one asked for: all rules go through the text from
   * its beginning, and look no farther than a post may reach.
   */
  #before(position: number): number {
    const { mentions, order } = this
    let count = this.#countBefore
    while (count < order.length && mentions[order[count]!]!.start < position) count++
    while (count > 0 && mentions[order[count - 1]!]!.start >= position) count--
    this.#countBefore = count
    return count
  }

  /** How many bodies start before a position. */
  bodiesBefore(position: number): number {
    const { bodies, mentions } = this
    return countWhile(bodies.length, (at) => mentions[bodies[at]!]!.start < position)
  }

  /**
   * Start of the words that describe a post and end at `end`: whole tokens of nouns and the like (采购 of 采购经理, 工艺 of
   * 工艺工程师), at most four characters, not beyond `limit`. `end` where there are none.
   */
  modifierStart(end: number, limit: number): number {
    const { ends, words, count } = this.#tokens
    if (this.#posOf === null) return end
    let token = tokenAt(this.#tokens, end - 1)
    let start = end
    if (token === count || ends[token] !== end) return end
    for (; token >= 0; token--) {
      const from = tokenStart(this.#tokens, token)
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
