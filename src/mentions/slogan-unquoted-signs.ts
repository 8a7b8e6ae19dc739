import { isAboveText, partAt } from '../model/part-at.js'
import { tokenAt, tokenStart } from '../model/token-at.js'
import { Sign, type SignSink } from './slogan-sign-list.js'
import { holdsPhrase, type SloganContext } from './slogan-signs.js'
import { EDGES, Form, type Stretch } from './slogan-stretch.js'
import { SloganUnit } from './slogan-units.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { HASH_BASIS, hashStretch, hashUnit, hitBits, hitLength, lowestBit, type WordSet } from './slogan-words.js'

/** More tokens than this are not told apart by their parts of speech. */
const FEW_TOKENS = 5
/** The longest name of a place that is looked for at the beginning, in code units. */
const LONGEST_PLACE = 4
/** Counts above these are not told apart. */
const MOST_TOKENS = 9
const MOST_LOOSE = 3
const MOST_MARKS = 3
/** A form and a length are one number: the form times this plus the length. */
const LENGTHS = 32

/** Hands every sign of a stretch outside quotes to the sink. */
export function collectUnquotedSigns(stretch: Stretch, context: SloganContext, sink: SignSink): void {
  const { start, end, head, form } = stretch
  const { article, vocabulary } = context
  const { text, parts } = article
  sink.push(Sign.unquoted, form, 0, 0)
  // What stands before a goal is always a verb.
  if (form !== Form.goal) sink.push(Sign.unquotedEdge, form * EDGES + stretch.edge, 0, 0)
  sink.push(Sign.unquotedLoose, Math.min(stretch.loose, MOST_LOOSE), 0, 0)
  sink.push(Sign.unquotedLength, form * LENGTHS + Math.min(end - start, LENGTHS - 1), 0, 0)
  for (let bits = stretch.classes; bits !== 0; bits &= bits - 1)
    sink.push(Sign.unquotedHeadClass, lowestBit(bits), 0, 0)
  pushLeft(text, start, vocabulary.left, sink)
  pushRight(text, end, vocabulary.right, sink)
  sink.push(Sign.unquotedHead, hashStretch(text, end, end - head, -1), head, end)
  if (head - start >= 1) sink.push(Sign.unquotedStem1, hashStretch(text, head, 1, -1), head - 1, head)
  if (head - start >= 2) sink.push(Sign.unquotedStem2, hashStretch(text, head, 2, -1), head - 2, head)
  sink.push(Sign.unquotedBegin2, hashStretch(text, start, 2, 1), start, start + 2)
  pushTokens(start, end, context, sink)
  sink.push(Sign.unquotedPart, isAboveText(partAt(parts, start)) ? 1 : 0, 0, 0)
  sink.push(Sign.unquotedPlace, beginsWithPlace(text, start, end, vocabulary) ? 1 : 0, 0, 0)
  let marks = 0
  for (let at = start; at < end; at++) if (vocabulary.units[text.charCodeAt(at)]! & SloganUnit.separator) marks++
  sink.push(Sign.unquotedMarks, Math.min(marks, MOST_MARKS), 0, 0)
  sink.push(Sign.unquotedFormulation, holdsPhrase(text, start, end, vocabulary.phrases) > 0 ? 1 : 0, 0, 0)
}

/** What stands before: one character, two, and a word that leads to a slogan, with its classes. */
function pushLeft(text: string, start: number, words: WordSet, sink: SignSink): void {
  if (start >= 1) sink.push(Sign.unquotedAfter1, hashStretch(text, start, 1, -1), start - 1, start)
  if (start >= 2) sink.push(Sign.unquotedAfter2, hashStretch(text, start, 2, -1), start - 2, start)
  const hit = words.longestAt(text, start)
  if (hit === 0) return
  const length = hitLength(hit)
  sink.push(Sign.unquotedAfter, hashStretch(text, start, length, -1), start - length, start)
  for (let bits = hitBits(hit); bits !== 0; bits &= bits - 1) {
    sink.push(Sign.unquotedAfterClass, lowestBit(bits), 0, 0)
  }
}

/** What stands behind: one character, two, and a word that follows slogans. */
function pushRight(text: string, end: number, words: WordSet, sink: SignSink): void {
  if (end < text.length) sink.push(Sign.unquotedBefore1, hashStretch(text, end, 1, 1), end, end + 1)
  if (end + 1 < text.length) sink.push(Sign.unquotedBefore2, hashStretch(text, end, 2, 1), end, end + 2)
  const length = hitLength(words.longestAt(text, end))
  if (length > 0) sink.push(Sign.unquotedBefore, hashStretch(text, end, length, 1), end, end + length)
}

/**
 * How many tokens it has, whether it ends in the middle of one, their parts of speech where they are few, and that of the
 * token before it.
 */
function pushTokens(start: number, end: number, { tokens, posOf, article }: SloganContext, sink: SignSink): void {
  const letterOf = (token: number, from: number, to: number): number => {
    const word = tokens.words[token]!
    return posOf(word, word < 0 ? article.text.slice(from, to) : '').charCodeAt(0)
  }
  const first = tokenAt(tokens, start)
  let count = 0
  let hash = HASH_BASIS
  let from = start
  let token = first
  for (; from < end && token < tokens.count; token++) {
    const to = Math.min(end, tokens.ends[token]!)
    count++
    if (count <= FEW_TOKENS) hash = hashUnit(hash, letterOf(token, from, to))
    from = to
  }
  sink.push(Sign.unquotedTokens, Math.min(count, MOST_TOKENS), 0, 0)
  if (count <= FEW_TOKENS) sink.push(Sign.unquotedPos, hash, start, end)
  sink.push(Sign.unquotedCut, token > 0 && tokens.ends[token - 1] !== end ? 1 : 0, 0, 0)
  const before = tokenStart(tokens, first) < start ? first : first - 1
  if (before >= 0) sink.push(Sign.unquotedAfterPos, letterOf(before, tokenStart(tokens, before), start), 0, 0)
}

function beginsWithPlace(text: string, start: number, end: number, { isPlace }: SloganVocabulary): boolean {
  for (let length = 2; length <= LONGEST_PLACE && start + length <= end; length++) {
    if (isPlace(text.slice(start, start + length))) return true
  }
  return false
}
