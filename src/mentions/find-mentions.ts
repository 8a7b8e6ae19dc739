import { fourPlaces } from '../base/four-places.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { MENTION_TYPES, type MentionDraft } from '../model/mention.js'
import type { Annotator, AnnotatorInput } from './annotator.js'
import { createDocumentAnnotator } from './document.js'
import { refsOf, shortPlacesOf, UNKNOWN } from './known-names.js'
import { NameTexts } from './name-texts.js'
import { bestAround } from './names/best-around.js'
import { NameType, Origin } from './names/candidate-list.js'
import { finderOf, kindOfFeature, wordEvidence } from './names/explain-name.js'
import { NameFinder } from './names/name-finder.js'
import { orgSubtype } from './names/org-subtype.js'
import { fitsInside } from './nested-names.js'
import { coverOf, type Proposal, proposalsOf } from './proposals.js'
import { Selector, TOP } from './select.js'
import { createSloganAnnotator } from './slogans/slogan.js'
import { createUserNameAnnotator, FORCED } from './user-names.js'

export interface MentionFinderOptions {
  readonly names: DictionaryStack
  /** Further annotators; their candidates are weighed with ours. */
  readonly annotators?: readonly Annotator[]
}

/** One of the names that were weighed at a place, and what spoke for and against it. */
export interface MentionExplanation {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: MentionDraft['type']
  readonly chosen: boolean
  /** Log odds; above zero speaks for a name. */
  readonly evidence: number
  /** What weighed most, heaviest first, as phrases with their weights. */
  readonly reasons: readonly { readonly words: string; readonly weight: number }[]
}

/** Finds the names of articles. Holds buffers that are used again from call to call, and no other state. */
export interface MentionFinder {
  /** The mentions of an article: sorted by start, none overlapping but those nested in another. */
  find(input: AnnotatorInput): MentionDraft[]
  /** What was weighed at a position of the article's text, best first. */
  explain(input: AnnotatorInput, offset: number): MentionExplanation[]
}

/** Evidence, in log odds, of a candidate that an annotator is sure of (score 1). */
const SURE: Readonly<Record<MentionDraft['type'], number>> = { PERSON: 10, PLACE: 10, ORG: 10, SLOGAN: 6, DOCUMENT: 12 }

/** A longer name with more evidence than this, in natural units, counts as found. */
const LIKELY = 2

/** Evidence of a name that a dictionary forces: more than any selection without it adds up to. */
const ALWAYS = 1e4

/**
 * Makes the finder of names. Documents and slogans are opaque: what begins or ends inside one is no name. All other
 * candidates are weighed together, and the best selection without overlaps wins.
 * @throws FangzhiError `BAD_DICTIONARY` for damaged models.
 */
export function createMentionFinder({ names, annotators = [] }: MentionFinderOptions): MentionFinder {
  const builtIn = [createDocumentAnnotator(), createSloganAnnotator(names)]
  const userNames = createUserNameAnnotator(names)
  const weighed = userNames === null ? annotators : [userNames, ...annotators]
  const finder = new NameFinder(names)
  const selector = new Selector()
  const refOf = refsOf(names)
  const shortOf = shortPlacesOf(names)
  const texts = new NameTexts()

  /** Weighs and selects; gives what annotators proposed, by the number of the candidate. */
  function weigh(input: AnnotatorInput): Map<number, Proposal> {
    const opaque = proposalsOf(builtIn, input)
    finder.read(input, coverOf(opaque, input.article.text.length))
    const foreign = new Map<number, Proposal>()
    for (const proposal of [...opaque, ...proposalsOf(weighed, input)]) {
      const { start, end, type } = proposal.candidate
      const at = finder.list.insist(start, end, MENTION_TYPES.indexOf(type))
      if (!foreign.has(at)) foreign.set(at, proposal)
      finder.list.scores[at] = evidenceOf(proposal, at)
    }
    selector.select(
      finder.list,
      finder.signs.length,
      finder.adjacency,
      fitsInside(finder, (candidate) => foreign.has(candidate)),
    )
    return foreign
  }

  /**
   * The evidence of a proposed candidate. A name that a user prefers does not break up a longer one found around it,
   * however likely the finder thought the shorter: 柳湾 in 柳湾码头.
   */
  function evidenceOf({ by, candidate: { type, score } }: Proposal, at: number): number {
    const { starts, ends, types, scores } = finder.list
    const evidence = SURE[type] * score
    if (by !== userNames?.name) return Math.max(scores[at]!, evidence)
    if (score === FORCED) return ALWAYS
    // A person is not found around a person.
    const besides = types[at] === NameType.person ? NameType.person : -1
    const around = bestAround(finder.list, starts[at]!, ends[at]!, besides)
    return around > LIKELY ? Math.min(around / 2, evidence) : Math.max(scores[at]!, evidence)
  }

  function find(input: AnnotatorInput): MentionDraft[] {
    const foreign = weigh(input)
    const drafts: MentionDraft[] = []
    for (let i = 0; i < selector.count; i++) {
      const candidate = selector.candidates[i]!
      drafts.push(draftOf(candidate, selector.parents[i]!, foreign.get(candidate)))
    }
    return drafts
  }

  function draftOf(candidate: number, around: number, other: Proposal | undefined): MentionDraft {
    const { list, signs } = finder
    const start = list.starts[candidate]!
    const end = list.ends[candidate]!
    const nested = around !== TOP
    const parent = nested ? around : null
    // Written out, key by key: an object made by spreading gets a hidden class of its own, which slows every reader.
    if (other !== undefined) {
      const { type, subtype, reason, score, ref } = other.candidate
      const text = signs.text.slice(start, end)
      return { start, end, text, type, subtype, by: other.by, reason, score: fourPlaces(score), nested, parent, ref }
    }
    const number = list.types[candidate]!
    const type = MENTION_TYPES[number]!
    const origin = list.origins[candidate]!
    const text = texts.at(signs.text, start, end)
    const known = origin & Origin.dictionary ? refOf(text, type) : end - start === 1 ? shortOf(text) : UNKNOWN
    const subtype = number === NameType.org ? (known.subtype ?? orgSubtype(finder, start, end)) : null
    const by = finderOf(number, origin)
    const reason = nested ? 'inside a longer name' : reasonOf(finder, candidate)
    const score = fourPlaces(1 / (1 + Math.exp(-list.scores[candidate]!)))
    return { start, end, text, type, subtype, by, reason, score, nested, parent, ref: known.id }
  }

  function explain(input: AnnotatorInput, offset: number): MentionExplanation[] {
    const foreign = weigh(input)
    const { list, signs } = finder
    const chosen = new Set(selector.candidates.slice(0, selector.count))
    const found: MentionExplanation[] = []
    for (let at = 0; at < list.count; at++) {
      const start = list.starts[at]!
      const end = list.ends[at]!
      if (offset < start || offset >= end) continue
      const type = list.types[at]!
      const other = foreign.get(at)
      const reasons = other
        ? [{ words: other.candidate.reason, weight: fourPlaces(other.candidate.score) }]
        : finder.weighFeatures(at).map(({ feature, weight }) => ({
            words: wordEvidence(signs, start, end, type, feature),
            weight: fourPlaces(weight),
          }))
      found.push({
        ...{ start, end, text: signs.text.slice(start, end), type: MENTION_TYPES[type]!, chosen: chosen.has(at) },
        evidence: fourPlaces(list.scores[at]!),
        reasons,
      })
    }
    return found.sort((a, b) => b.evidence - a.evidence || a.start - b.start || a.end - b.end)
  }

  return Object.freeze({ find, explain })
}

/** The reason of a name that a dictionary has. */
const KNOWN = 'in a dictionary'

/** The phrase for what weighed most for a name: up to two features. */
function reasonOf(finder: NameFinder, candidate: number): string {
  const { signs, list } = finder
  const start = list.starts[candidate]!
  const end = list.ends[candidate]!
  const type = list.types[candidate]!
  const strongest = finder.strongestFeatures(candidate, kindOfFeature)
  const first = strongest === 0 ? '' : wordEvidence(signs, start, end, type, strongest)
  if (list.origins[candidate]! & Origin.dictionary) return first === '' ? KNOWN : `${KNOWN}, ${first}`
  if (first === '') return 'named elsewhere in the article'
  const second = finder.secondStrongest
  return second === 0 ? first : `${first}, ${wordEvidence(signs, start, end, type, second)}`
}
