import { FangzhiError } from '../base/errors.js'
import { fourPlaces } from '../base/four-places.js'
import { checkKinds, oneOf, wholeNumber } from '../base/option-kinds.js'
import { sentenceAt } from '../model/sentences-of.js'
import { articleContext } from './article-context.js'
import { compareText } from './compare-text.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { defineQuestion, type Question, TERM_KINDS } from './question.js'
import { mentionTerms, type Term, type TermSource } from './terms.js'

/** One end of a pair. */
export interface CooccurrenceTerm {
  readonly type: string
  readonly name: string
}

/** Two terms that stand together. */
export interface CooccurrenceRow {
  readonly group: Group
  readonly a: CooccurrenceTerm
  readonly b: CooccurrenceTerm
  /** Windows that hold both. */
  readonly count: number
  /** Windows that hold each. */
  readonly countA: number
  readonly countB: number
  /** Pointwise mutual information in bits. */
  readonly pmi: number
  /** The same from -1 to 1. */
  readonly npmi: number
}

export interface CooccurrenceOptions {
  /** What stands together; names but bylines where left out. */
  readonly terms?: TermSource
  /** What "together" means. Default `sentence`. */
  readonly window?: 'sentence' | 'article'
  readonly by?: readonly string[]
  /** Pairs that stand together less often are left out. Default 2. */
  readonly minCount?: number
  /** Of a window with more different terms only the first so many are paired, since pairs grow with their square. Default 200. */
  readonly maxTerms?: number
  readonly repeated?: ReadonlySet<string>
}

interface Counts {
  readonly group: Group
  windows: number
  readonly single: Map<string, { readonly term: CooccurrenceTerm; count: number }>
  readonly pairs: Map<string, { readonly a: string; readonly b: string; count: number }>
}

/**
 * Pairs of terms in the same sentence or article. Pointwise mutual information after Church and Hanks (1990),
 * log2(N·n(a,b) / (n(a)·n(b))) over N windows; normalised after Bouma (2009). PMI favours rare pairs: mind the counts.
 * @throws FangzhiError from `add`, `BAD_OPTION` for terms such as topics, which stand in no sentence, in that window.
 */
export function cooccurrence(options: CooccurrenceOptions = {}): Question<CooccurrenceRow[]> {
  checkKinds(
    options,
    { ...TERM_KINDS, window: oneOf('sentence', 'article'), minCount: wholeNumber(0), maxTerms: wholeNumber(1) },
    'cooccurrence',
  )
  const { terms = mentionTerms(), window = 'sentence', by = [], minCount = 2, maxTerms = 200, repeated } = options
  const groups = new Map<string, Counts>()
  return defineQuestion('cooccurrence', by, {
    add({ page, articles }) {
      for (const doc of articles) {
        if (repeated?.has(doc.id)) continue
        const group = groupOf(by, page, doc)
        const key = groupKey(group)
        const counts = groups.get(key) ?? { group, windows: 0, single: new Map(), pairs: new Map() }
        groups.set(key, counts)
        const context = articleContext(page, doc)
        const windows = new Map<number, Map<string, Term>>()
        for (const term of terms(context)) {
          if (window === 'sentence' && term.start < 0) {
            const message = `${term.type} ${term.name} belongs to its article as a whole and stands in no sentence`
            throw new FangzhiError('BAD_OPTION', `${message}; take the window "article"`)
          }
          const at = window === 'article' ? 0 : sentenceAt(context.sentences, term.start)
          const held = windows.get(at) ?? new Map<string, Term>()
          windows.set(at, held)
          if (held.size < maxTerms) held.set(`${term.type}\u0000${term.name}`, term)
        }
        counts.windows += window === 'article' ? 1 : context.sentences.length
        for (const held of windows.values()) countWindow(counts, held)
      }
    },
    answer: () =>
      [...groups.values()]
        .sort((a, b) => compareGroups(a.group, b.group))
        .flatMap((counts) => toRows(counts, minCount)),
  })
}

function countWindow({ single, pairs }: Counts, held: ReadonlyMap<string, Term>): void {
  const keys = [...held.keys()].sort(compareText)
  for (const [index, key] of keys.entries()) {
    const { type, name } = held.get(key)!
    const entry = single.get(key) ?? { term: { type, name }, count: 0 }
    single.set(key, entry)
    entry.count += 1
    for (let other = index + 1; other < keys.length; other++) {
      const id = `${key}\u0001${keys[other]}`
      const pair = pairs.get(id) ?? { a: key, b: keys[other]!, count: 0 }
      pairs.set(id, pair)
      pair.count += 1
    }
  }
}

function toRows({ group, windows, single, pairs }: Counts, minCount: number): CooccurrenceRow[] {
  const rows: CooccurrenceRow[] = []
  for (const { a, b, count } of pairs.values()) {
    if (count < minCount) continue
    const [first, second] = [single.get(a)!, single.get(b)!]
    const pmi = Math.log2((windows * count) / (first.count * second.count))
    const surprise = -Math.log2(count / windows)
    rows.push({
      group,
      a: first.term,
      b: second.term,
      count,
      countA: first.count,
      countB: second.count,
      pmi: fourPlaces(pmi),
      npmi: surprise === 0 ? 1 : fourPlaces(pmi / surprise),
    })
  }
  return rows.sort(
    (x, y) => y.count - x.count || y.pmi - x.pmi || compareText(x.a.name, y.a.name) || compareText(x.b.name, y.b.name),
  )
}
