import { fourPlaces } from '../base/four-places.js'
import { aFunction, aSet, checkKinds, wholeNumber } from '../base/option-kinds.js'
import type { Doc, PageResult } from '../model/doc.js'
import { articleContext } from './article-context.js'
import { compareText } from './compare-text.js'
import { defineQuestion, type Question } from './question.js'
import { mentionTerms, type TermSource } from './terms.js'

/** How much more, or less, a term occurs in the target than in the reference. */
export interface KeynessRow {
  readonly type: string
  readonly name: string
  /** Occurrences in the target and in the reference. */
  readonly target: number
  readonly reference: number
  /** The same per million terms counted there; rates of `frequency` and `timeline` are per million characters. */
  readonly targetPerMillionTerms: number
  readonly referencePerMillionTerms: number
  /** Log-likelihood G²; above 3.84 (6.63, 10.83) chance alone has p < 0.05 (0.01, 0.001), for one term tested. */
  readonly logLikelihood: number
  /** Binary logarithm of the ratio of relative frequencies: 1 is twice as often in the target, -1 half as often. */
  readonly logRatio: number
}

export interface KeynessOptions {
  /** Whether an article belongs to the target. */
  readonly target: (page: PageResult['page'], doc: Doc) => boolean
  /** Whether it belongs to the reference; all that is not target where left out. */
  readonly reference?: (page: PageResult['page'], doc: Doc) => boolean
  /** What is counted, and measured against all else that is; names but bylines where left out. Of few terms named by `termsNamed` the shares are among these. */
  readonly terms?: TermSource
  /** Terms with fewer occurrences in both together are left out. Default 5. */
  readonly minCount?: number
  /** Articles that repeat an earlier one are left out where their ids are given; one wire story would else count often. */
  readonly repeated?: ReadonlySet<string>
}

/**
 * Terms that set a target apart from a reference, the strongest first. Frequencies are relative to the number of terms
 * counted. Log-likelihood after Dunning (1993), in the two-cell form of Rayson and Garside (2000); log ratio after
 * Hardie (2014), where a count of 0 is taken as 0.5.
 */
export function keyness(options: KeynessOptions): Question<KeynessRow[]> {
  const kinds = { terms: aFunction, repeated: aSet, target: aFunction, reference: aFunction, minCount: wholeNumber(0) }
  checkKinds(options, kinds, 'keyness', ['target'])
  const { target, terms = mentionTerms(), minCount = 5, repeated } = options
  const counts = new Map<string, { type: string; name: string; target: number; reference: number }>()
  const totals = { target: 0, reference: 0 }
  return defineQuestion('keyness', [], {
    add({ page, articles }) {
      for (const doc of articles) {
        if (repeated?.has(doc.id)) continue
        const inTarget = target(page, doc)
        if (!inTarget && options.reference !== undefined && !options.reference(page, doc)) continue
        const side = inTarget ? 'target' : 'reference'
        for (const { type, name } of terms(articleContext(page, doc))) {
          const id = `${type}\u0000${name}`
          const entry = counts.get(id) ?? { type, name, target: 0, reference: 0 }
          counts.set(id, entry)
          entry[side] += 1
          totals[side] += 1
        }
      }
    },
    answer: () =>
      [...counts.values()]
        .filter((entry) => entry.target + entry.reference >= minCount)
        .map((entry) => ({
          ...entry,
          targetPerMillionTerms: relative(entry.target, totals.target),
          referencePerMillionTerms: relative(entry.reference, totals.reference),
          logLikelihood: logLikelihood(entry.target, entry.reference, totals.target, totals.reference),
          logRatio: logRatio(entry.target, entry.reference, totals.target, totals.reference),
        }))
        .sort(
          (a, b) => b.logLikelihood - a.logLikelihood || compareText(a.name, b.name) || compareText(a.type, b.type),
        ),
  })
}

/** G² of two frequencies, four places; Rayson and Garside (2000), equation 2. */
export function logLikelihood(a: number, b: number, totalA: number, totalB: number): number {
  const all = totalA + totalB
  if (all === 0) return 0
  const expectedA = (totalA * (a + b)) / all
  const expectedB = (totalB * (a + b)) / all
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected))
  return fourPlaces(Math.max(0, 2 * (part(a, expectedA) + part(b, expectedB))))
}

/** Binary log of the ratio of relative frequencies, four places; Hardie (2014). 0 where one side has no text at all. */
export function logRatio(a: number, b: number, totalA: number, totalB: number): number {
  if (totalA === 0 || totalB === 0) return 0
  return fourPlaces(Math.log2((a || 0.5) / totalA / ((b || 0.5) / totalB)))
}

function relative(count: number, total: number): number {
  return total === 0 ? 0 : fourPlaces((count * 1_000_000) / total)
}
