import { Sign, type SignSink } from './slogan-sign-list.js'
import { type QuotationContext, tokenAt } from './slogan-signs.js'
import { SloganUnit } from './slogan-units.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { HASH_BASIS, hashStretch, hashUnit, hitBits, hitLength, type WordSet } from './slogan-words.js'

/** A stretch outside quotes that by its form may be the name of a campaign or plan, or what a place means to become. */
export interface UnquotedCandidate {
  readonly start: number
  readonly end: number
  /** Where the word begins that it ends with: 治本攻坚|三年行动, 江南水乡|客厅. */
  readonly head: number
  readonly form: (typeof Form)[keyof typeof Form]
  /** What stands before it. */
  readonly edge: (typeof Edge)[keyof typeof Edge]
  /** How many words in it seldom stand in a name. */
  readonly loose: number
}

/** What the form of a stretch is. */
export const Form = {
  /** The name of a campaign or plan, known by its end. */
  campaign: 0,
  /** What a place means to become, behind a verb that says so. */
  goal: 1,
  /** What a place calls itself, known by its end. */
  title: 2,
} as const

/** What may stand before one. */
export const Edge = {
  /** A mark, a blank, or the beginning of the text. */
  mark: 0,
  /** A word that no name goes over: a governing verb, a preposition, a pronoun. */
  stop: 1,
  /** A word that seldom stands in a name: a number, a conjunction, a division in full. */
  loose: 2,
  word: 3,
} as const

/** More tokens than this are not told apart by their parts of speech. */
const FEW_TOKENS = 5
const LONGEST_PLACE = 4

/** Hands every sign of such a stretch to the sink. */
export function collectUnquotedSigns(
  { start, end, head, form, edge, loose }: UnquotedCandidate,
  context: Omit<QuotationContext, 'counts'>,
  sink: SignSink,
): void {
  const { article, vocabulary } = context
  const { text, parts } = article
  sink.push(Sign.open, form, 0, 0)
  sink.push(Sign.openEdge, form * 4 + edge, 0, 0)
  sink.push(Sign.openLoose, Math.min(loose, 3), 0, 0)
  sink.push(Sign.openLength, form * 32 + Math.min(end - start, 24), 0, 0)
  pushBefore(text, start, vocabulary.left, sink)
  pushBehind(text, end, vocabulary.right, sink)
  sink.push(Sign.openHead, hashStretch(text, end, end - head, -1), head, end)
  if (head - start >= 1) sink.push(Sign.openStem1, hashStretch(text, head, 1, -1), head - 1, head)
  if (head - start >= 2) sink.push(Sign.openStem2, hashStretch(text, head, 2, -1), head - 2, head)
  sink.push(Sign.openBegin2, hashStretch(text, start, 2, 1), start, start + 2)
  pushTokens(start, end, context, sink)
  const part = parts.find((one) => one.end > start)?.part
  sink.push(Sign.openPart, part === 'headline' || part === 'kicker' || part === 'subhead' ? 1 : 0, 0, 0)
  sink.push(Sign.openPlace, beginsWithPlace(text, start, end, vocabulary) ? 1 : 0, 0, 0)
  let marks = 0
  for (let at = start; at < end; at++) if (vocabulary.units[text.charCodeAt(at)]! & SloganUnit.separator) marks++
  sink.push(Sign.openMarks, Math.min(marks, 3), 0, 0)
  sink.push(Sign.openFormulation, holdsPhrase(text, start, end, vocabulary.phrases) ? 1 : 0, 0, 0)
}

/** What stands before: one character, two, and a word that leads to a slogan. */
function pushBefore(text: string, start: number, words: WordSet, sink: SignSink): void {
  if (start >= 1) sink.push(Sign.openAfter1, hashStretch(text, start, 1, -1), start - 1, start)
  if (start >= 2) sink.push(Sign.openAfter2, hashStretch(text, start, 2, -1), start - 2, start)
  const hit = words.longestAt(text, start)
  if (hit === 0) return
  sink.push(Sign.openAfter, hashStretch(text, start, hitLength(hit), -1), start - hitLength(hit), start)
  for (let bits = hitBits(hit); bits !== 0; bits &= bits - 1) sink.push(Sign.openAfterClass, lowest(bits), 0, 0)
}

function pushBehind(text: string, end: number, words: WordSet, sink: SignSink): void {
  if (end < text.length) sink.push(Sign.openBefore1, hashStretch(text, end, 1, 1), end, end + 1)
  if (end + 1 < text.length) sink.push(Sign.openBefore2, hashStretch(text, end, 2, 1), end, end + 2)
  const length = hitLength(words.longestAt(text, end))
  if (length > 0) sink.push(Sign.openBefore, hashStretch(text, end, length, 1), end, end + length)
}

/** How many tokens it has, their parts of speech where they are few, and that of the token before it. */
function pushTokens(
  start: number,
  end: number,
  { tokens, posOf, article }: Omit<QuotationContext, 'counts'>,
  sink: SignSink,
): void {
  const letterOf = (token: number): number => {
    const word = tokens.words[token]!
    const from = token === 0 ? 0 : tokens.ends[token - 1]!
    return posOf(word, word < 0 ? article.text.slice(from, tokens.ends[token]!) : '').charCodeAt(0)
  }
  const first = tokenAt(tokens, start)
  let count = 0
  let hash = HASH_BASIS
  for (let token = first; token < tokens.count && (token === 0 ? 0 : tokens.ends[token - 1]!) < end; token++) {
    count++
    if (count <= FEW_TOKENS) hash = hashUnit(hash, letterOf(token))
  }
  sink.push(Sign.openTokens, Math.min(count, 9), 0, 0)
  if (count <= FEW_TOKENS) sink.push(Sign.openPos, hash, start, end)
  if (first > 0) sink.push(Sign.openAfterPos, letterOf(first - 1), 0, 0)
}

function beginsWithPlace(text: string, start: number, end: number, { isPlace }: SloganVocabulary): boolean {
  for (let length = 2; length <= LONGEST_PLACE && start + length <= end; length++) {
    if (isPlace(text.slice(start, start + length))) return true
  }
  return false
}

function holdsPhrase(text: string, start: number, end: number, phrases: WordSet): boolean {
  for (let at = start; at + 1 < end; at++) {
    const length = hitLength(phrases.longestAt(text, at))
    if (length > 0 && at + length <= end) return true
  }
  return false
}

/** Number of the lowest bit set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
