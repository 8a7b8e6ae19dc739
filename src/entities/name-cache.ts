import type { MentionType } from '../model/mention.js'
import { expandByRegion, type RegionUnits } from './region-units.js'

/** What one thing is found by: its entry in a dictionary, or its type and full name. */
export interface NameKey {
  /** Id of its entry in a dictionary, or null. */
  readonly ref: string | null
  /** Number of the article its group was made for, and the index of that group. */
  article: number
  group: number
}

/** A name as printed, with all that does not depend on the article. */
export interface CachedName {
  readonly type: MentionType
  /** Blanks closed. */
  readonly name: string
  /** With the page's region where only the level is printed (平湖市委 for 市委), or null. */
  readonly expanded: string | null
  readonly key: NameKey
  /** The entry the finder gave, or null. */
  readonly given: string | null
}

/** When so many names are kept all are forgotten. */
const MOST_KEPT = 50_000

/**
 * The names met on the pages of one region, so that a name that comes again costs one look-up. Only spares work: what
 * is found does not depend on what it holds.
 */
export class NameCache {
  readonly #units: RegionUnits | null
  readonly #refOf: (name: string, type: MentionType) => string | null
  readonly #names = new Map<string, CachedName>()
  readonly #keys = new Map<string, NameKey>()
  #article = 0

  constructor(units: RegionUnits | null, refOf: (name: string, type: MentionType) => string | null) {
    this.#units = units
    this.#refOf = refOf
  }

  /** Begins an article: its number, which no other has. */
  beginArticle(): number {
    if (this.#names.size > MOST_KEPT) {
      this.#names.clear()
      this.#keys.clear()
    }
    this.#article += 1
    return this.#article
  }

  /** The name printed at a mention. */
  find(printed: string, type: MentionType, given: string | null): CachedName {
    const kept = this.#names.get(printed)
    if (kept !== undefined && kept.type === type && kept.given === given) return kept
    // The latest reading of a name that stands for things of two types is kept; that is rare.
    const made = this.#make(printed, type, given)
    this.#names.set(printed, made)
    return made
  }

  #make(printed: string, type: MentionType, given: string | null): CachedName {
    const name = printed.replace(/\s+/g, '')
    const expanded = type === 'ORG' && this.#units !== null ? expandByRegion(name, this.#units) : null
    const full = expanded ?? name
    const ref = given ?? (type === 'ORG' || type === 'PLACE' ? this.#refOf(full, type) : null)
    const print = ref === null ? `${type} ${full}` : `id ${ref}`
    let key = this.#keys.get(print)
    if (key === undefined) {
      key = { ref, article: 0, group: -1 }
      this.#keys.set(print, key)
    }
    return { type, name, expanded, key, given }
  }
}
