import type { RegionUnits } from '../dictionary/region-units.js'
import type { MentionType } from '../model/mention.js'
import { expandByRegion } from './level-names.js'
import type { Reference } from './references.js'
import { type Address, isFirm, readAddress } from './short-forms.js'

/** What one thing is found by: its entry in a dictionary, or its type and full name. */
export interface NameKey {
  /** Id of its entry in a dictionary, or null. */
  readonly ref: string | null
  /** Number of the article its group was made for, and the index of that group. */
  article: number
  group: number
}

/** A name, blanks closed, with what is asked about it again and again. One for each name and type. */
export interface NameForm {
  readonly name: string
  /** The surname and word of address of a person who is not named in full (李书记), else null. */
  readonly address: Address | null
  /** A foreign or minority name of several parts: 玛丽·詹森. */
  readonly hasParts: boolean
  readonly isFirm: boolean
  /** A list of this one only, for the many things that have but one name. */
  readonly alone: readonly NameForm[]
  /** What the dictionaries say about it, once it was asked. */
  reference: Reference | null
}

/** A name as printed, with all that does not depend on the article. */
export interface CachedName {
  readonly type: MentionType
  readonly printed: string
  readonly form: NameForm
  /** With the page's region where only the level is printed (平湖市委 for 市委), or null. */
  readonly expanded: NameForm | null
  readonly key: NameKey
  /** The entry the finder gave, or null. */
  readonly given: string | null
  /** Kinds of posts one can have at this body, as bits, or -1 while nobody has asked; see `inferBody`. */
  postKinds: number
}

/** When so many names are kept all are forgotten. */
const MOST_KEPT = 50_000

/**
 * The names met on the pages of one region, so that a name that comes again costs one look-up. Only spares work: what
 * is found does not depend on what it holds.
 */
export class NameCache {
  readonly #units: RegionUnits | null
  readonly #referenceOf: (name: string, type: MentionType) => Reference
  readonly #names = new Map<string, CachedName>()
  readonly #keys = new Map<string, NameKey>()
  readonly #forms = new Map<string, NameForm>()
  #article = 0

  constructor(units: RegionUnits | null, referenceOf: (name: string, type: MentionType) => Reference) {
    this.#units = units
    this.#referenceOf = referenceOf
  }

  /** Begins an article: its number, which no other has. */
  beginArticle(): number {
    if (this.#names.size > MOST_KEPT) for (const kept of [this.#names, this.#keys, this.#forms]) kept.clear()
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

  /** What the dictionaries say about a name on the region's pages. */
  referenceOf(form: NameForm, type: MentionType): Reference {
    form.reference ??= this.#referenceOf(form.name, type)
    return form.reference
  }

  #make(printed: string, type: MentionType, given: string | null): CachedName {
    const form = this.#formOf(printed.replace(/\s+/g, ''), type)
    const longer = type === 'ORG' && this.#units !== null ? expandByRegion(form.name, this.#units) : null
    const expanded = longer === null ? null : this.#formOf(longer, type)
    const full = expanded ?? form
    const ref = given ?? (type === 'ORG' || type === 'PLACE' ? this.referenceOf(full, type).ref : null)
    const print = ref === null ? `${type} ${full.name}` : `id ${ref}`
    let key = this.#keys.get(print)
    if (key === undefined) {
      key = { ref, article: 0, group: -1 }
      this.#keys.set(print, key)
    }
    return { type, printed, form, expanded, key, given, postKinds: -1 }
  }

  #formOf(name: string, type: MentionType): NameForm {
    const print = type + name
    let form = this.#forms.get(print)
    if (form === undefined) {
      const isPerson = type === 'PERSON'
      const alone: NameForm[] = []
      form = {
        name,
        address: isPerson ? readAddress(name) : null,
        hasParts: isPerson && /[·•・]/.test(name),
        isFirm: type === 'ORG' && isFirm(name),
        alone,
        reference: null,
      }
      alone.push(form)
      this.#forms.set(print, form)
    }
    return form
  }
}
