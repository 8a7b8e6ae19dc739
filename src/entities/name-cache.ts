import type { RegionUnits } from '../dictionary/region-units.js'
import type { MentionDraft, MentionType } from '../model/mention.js'
import type { Address, AddressReader } from './address.js'
import { type DecidedEntry, decideEntry, NO_CANDIDATES } from './decide-entry.js'
import { keysOfName } from './key-sift.js'
import { expandByRegion } from './level-names.js'
import type { Reference } from './references.js'
import { hasParts, placeEnd, stemOf } from './short-forms.js'

/** A name, blanks closed, with what is asked about it again and again. One for each name and type. */
export interface NameForm {
  readonly name: string
  /** The surname and word of address of a person who is not named in full (李书记), else null. */
  readonly address: Address | null
  /** A foreign or minority name of several parts: 玛丽·詹森. */
  readonly hasParts: boolean
  readonly isFirm: boolean
  /** See `BodyName`. */
  readonly stem: string
  readonly placeEnd: number
  /** What the dictionaries say about it, once it was asked. */
  reference: Reference | null
}

/** A name as printed, with all that does not depend on the article; what is asked at every mention stands first. */
export interface CachedName {
  readonly printed: string
  readonly type: MentionType
  /** The entry the finder gave, or null. */
  readonly given: string | null
  /**
   * The first name met that stands for the same thing, mostly this one. Only that one bears the number of the last
   * article that names the thing, and the index of the thing's entity there.
   */
  thing: CachedName | null
  article: number
  group: number
  /** See `keysOfName`. */
  readonly keys: number
  /**
   * What a thing with no other name is called, which entry it is, and among which the page does not decide; where it is
   * not settled, what it is called until the article decides.
   */
  readonly name: string
  readonly entry: string | null
  readonly candidates: readonly string[]
  /** Whether it is settled, and without choice: most are, and of them there is nothing more to say. */
  readonly isPlain: boolean
  /**
   * False for a person whom the article must decide: one not named in full, an official. Also where a person is printed
   * with blanks, which may hide a word of address.
   */
  readonly isSettled: boolean
  /** Id of its entry in a dictionary, or null; names of one id are of one thing. */
  readonly ref: string | null
  readonly form: NameForm
  /** With the page's region where only the level is printed (平湖市委 for 市委), or null. */
  readonly expanded: NameForm | null
  /** See `MentionGroup`. */
  readonly rank: number
  /** Kinds of posts one can have at this body, as bits, or -1 while nobody has asked; see `inferBody`. */
  postKinds: number
}

/** What the names on the pages of a region are looked up in. */
export interface NameSources {
  referenceOf(name: string, type: MentionType): Reference
  readonly readAddress: AddressReader
  /** Whether the dictionaries list a person of that name as an official. */
  isOfficial(name: string): boolean
}

const UNDECIDED: DecidedEntry = { name: '', ref: null, candidates: NO_CANDIDATES }
/** Places for names at first. */
const FIRST_PLACES = 1024
/** When so many names are kept all are forgotten. */
const MOST_KEPT = 50_000

/**
 * The names met on the pages of one region, so that a name that comes again costs one look-up. Only spares work: what
 * is found does not depend on what it holds.
 */
export class NameCache {
  readonly #units: RegionUnits | null
  readonly #sources: NameSources
  /** Each name at a place told by its characters or at the next free one behind: a `Map` reads the string as well. */
  #names: (CachedName | null)[] = emptyTable(FIRST_PLACES)
  #count = 0
  readonly #things = new Map<string, CachedName>()
  readonly #forms = new Map<string, NameForm>()
  #article = 0

  constructor(units: RegionUnits | null, sources: NameSources) {
    this.#units = units
    this.#sources = sources
  }

  /** Begins an article: its number, which no other has. */
  beginArticle(): number {
    if (this.#count > MOST_KEPT) {
      this.#names = emptyTable(FIRST_PLACES)
      this.#count = 0
      this.#things.clear()
      this.#forms.clear()
    }
    this.#article += 1
    return this.#article
  }

  /** The name printed at a mention. */
  find(article: string, { start, end, text, type, ref }: MentionDraft): CachedName {
    const names = this.#names
    const mask = names.length - 1
    const printed = text ?? article.slice(start, end)
    let place = hashOf(article, start, end) & mask
    for (let kept = names[place]!; kept !== null; kept = names[place]!) {
      if (kept.type === type && kept.given === ref && kept.printed === printed) return kept
      place = (place + 1) & mask
    }
    const made = this.#make(printed, type, ref)
    names[place] = made
    this.#count += 1
    if (this.#count * 2 > names.length) this.#makeRoom()
    return made
  }

  /** What the dictionaries say about a name on the region's pages. */
  referenceOf(form: NameForm, type: MentionType): Reference {
    form.reference ??= this.#sources.referenceOf(form.name, type)
    return form.reference
  }

  #makeRoom(): void {
    const names = emptyTable(this.#names.length * 2)
    const mask = names.length - 1
    for (const kept of this.#names) {
      if (kept === null) continue
      let place = hashOf(kept.printed, 0, kept.printed.length) & mask
      while (names[place] !== null) place = (place + 1) & mask
      names[place] = kept
    }
    this.#names = names
  }

  #make(printed: string, type: MentionType, given: string | null): CachedName {
    const form = this.#formOf(printed.replace(/\s+/g, ''), type)
    const longer = type === 'ORG' && this.#units !== null ? expandByRegion(form.name, this.#units) : null
    const expanded = longer === null ? null : this.#formOf(longer, type)
    const full = expanded ?? form
    const ref = given ?? (type === 'ORG' || type === 'PLACE' ? this.referenceOf(full, type).ref : null)
    const isSettled =
      type !== 'PERSON' || (form.name === printed && form.address === null && !this.#sources.isOfficial(printed))
    const decided = isSettled ? decideEntry(type, ref, [form], form, expanded, this) : UNDECIDED
    const made: CachedName = {
      printed,
      type,
      given,
      thing: null,
      article: 0,
      group: -1,
      keys: keysOfName(type, form, expanded !== null, ref !== null),
      name: isSettled ? decided.name : form.name,
      entry: decided.ref,
      candidates: decided.candidates,
      isPlain: isSettled && decided.candidates.length === 0,
      isSettled,
      ref,
      form,
      expanded,
      rank: rankOf(form),
      postKinds: -1,
    }
    const print = ref === null ? `${type} ${full.name}` : `id ${ref}`
    const known = this.#things.get(print)
    made.thing = known ?? made
    if (known === undefined) this.#things.set(print, made)
    return made
  }

  #formOf(name: string, type: MentionType): NameForm {
    const print = type + name
    let form = this.#forms.get(print)
    if (form === undefined) {
      const isPerson = type === 'PERSON'
      const stem = stemOf(name)
      form = {
        name,
        address: isPerson ? this.#sources.readAddress(name) : null,
        hasParts: isPerson && hasParts(name),
        isFirm: type === 'ORG' && stem.length < name.length,
        stem,
        placeEnd: placeEnd(name),
        reference: null,
      }
      this.#forms.set(print, form)
    }
    return form
  }
}

/** The rank of a name among those that are compared. */
export function rankOf({ address, name }: NameForm): number {
  return address === null ? name.length : 0
}

function emptyTable(places: number): (CachedName | null)[] {
  return new Array<CachedName | null>(places).fill(null)
}

/** A place for some characters of a text. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at)) | 0
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8
}
