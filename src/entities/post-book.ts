import type { DictionaryRow } from '../dictionary/rows.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { type BodyDemands, demandsOfPost } from './infer-body.js'

/** What is asked of a post by its name. */
export interface PostFacts {
  /** What it asks of its body; null for one that has none but the place it stands for. */
  readonly demands: BodyDemands | null
  /** Its standard form: the name of its row, for an alias. */
  readonly normal: string
}

/** What is known of a post 职务. */
export interface KnownPost extends PostFacts {
  readonly name: string
  /** `post`, `title`, `member`, `occupation` for what is one of a body only (省人大代表), or `noun` (居民, 记者). */
  readonly subtype: string | null
}

/** No post is longer; a bit of a number stands for each length. */
const LONGEST = 30
/** So often is every length tried before the posts are listed: a program that reads one article has no use for a list. */
const PATIENCE = 2_000
/** When so many words are kept all are forgotten. */
const MOST_KEPT = 20_000

/**
 * The posts of the dictionaries, found from either end. Which lengths are worth a look-up is listed once enough was asked.
 */
export class PostBook {
  readonly #names: DictionaryStack
  readonly #kept = new Map<string, KnownPost | null>()
  readonly #facts = new Map<string, PostFacts>()
  #asked = 0
  #lengths: PostLengths | null = null

  constructor(names: DictionaryStack) {
    this.#names = names
  }

  /** Whether a post can end at `end`; false is sure. */
  mayEnd(text: string, end: number): boolean {
    const lengths = this.#listed()
    return lengths === null || lengths.atEnd[pairAt(text, end - 2)] !== 0
  }

  /** Whether a post can start at `start`; false is sure. */
  mayStart(text: string, start: number): boolean {
    const lengths = this.#listed()
    return lengths === null || lengths.atStart[pairAt(text, start)] !== 0
  }

  /** The longest post that ends at `end` and starts at or after `limit`; null where there is none. */
  endingAt(text: string, end: number, limit: number): KnownPost | null {
    const lengths = this.#listed()
    for (let length = Math.min(LONGEST, end - Math.max(0, limit)); length >= 2; length--) {
      const post = this.#known(text, end - length, end, lengths)
      if (post !== null) return post
    }
    return null
  }

  /** The longest post that starts at `start` and ends at or before `limit`. */
  startingAt(text: string, start: number, limit: number): KnownPost | null {
    const lengths = this.#listed()
    for (let length = Math.min(LONGEST, Math.min(limit, text.length) - start); length >= 2; length--) {
      const post = this.#known(text, start, start + length, lengths)
      if (post !== null) return post
    }
    return null
  }

  /** What is asked of a post as it was read, which may be longer than what the dictionaries know of it. */
  factsOf(post: string, known: KnownPost | null): PostFacts {
    if (known !== null && known.name === post) return known
    let found = this.#facts.get(post)
    if (found === undefined) {
      if (this.#facts.size >= MOST_KEPT) this.#facts.clear()
      found = factsOfPost(post, postRows(this.#names, post))
      this.#facts.set(post, found)
    }
    return found
  }

  /** The post that some characters are; only those that begin and end like one of their length are looked up. */
  #known(text: string, start: number, end: number, lengths: PostLengths | null): KnownPost | null {
    if (lengths !== null) {
      const fitting = lengths.atStart[pairAt(text, start)]! & lengths.atEnd[pairAt(text, end - 2)]!
      if ((fitting & (1 << (end - start))) === 0) return null
    }
    const word = text.slice(start, end)
    let post = this.#kept.get(word)
    if (post === undefined) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
      post = readPost(this.#names, word)
      this.#kept.set(word, post)
    }
    return post
  }

  #listed(): PostLengths | null {
    if (this.#lengths === null && ++this.#asked > PATIENCE) this.#lengths = listLengths(this.#names)
    return this.#lengths
  }
}

/** Which lengths posts have, as bits, by the hash of their last and of their first two characters. */
interface PostLengths {
  readonly atEnd: Uint32Array
  readonly atStart: Uint32Array
}

const TABLE = 4096

/** Two characters as a place in the tables; two pairs may share one, which costs a look-up. */
function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1)) & (TABLE - 1)
}

function listLengths({ layers }: DictionaryStack): PostLengths {
  const [atEnd, atStart] = [new Uint32Array(TABLE), new Uint32Array(TABLE)]
  for (const { gazetteer } of layers) {
    for (const { type, from, to } of gazetteer.groups) {
      if (type !== 'POST') continue
      for (let row = from; row < to; row++) {
        for (const key of gazetteer.keysOf(row)) {
          const name = gazetteer.key(key)
          const bit = 1 << Math.min(name.length, LONGEST)
          atEnd[pairAt(name, name.length - 2)]! |= bit
          atStart[pairAt(name, 0)]! |= bit
        }
      }
    }
  }
  return { atEnd, atStart }
}

function readPost(names: DictionaryStack, name: string): KnownPost | null {
  const rows = postRows(names, name)
  return rows.length === 0 ? null : { name, subtype: rows.at(-1)!.subtype, ...factsOfPost(name, rows) }
}

function postRows(names: DictionaryStack, name: string): readonly DictionaryRow[] {
  return names.find(name) < 0 ? [] : names.rowsNamed(name, 'POST')
}

function factsOfPost(post: string, [row]: readonly DictionaryRow[]): PostFacts {
  // A row with braces stands for many posts; only an alias has another standard form.
  return { demands: demandsOfPost(post), normal: row?.aliases.includes(post) ? row.name : post }
}
