import { lazy } from '../base/lazy.js'
import type { DictionaryStack } from '../dictionary/stack.js'

/** A term of office out of a dictionary: a PERSON row with its post. */
export interface Term {
  readonly name: string
  /** Id of the row, or the name where it has none. */
  readonly ref: string
  readonly post: string
  readonly body: string | null
  readonly region: string | null
  /** First and last day, as far as the row says: `2024-03-01`, `2024-03`, `2024`, or null for an open end. */
  readonly from: string | null
  readonly to: string | null
  /** Where the row stands, such as `officials.tsv:12`. */
  readonly source: string
}

/** The terms of office that the dictionaries know. */
export interface Officials {
  /** Whether the dictionaries know any. */
  readonly known: boolean
  /** The terms of a person in a region; empty where the dictionaries know none. */
  termsOf(name: string, region: string | null): readonly Term[]
  /** Terms of persons of that surname whose post ends with `post`, held on a day in a region. */
  holders(surname: string, post: string, region: string | null, date: string | null): readonly Term[]
}

/** Reads officials from the dictionaries when first asked. */
export function createOfficials(names: DictionaryStack): Officials {
  const bySurname = lazy(() => indexBySurname(names))
  return Object.freeze({
    get known() {
      return bySurname().size > 0
    },
    termsOf(name: string, region: string | null) {
      return (bySurname().get(name[0]!) ?? NONE).filter((term) => term.name === name && isOfRegion(term.region, region))
    },
    holders(surname: string, post: string, region: string | null, date: string | null) {
      const terms = (bySurname().get(surname[0]!) ?? NONE).filter((term) => {
        return term.name.startsWith(surname) && term.post.endsWith(post) && isOfRegion(term.region, region)
      })
      return date === null ? terms : currentTerms(terms, date)
    },
  })
}

const NONE: readonly Term[] = []

/**
 * The terms that hold on a day. Both ends belong to a term, open ends never end; where a post passes from one term to
 * the next on one day, it is the newcomer's.
 */
export function currentTerms(terms: readonly Term[], date: string): readonly Term[] {
  const holding = terms.filter(({ from, to }) => {
    return (from === null || from <= date.slice(0, from.length)) && (to === null || to >= date.slice(0, to.length))
  })
  const ended = (term: Term) => {
    return (
      term.to !== null &&
      holding.some((other) => other !== term && isSamePost(other, term) && startsWithEnd(other, term))
    )
  }
  return holding.filter((term) => !ended(term))
}

function isSamePost(a: Term, b: Term): boolean {
  return a.post === b.post && a.body === b.body && a.region === b.region
}

/** Whether a term begins on the last day (month, year) of another. */
function startsWithEnd(next: Term, term: Term): boolean {
  if (next.from === null || term.to === null) return false
  const length = Math.min(next.from.length, term.to.length)
  return next.from.slice(0, length) === term.to.slice(0, length) && (term.from === null || next.from > term.from)
}

/** Whether a row of a region counts on a page: one region holds the other, or one of them is not known. */
export function isOfRegion(row: string | null, page: string | null): boolean {
  return row === null || page === null || page.startsWith(row) || row.startsWith(page)
}

function indexBySurname(names: DictionaryStack): ReadonlyMap<string, readonly Term[]> {
  const index = new Map<string, Term[]>()
  for (const name of namesWithPosts(names)) {
    for (const row of names.rowsNamed(name, 'PERSON')) {
      if (row.post === null || row.name !== name) continue
      const { id, post, body, region, from, to, file, line } = row
      const term = {
        name,
        ref: id ?? name,
        post,
        body,
        region,
        from,
        to,
        source: file === '' ? `row ${line}` : `${file}:${line}`,
      }
      const group = index.get(name[0]!)
      if (group === undefined) index.set(name[0]!, [term])
      else group.push(term)
    }
  }
  return index
}

/** Names of the rows that have a post, topmost layer first. Most persons of the dictionaries have none; theirs are not read. */
function namesWithPosts({ layers }: DictionaryStack): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { gazetteer } of [...layers].reverse()) {
    for (const { type, from, to } of gazetteer.groups) {
      if (type !== 'PERSON') continue
      for (let row = from; row < to; row++) {
        if (gazetteer.hasPost(row)) found.add(gazetteer.key(gazetteer.keysOf(row)[0]!))
      }
    }
  }
  return found
}
