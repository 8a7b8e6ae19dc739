import { isAboveText, partAt } from '../../model/part-at.js'
import { tokenAt, tokenStart } from '../../model/token-at.js'
import { Sign, type SignSink } from './slogan-sign-list.js'
import { holdsPhrase, posLetter, pushSide, pushTokens, type SloganContext } from './slogan-signs.js'
import { EDGES, Form, type Stretch } from './slogan-stretch.js'
import { SloganUnit } from './slogan-units.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { hashStretch } from './word-hash.js'
import { lowestBit } from './word-set.js'

/** More tokens than this are not told apart by their parts of speech. */
const FEW_TOKENS = 5
/** The longest name of a place that is looked for at the beginning, in code units. */
const LONGEST_PLACE = 4
/** Counts above these are not told apart. */
const MOST_LOOSE = 3
const MOST_MARKS = 3
/** A form and a length are one number: the form times this plus the length. */
const LENGTHS = 32

/** Signs of what stands before, one character, two, a word that leads to a slogan and its classes, and of what is behind. */
const AFTER = [Sign.unquotedAfter1, Sign.unquotedAfter2, Sign.unquotedAfter, Sign.unquotedAfterClass]
const BEFORE = [Sign.unquotedBefore1, Sign.unquotedBefore2, Sign.unquotedBefore]

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
  pushSide(AFTER, -1, text, start, vocabulary.left, sink)
  pushSide(BEFORE, 1, text, end, vocabulary.right, sink)
  sink.push(Sign.unquotedHead, hashStretch(text, end, end - head, -1), head, end)
  sink.push(Sign.unquotedStem1, hashStretch(text, head, 1, -1), head - 1, head)
  if (head - start >= 2) sink.push(Sign.unquotedStem2, hashStretch(text, head, 2, -1), head - 2, head)
  sink.push(Sign.unquotedBegin2, hashStretch(text, start, 2, 1), start, start + 2)
  const behind = pushTokens(stretch, context, sink, FEW_TOKENS, Sign.unquotedTokens, Sign.unquotedPos)
  pushEdges(stretch, behind, context, sink)
  sink.push(Sign.unquotedPart, isAboveText(partAt(parts, start)) ? 1 : 0, 0, 0)
  sink.push(Sign.unquotedPlace, beginsWithPlace(text, start, end, vocabulary) ? 1 : 0, 0, 0)
  let marks = 0
  for (let at = start; at < end; at++) if (vocabulary.units[text.charCodeAt(at)]! & SloganUnit.separator) marks++
  sink.push(Sign.unquotedMarks, Math.min(marks, MOST_MARKS), 0, 0)
  sink.push(Sign.unquotedFormulation, holdsPhrase(text, start, end, vocabulary.phrases) > 0 ? 1 : 0, 0, 0)
}

/** Whether it ends in the middle of a token, and the part of speech of the token before it. */
function pushEdges({ start, end }: Stretch, behind: number, context: SloganContext, sink: SignSink): void {
  const { tokens } = context
  sink.push(Sign.unquotedCut, behind > 0 && tokens.ends[behind - 1] !== end ? 1 : 0, 0, 0)
  const before = tokenAt(tokens, start - 1)
  if (start > 0) sink.push(Sign.unquotedAfterPos, posLetter(before, tokenStart(tokens, before), start, context), 0, 0)
}

function beginsWithPlace(text: string, start: number, end: number, { isPlace }: SloganVocabulary): boolean {
  for (let length = 2; length <= LONGEST_PLACE && start + length <= end; length++) {
    if (isPlace(text.slice(start, start + length))) return true
  }
  return false
}
