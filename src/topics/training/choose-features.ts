import type { CutText } from '../../model/tokens.js'
import { isDigit, isHan, isLetter } from '../../text/char-class.js'
import { headlineMark } from '../topic-model.js'
import type { TopicText } from '../topic-text.js'

/** Which terms may become features. */
export interface FeatureChoice {
  /** Shortest and longest runs of characters, such as `[1, 3]`. */
  readonly grams: readonly [number, number]
  /** Whether terms in headlines become features of their own beside those of the whole text. */
  readonly headlines: boolean
  /** Cuts texts into tokens, which then become features too, however long; null for runs of characters only. */
  readonly cut: CutText | null
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

/** The longest token that becomes a feature, in UTF-16 code units. */
const longestToken = 12

/**
 * Runs of characters and tokens that are common enough, for headlines apart, sorted by code unit. Terms are made of
 * Chinese characters, letters and digits; digits alone say nothing and are left out.
 */
export function chooseFeatures(
  texts: readonly TopicText[],
  groups: readonly number[],
  choice: FeatureChoice,
): ChosenFeatures {
  const tally = new Map<string, Tally>()
  const byGroup = Array.from(texts.keys()).sort((a, b) => groups[a]! - groups[b]! || a - b)
  for (const document of byGroup) {
    const text = texts[document]!
    const group = groups[document]!
    const note = (feature: string): void => {
      const known = tally.get(feature)
      if (known === undefined) tally.set(feature, { documents: 1, groups: 1, document, group })
      else if (known.document !== document) {
        known.documents += 1
        known.document = document
        if (known.group !== group) known.groups += 1
        known.group = group
      }
    }
    noteRuns(text, choice, note)
    if (choice.cut !== null) noteTokens(text, choice, choice.cut, note)
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

function noteRuns({ text, stretches }: TopicText, { grams, headlines }: FeatureChoice, note: Note): void {
  const [shortest, longest] = grams
  for (const { start, end, headline } of stretches) {
    for (let from = start; from < end; from += 1) {
      let onlyDigits = true
      for (let at = from; at < end && at < from + longest; at += 1) {
        const code = text.charCodeAt(at)
        if (!isTermUnit(code)) break
        if (!isDigit(code)) onlyDigits = false
        if (onlyDigits || at - from + 1 < shortest) continue
        const term = text.slice(from, at + 1)
        note(term)
        if (headline && headlines) note(headlineMark + term)
      }
    }
  }
}

function noteTokens(
  { text, stretches }: TopicText,
  { grams, headlines }: FeatureChoice,
  cut: CutText,
  note: Note,
): void {
  for (const { start, end, headline } of stretches) {
    const tokens = cut(text.slice(start, end))
    for (let i = 0, from = 0; i < tokens.count; i += 1) {
      const token = tokens.text.slice(from, tokens.ends[i]!)
      from = tokens.ends[i]!
      if (token.length <= grams[1] || token.length > longestToken || !isTerm(token)) continue
      note(token)
      if (headline && headlines) note(headlineMark + token)
    }
  }
}

type Note = (feature: string) => void

function isTerm(token: string): boolean {
  let onlyDigits = true
  for (let at = 0; at < token.length; at += 1) {
    const code = token.charCodeAt(at)
    if (!isTermUnit(code)) return false
    if (!isDigit(code)) onlyDigits = false
  }
  return !onlyDigits
}

function isTermUnit(code: number): boolean {
  return isHan(code) || isLetter(code) || isDigit(code)
}
