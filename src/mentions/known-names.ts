import type { RowType } from '../dictionary/row-types.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import type { MentionSubtype } from '../model/mention.js'
import { mentionSubtype } from '../model/mention-subtype.js'

/** What the dictionaries say of a name. */
interface Known {
  readonly id: string | null
  readonly subtype: MentionSubtype | null
}

/** The same of a name that they do not have. */
export const UNKNOWN: Known = { id: null, subtype: null }

/** Entries of the dictionaries by name and type; each is looked up once. */
export function refsOf(names: DictionaryStack): (name: string, type: RowType) => Known {
  const known: Record<string, Map<string, Known>> = { PERSON: new Map(), PLACE: new Map(), ORG: new Map() }
  return (name, type) => {
    const before = known[type]!.get(name)
    if (before !== undefined) return before
    const row = names.rowsNamed(name, type)[0]
    const found = row === undefined ? UNKNOWN : { id: row.id, subtype: mentionSubtype(type, row.subtype) }
    known[type]!.set(name, found)
    return found
  }
}

/** The divisions that one character stands for (沪), by that character; read when the first one is found. */
export function shortPlacesOf(names: DictionaryStack): (name: string) => Known {
  let known: Map<string, Known> | null = null
  return (name) => {
    known ??= new Map(names.terms('CUE', 'place-short').map((term) => [term.name, { id: term.class, subtype: null }]))
    return known.get(name) ?? UNKNOWN
  }
}
