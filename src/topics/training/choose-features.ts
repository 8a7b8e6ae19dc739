import type { CutText } from '../../model/tokens.js'
import { isDigit, isHan, isLetter } from '../../text/char-class.js'
import { HEADLINE_MARK } from '../topic-model.js'
import { Place, type TopicText } from '../topic-text.js'

/** Which terms may become features. */
export interface FeatureChoice {
  /** Shortest and longest runs of characters, such as `[1, 3]`; null for none. */
  readonly grams: readonly [number, number] | null
  /** Whether terms in headlines become features of their own beside those of the whole text. */
  readonly headlines: boolean
  /** Cuts texts into tokens, which then become features too, however long; null for runs of characters only. */
  readonly cut: CutText | null
  /** Terms that become features wherever they stand, such as keywords, whose weights are then learned one by one. */
  readonly terms: readonly string[]
  /** A feature must stand in this many texts. */
  readonly minDocuments: number
  /** But in no larger share of them, 0 to 1. */
  readonly maxShare: number
  /** And in the texts of this many groups. */
  readonly minGroups: number
}

/** Features with the number of texts that hold each. */
export interface ChosenFeatures {
  readonly features: string[]
  readonly frequencies: number[]
}

/** The shortest token that becomes a feature where no runs do, and the longest one, in UTF-16 code units. */
const SHORTEST_TOKEN = 2
const LONGEST_TOKEN = 12

/**
 * Runs of characters, tokens and known terms that are common enough, for headlines apart, sorted by code unit. Terms are made of
 * Chinese characters, letters and digits; digits alone say nothing and are left out.
 */
export function chooseFeatures(
  texts: readonly TopicText[],
  groups: readonly number[],
  choice: FeatureChoice,
): ChosenFeatures {
  const tally = new Map<string, Tally>()
  const known = choice.terms.length === 0 ? null : createTermFinder(choice.terms)
  const byGroup = Array.from(texts.keys()).sort((a, b) => groups[a]! - groups[b]! || a - b)
  for (const document of byGroup) {
    const text = texts[document]!
    const group = groups[document]!
    const note = (feature: string): void => {
      const seen = tally.get(feature)
      if (seen === undefined) tally.set(feature, { documents: 1, groups: 1, document, group })
      else if (seen.document !== document) {
        seen.documents += 1
        seen.document = document
        if (seen.group !== group) seen.groups += 1
        seen.group = group
      }
    }
    if (choice.grams !== null) noteRuns(text, choice.grams, choice.headlines, note)
    if (choice.cut !== null) noteTokens(text, choice, choice.cut, note)
    if (known !== null) noteTerms(text, choice.headlines, known, note)
  }
  const most = choice.maxShare * texts.length
  const chosen = [...tally]
    .filter(
      ([, { documents, groups }]) =>
        documents >= choice.minDocuments && documents <= most && groups >= choice.minGroups,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    features: chosen.map(([feature]) => feature),
    frequencies: chosen.map(([, { documents }]) => documents),
  }
}

/** How often a feature was seen, and where last; texts come group by group. */
interface Tally {
  documents: number
  groups: number
  document: number
  group: number
}

function noteRuns(
  { text, size, starts, ends, places }: TopicText,
  [shortest, longest]: readonly [number, number],
  headlines: boolean,
  note: Note,
): void {
  for (let stretch = 0; stretch < size; stretch += 1) {
    const end = ends[stretch]!
    const marked = headlines && places[stretch] === Place.headline
    for (let from = starts[stretch]!; from < end; from += 1) {
      let onlyDigits = true
      for (let at = from; at < end && at < from + longest; at += 1) {
        const code = text.charCodeAt(at)
        if (!isTermUnit(code)) break
        if (!isDigit(code)) onlyDigits = false
        if (onlyDigits || at - from + 1 < shortest) continue
        const term = text.slice(from, at + 1)
        note(term)
        if (marked) note(HEADLINE_MARK + term)
      }
    }
  }
}

function noteTokens(
  { text, size, starts, ends, places }: TopicText,
  { grams, headlines }: FeatureChoice,
  cut: CutText,
  note: Note,
): void {
  const shortest = grams === null ? SHORTEST_TOKEN : grams[1] + 1
  for (let stretch = 0; stretch < size; stretch += 1) {
    const marked = headlines && places[stretch] === Place.headline
    const tokens = cut(text.slice(starts[stretch]!, ends[stretch]!))
    for (let i = 0, from = 0; i < tokens.count; i += 1) {
      const token = tokens.text.slice(from, tokens.ends[i]!)
      from = tokens.ends[i]!
      if (token.length < shortest || token.length > LONGEST_TOKEN || !isWord(token)) continue
      note(token)
      if (marked) note(HEADLINE_MARK + token)
    }
  }
}

function noteTerms(
  { text, size, starts, ends, places }: TopicText,
  headlines: boolean,
  find: FindTerms,
  note: Note,
): void {
  for (let stretch = 0; stretch < size; stretch += 1) {
    const marked = headlines && places[stretch] === Place.headline
    find(text.slice(starts[stretch]!, ends[stretch]!), (term) => {
      note(term)
      if (marked) note(HEADLINE_MARK + term)
    })
  }
}

type FindTerms = (text: string, found: (term: string) => void) => void

/** Finds which of the terms stand in a text, at every position. */
function createTermFinder(terms: readonly string[]): FindTerms {
  const known = new Set(terms)
  const lengths = [...new Set(terms.map(({ length }) => length))].filter((length) => length > 0)
  return (text, found) => {
    for (const length of lengths) {
      for (let from = 0; from + length <= text.length; from += 1) {
        const term = text.slice(from, from + length)
        if (known.has(term)) found(term)
      }
    }
  }
}

type Note = (feature: string) => void

/** Whether a token is made of Chinese characters and letters only; those with digits are mostly dates and amounts. */
function isWord(token: string): boolean {
  for (let at = 0; at < token.length; at += 1) {
    const code = token.charCodeAt(at)
    if (!isHan(code) && !isLetter(code)) return false
  }
  return true
}

function isTermUnit(code: number): boolean {
  return isHan(code) || isLetter(code) || isDigit(code)
}
