import type { DictionaryStack } from '../dictionary/stack.js'
import { DIVISION_LEVELS } from '../model/division-levels.js'
import type { MentionType } from '../model/mention.js'
import { NO_CANDIDATES } from './decide-entry.js'
import { isOfRegion } from './officials.js'

/** What the dictionaries know under one name. */
interface Known {
  readonly id: string
  readonly name: string
  readonly region: string | null
  /** Whether the name is an ordinary word as well, as that of 朝阳小学 and 城东派出所. */
  readonly isWord: boolean
}

/** The entries a name can mean on a page. */
export interface Reference {
  /** The one that is meant, or null. */
  readonly ref: string | null
  /** Its full name, or null. */
  readonly name: string | null
  /** The entries among which the page's region does not decide; empty where it does. */
  readonly candidates: readonly string[]
}

const NOTHING: Reference = { ref: null, name: null, candidates: NO_CANDIDATES }
/** Codes of GB/T 2260. */
const IS_DIVISION = /^\d{6}$/
/** Names kept in mind; when there are more all are forgotten. Only spares work. */
const MOST_KEPT = 20_000

/** Looks names up in the dictionaries, in the region of the page. */
export class References {
  readonly #names: DictionaryStack
  readonly #known = new Map<string, readonly Known[]>()

  constructor(names: DictionaryStack) {
    this.#names = names
  }

  /** What a name of a type means on the pages of a region. */
  decide(name: string, type: MentionType, region: string | null): Reference {
    const known = this.#lookUp(name, type)
    if (known.length === 0) return NOTHING
    const here = known.filter((entry) => isNear(entry, region))
    // A page names places far away too.
    const meant = here.length === 0 && type === 'PLACE' ? known : here
    const ids = [...new Set(meant.map(({ id }) => id))]
    return ids.length === 1
      ? { ref: ids[0]!, name: meant[0]!.name, candidates: NO_CANDIDATES }
      : { ...NOTHING, candidates: Object.freeze(ids) }
  }

  /** Id of the first entry a name can mean, or null. */
  firstId(name: string, type: 'PLACE' | 'ORG'): string | null {
    return this.#lookUp(name, type)[0]?.id ?? null
  }

  /**
   * The paths (`浙江省嘉兴市平湖市`) of the divisions a name can mean; for another place, or a body, of a region's own
   * dictionary the division it lies in.
   * @param words Whether names count that are ordinary words as well (朝阳).
   */
  divisions(name: string, type: 'PLACE' | 'ORG' = 'PLACE', words = true): readonly string[] {
    const paths = this.#lookUp(name, type)
      .filter(({ isWord }) => words || !isWord)
      .filter(({ id, region }) => IS_DIVISION.test(id) || region !== null)
      .map(({ id, name: full, region }) => (region ?? '') + (IS_DIVISION.test(id) ? full : ''))
    return [...new Set(paths)]
  }

  /** A division whose short form is a common word has a row of its own for that: 资源 for 资源县. */
  #fullName(id: string, name: string, type: MentionType): string {
    if (!IS_DIVISION.test(id) || DIVISION_LEVELS.includes(name.at(-1)!)) return name
    const full = [...DIVISION_LEVELS]
      .map((level) => name + level)
      .find((longer) => {
        return this.#names.find(longer) >= 0 && this.#names.rowsNamed(longer, type).some((row) => row.id === id)
      })
    return full ?? name
  }

  #lookUp(name: string, type: MentionType): readonly Known[] {
    const key = type + name
    const kept = this.#known.get(key)
    if (kept !== undefined) return kept
    const rows = this.#names.find(name) < 0 ? [] : this.#names.rowsNamed(name, type)
    const known = rows
      .filter(({ id }) => id !== null)
      .map(({ id, name: printed, region, subtype }) => {
        return { id: id!, name: this.#fullName(id!, printed, type), region, isWord: subtype === 'ambiguous' }
      })
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    this.#known.set(key, known)
    return known
  }
}

/** Whether an entry lies in the page's region, holds it, or belongs to no region. */
function isNear(entry: Known, region: string | null): boolean {
  if (region === null || entry.region === null) return true
  return isOfRegion(entry.region + entry.name, region) || isOfRegion(entry.region, region)
}
