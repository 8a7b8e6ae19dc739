import { describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { fourPlaces } from '../base/four-places.js'
import { isWithin } from '../base/span.js'
import type { RowType } from '../dictionary/row-types.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { MENTION_TYPES, type MentionDraft, type MentionSubtype } from '../model/mention.js'
import { mentionSubtype } from '../model/mention-subtype.js'
import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'
import { createDocumentAnnotator } from './document.js'
import { NameTexts } from './name-texts.js'
import { PAD } from './names/article-signs.js'
import { bestAround } from './names/best-around.js'
import { NameType, Origin } from './names/candidate-list.js'
import { finderOf, kindOfFeature, wordEvidence } from './names/explain-name.js'
import { NameFinder } from './names/name-finder.js'
import { Sign } from './names/name-signs.js'
import { fitsInside } from './nested-names.js'
import { Selector, TOP } from './select.js'
import { createSloganAnnotator, PART_OF_NAME } from './slogan.js'
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

/** More than any selection without it has: a name that a dictionary forces. */
const ALWAYS = 1e4

/**
 * Makes the finder of names. Documents and slogans are opaque: what begins or ends inside one is no name. All other
 * candidates are weighed together, and the best selection without overlaps wins.
 * Throws `BAD_DICTIONARY` for damaged models.
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
  function weigh(input: AnnotatorInput): Map<number, Foreign> {
    const opaque = proposalsOf(builtIn, input)
    finder.read(input, coverOf(opaque, input.article.text.length))
    const foreign = new Map<number, Foreign>()
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
   * What a candidate weighs that somebody proposes. A preferred name of a user's leaves the longer name whole that is
   * found around it, however likely the finder thought the shorter one: 柳湾 in 柳湾码头.
   */
  function evidenceOf({ by, candidate: { type, score } }: Foreign, at: number): number {
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

  function draftOf(candidate: number, around: number, other: Foreign | undefined): MentionDraft {
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
    const subtype = number === NameType.org ? (known.subtype ?? subtypeOf(finder, start, end)) : null
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

/** From this evidence on a longer name is taken for one, in natural units. */
const LIKELY = 2
interface Foreign {
  readonly by: string
  readonly candidate: Candidate
}

/** What the annotators propose; a proposal outside the text, or one that results have no room for, is the maker's mistake. */
function proposalsOf(annotators: readonly Annotator[], input: AnnotatorInput): Foreign[] {
  const { length } = input.article.text
  return annotators.flatMap((annotator) => {
    const proposed = annotator.annotate(input)
    if (!Array.isArray(proposed)) {
      throw new FangzhiError(
        'BAD_INPUT',
        `annotator ${annotator.name} gave ${describeValue(proposed)}; it gives a list`,
      )
    }
    return proposed.map((candidate: Candidate) => {
      const { type, subtype, reason, score, ref } = candidate ?? {}
      const isKind = MENTION_TYPES.includes(type) && mentionSubtype(type, subtype) === subtype
      const isTold = typeof reason === 'string' && score >= 0 && score <= 1 && (ref === null || typeof ref === 'string')
      if (isKind && isTold && isWithin(candidate, length)) return { by: annotator.name, candidate }
      throw new FangzhiError(
        'BAD_INPUT',
        `annotator ${annotator.name} proposed ${JSON.stringify(candidate)}, no candidate for a text of ${length}; fangzhi/testing has checkAnnotator to find out more`,
      )
    })
  })
}

/**
 * Marks every position inside an opaque candidate; null where there is none. What is only part of a name is open at its
 * beginning: the name may begin with it (乡村振兴|局).
 */
function coverOf(proposals: readonly Foreign[], length: number): Uint8Array | null {
  if (proposals.length === 0) return null
  const cover = new Uint8Array(length)
  for (const { candidate } of proposals) {
    cover.fill(1, candidate.score === PART_OF_NAME ? candidate.start + 1 : candidate.start, candidate.end)
  }
  return cover
}

interface Known {
  readonly id: string | null
  readonly subtype: MentionSubtype | null
}

const UNKNOWN: Known = { id: null, subtype: null }

/** Entries of the dictionaries by name and type; each is looked up once. */
function refsOf(names: DictionaryStack): (name: string, type: RowType) => Known {
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
function shortPlacesOf(names: DictionaryStack): (name: string) => Known {
  let known: Map<string, Known> | null = null
  return (name) => {
    known ??= new Map(names.terms('CUE', 'place-short').map((term) => [term.name, { id: term.class, subtype: null }]))
    return known.get(name) ?? UNKNOWN
  }
}

const PARTS_OF_SOCIETY = Sign.company | Sign.institution | Sign.group | Sign.village
/** 党: the first character of what a committee or a group of the party is called. */
const PARTY = 0x515a

function isCommittee({ units, orgEnding }: NameFinder['signs'], end: number): boolean {
  return units[end - orgEnding[end]! + PAD] === PARTY
}

/** What names of media end with that end with no word for a body. */
const MEDIA = '网报刊台端'

/** Endings of departments are no longer: 科, 中心. */
const LONGEST_DEPARTMENT = 2

/** Whether a name is that of a department with its institution before it: 县人民医院|外二科. */
function isOfInstitution({ orgEnding, orgEndingSigns }: NameFinder['signs'], start: number, end: number): boolean {
  if (orgEnding[end]! > LONGEST_DEPARTMENT) return false
  for (let house = end - orgEnding[end]!; house > start + 2; house--) {
    if (orgEnding[house]! < 2) continue
    if (orgEndingSigns[house]! & Sign.government) return false
    if (orgEndingSigns[house]! & Sign.institution) return true
  }
  return false
}

const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29

function subtypeOf({ signs }: NameFinder, start: number, till: number): MentionSubtype {
  let end = till
  // 法学院(知识产权学院) is what stands before the bracket.
  if (signs.units[end - 1 + PAD] === CLOSE_BRACKET) {
    while (end > start && signs.units[end + PAD] !== OPEN_BRACKET) end--
  }
  const ending = signs.orgEnding[end] === 0 ? signs.endsHere[end]! : signs.orgEndingSigns[end]!
  // The party committee of a firm, a hospital or a community is no organ of government: 城投集团|党委.
  const before = signs.endsHere[end - signs.orgEnding[end]!]!
  if (ending & Sign.government && before & PARTS_OF_SOCIETY && isCommittee(signs, end)) return 'group'
  if (ending & Sign.government) return isOfInstitution(signs, start, end) ? 'institution' : 'government'
  if (ending & Sign.institution) return 'institution'
  if (ending & Sign.group) return 'group'
  // A medium whose name has no other ending: 扬州网, 星报.
  if (ending === 0 && MEDIA.includes(signs.text[end - 1]!)) return 'group'
  // A short form (水务集团) may be of a firm as well.
  return ending & Sign.company || (ending & Sign.orgShort) === 0 ? 'company' : 'government'
}

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

const KNOWN = 'in a dictionary'
