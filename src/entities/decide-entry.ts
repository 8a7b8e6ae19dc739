import type { MentionType } from '../model/mention.js'
import type { NameCache, NameForm } from './name-cache.js'

/** What a thing is called and which entry of the dictionaries it is. */
export interface DecidedEntry {
  readonly name: string
  readonly ref: string | null
  /** The entries among which the page does not decide. */
  readonly candidates: readonly string[]
}

/** No entries at all; frozen, since results hand it out. */
export const NO_CANDIDATES: readonly string[] = Object.freeze([])

/**
 * The name and the entry of a thing that is no person, by all its names: the first that the dictionaries decide, else
 * those among which the first undecided name leaves the choice.
 * @param ref The entry known already, or null.
 * @param names Its printed names; `longest` is one of them, `expanded` the one that the page's region makes.
 */
export function decideEntry(
  type: MentionType,
  ref: string | null,
  names: readonly NameForm[],
  longest: NameForm,
  expanded: NameForm | null,
  cache: NameCache,
): DecidedEntry {
  const name = expanded !== null && expanded.name.length > longest.name.length ? expanded.name : longest.name
  if (ref !== null || (type !== 'ORG' && type !== 'PLACE')) return { name, ref, candidates: NO_CANDIDATES }
  let candidates = NO_CANDIDATES
  for (let at = 0; at <= names.length; at++) {
    const form = at < names.length ? names[at]! : expanded
    if (form === null) break
    const reference = cache.referenceOf(form, type)
    if (reference.ref !== null) return { name, ref: reference.ref, candidates: NO_CANDIDATES }
    if (candidates.length === 0 && reference.candidates.length > 1) candidates = reference.candidates
  }
  return { name, ref: null, candidates }
}
