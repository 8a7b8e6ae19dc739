import type { Span } from '../../base/span.js'
import type { Article } from '../../model/article.js'
import { isAboveText, partAt } from '../../model/part-at.js'
import { tokenAt } from '../../model/token-at.js'
import type { PosOfWord, Tokens } from '../../model/tokens.js'
import { findRun, RUN_JOINED, RUN_SIZE } from '../../text/aligned-text.js'
import type { Quotation } from '../quotes.js'
import { Sign, type SignSink } from './slogan-sign-list.js'
import { BLANK, LIST_COMMA, SEPARATOR_KIND, SloganUnit } from './slogan-units.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { HASH_BASIS, hashStretch, hashUnit } from './word-hash.js'
import { hitBits, hitLength, lowestBit, type WordSet } from './word-set.js'

/** What is known about the text that slogans stand in. */
export interface SloganContext {
  readonly article: Pick<Article, 'text' | 'parts'> & Partial<Pick<Article, 'alignment'>>
  readonly tokens: Tokens
  readonly posOf: PosOfWord
  readonly vocabulary: SloganVocabulary
}

/** What is known about the text around a quotation. */
export interface QuotationContext extends SloganContext {
  /** How often each wording is quoted in the article, by its hash. */
  readonly counts: ReadonlyMap<number, number>
}

/** The longest quotation that can be a slogan, in UTF-16 code units. */
export const LONGEST_SLOGAN = 48

/** Hands every sign of a quotation to the sink; gives the bits of the classes that words before it speak for. */
export function collectSigns(quotation: Quotation, context: QuotationContext, sink: SignSink): number {
  const { text } = context.article
  sink.push(Sign.bias, 1, 0, 0)
  sink.push(Sign.depth, quotation.depth > 0 ? 1 : 0, 0, 0)
  const size = lengthClass(quotation.end - quotation.start)
  sink.push(Sign.length, size, 0, 0)
  pushShape(quotation, context, sink)
  pushWords(quotation, context, sink)
  const after = pushSide(AFTER, -1, text, quotation.start - 1, context.vocabulary.left, sink, size)
  const before = pushSide(BEFORE, 1, text, quotation.end + 1, context.vocabulary.right, sink, size)
  for (let a = after; a !== 0; a &= a - 1) {
    for (let b = before; b !== 0; b &= b - 1) sink.push(Sign.bothClasses, lowestBit(a) * 8 + lowestBit(b), 0, 0)
  }
  if (before === 0)
    sink.push(Sign.headClass, lowestBit(findHead(text, quotation.end + 1, context.vocabulary.right)), 0, 0)
  pushPlace(quotation, context, sink)
  pushTokens(quotation, context, sink, FEW_TOKENS, Sign.tokens, Sign.pos)
  return after
}

/** 1 to 10, from one character to more than 26. */
function lengthClass(length: number): number {
  if (length <= 4) return length
  return length <= 6 ? 5 : length <= 8 ? 6 : length <= 12 ? 7 : length <= 18 ? 8 : length <= 26 ? 9 : 10
}

/** Clauses and their lengths, marks, numerals, everyday characters. */
function pushShape({ start, end }: Quotation, { article, vocabulary }: QuotationContext, sink: SignSink) {
  const { text, alignment } = article
  const { units } = vocabulary
  let clauses = 1
  let clauseStart = start
  let shared = -1
  let even = true
  let separator = 0
  let finals = 0
  let everyday = 0
  let numerals = 0
  let latin = 0
  for (let at = start; at < end; at++) {
    const bits = units[text.charCodeAt(at)]!
    if (bits === 0) continue
    if (bits & SloganUnit.everyday) everyday++
    if (bits & SloganUnit.latin) latin++
    if (bits & SloganUnit.numeral) numerals++
    if (bits & SloganUnit.final) finals = at === end - 1 ? Math.max(finals, 1) : 2
    if (!(bits & SloganUnit.separator) || at === start) continue
    if (separator === 0) separator = bits >> SEPARATOR_KIND
    if (at === end - 1) continue
    const length = at - clauseStart
    if (shared >= 0 && length !== shared) even = false
    shared = length
    clauses++
    clauseStart = at + 1
  }
  if (end - clauseStart !== shared) even = false
  const closed = clauses === 1 ? closedClause(start, end, alignment) : 0
  if (closed > 0) [clauses, shared, even, separator] = [(end - start) / closed, closed, true, BLANK]
  sink.push(Sign.clauses, Math.min(clauses, 5), 0, 0)
  if (clauses > 1) sink.push(Sign.even, even ? Math.min(shared, 9) : 0, 0, 0)
  sink.push(Sign.separator, separator, 0, 0)
  sink.push(Sign.endsSentence, finals, 0, 0)
  sink.push(Sign.everyday, Math.min(everyday, 4), 0, 0)
  const leads = (units[text.charCodeAt(start)]! & SloganUnit.numeral) !== 0
  sink.push(Sign.numerals, numeralShape(end - start, leads, numerals, latin), 0, 0)
}

/** Shorter ones with a blank in the middle may be words that a line end divides. */
const SHORTEST_CLAUSES = 8

/**
 * How long each clause is where the page prints blanks between clauses of one length (`一城书香 半城灯火`): the text has
 * closed them, as it closes those of line ends, which seldom cut a quotation evenly. 0 where there are none.
 */
function closedClause(start: number, end: number, alignment: SloganContext['article']['alignment']): number {
  if (alignment === undefined || end - start < SHORTEST_CLAUSES) return 0
  const { runs } = alignment
  let length = 0
  let last = start
  for (let run = findRun(alignment, start) + RUN_SIZE; runs[run]! < end; run += RUN_SIZE) {
    length ||= runs[run]! - start
    last += length
    const behindLast = runs[run - RUN_SIZE + 2]
    if (!(runs[run + 3]! & RUN_JOINED) || runs[run + 1] === behindLast || runs[run] !== last) return 0
  }
  return end - last === length ? length : 0
}

/** 0 none; 1, 2 and 8 one numeral first, before one, few or many characters; 3-4 several; 5 inside; 6-7 Latin. */
function numeralShape(length: number, leads: boolean, numerals: number, latin: number): number {
  if (latin > 0) return latin * 2 > length ? 6 : 7
  if (numerals === 0) return 0
  if (!leads) return 5
  if (numerals > 1) return length <= 4 ? 3 : 4
  return length === 2 ? 1 : length <= 4 ? 2 : 8
}

/** Words that end and begin the quotation, and whether it is a formulation or holds one. */
function pushWords({ start, end }: Quotation, context: QuotationContext, sink: SignSink) {
  const { text } = context.article
  const { phrases, endings } = context.vocabulary
  sink.push(Sign.formulation, holdsPhrase(text, start, end, phrases), 0, 0)
  const ending = endings.longestAt(text, end)
  const length = hitLength(ending)
  if (length > 0 && length <= end - start) {
    sink.push(Sign.end, hashStretch(text, end, length, -1), end - length, end)
    for (let bits = hitBits(ending); bits !== 0; bits &= bits - 1) sink.push(Sign.endClass, lowestBit(bits), 0, 0)
  }
  sink.push(Sign.end1, hashStretch(text, end, 1, -1), end - 1, end)
  if (end - start >= 2) sink.push(Sign.end2, hashStretch(text, end, 2, -1), end - 2, end)
  sink.push(Sign.begin1, hashStretch(text, start, 1, 1), start, start + 1)
}

/** 2 where a stretch is a formulation, 1 where one stands in it, else 0. */
export function holdsPhrase(text: string, start: number, end: number, phrases: WordSet): number {
  for (let at = start; at + 1 < end; at++) {
    const phrase = phrases.longestAt(text, at)
    const length = hitLength(phrase)
    if (length === 0 || at + length > end) continue
    return length === end - start ? 2 : 1
  }
  return 0
}

/** Numbers of the signs of one side: one character, two, a word, its classes, those with the length. */
const AFTER = [Sign.after1, Sign.after2, Sign.after, Sign.afterClass, Sign.afterClassLength]
const BEFORE = [Sign.before1, Sign.before2, Sign.before, Sign.beforeClass, Sign.beforeClassLength]

/**
 * The words on one side of `at`, backwards from it or forwards; gives the bits of the classes they speak for. Signs that
 * `signs` does not name are not handed on.
 */
export function pushSide(
  signs: readonly number[],
  step: -1 | 1,
  text: string,
  at: number,
  words: WordSet,
  sink: SignSink,
  size = 0,
): number {
  const room = step < 0 ? at : text.length - at
  const push = (sign: number, length: number) => {
    if (length > room) return
    const from = step < 0 ? at - length : at
    sink.push(sign, hashStretch(text, at, length, step), from, from + length)
  }
  push(signs[0]!, 1)
  push(signs[1]!, 2)
  const hit = words.longestAt(text, at)
  if (hit === 0) return 0
  push(signs[2]!, hitLength(hit))
  const [, , , kind, kindAndLength] = signs
  for (let bits = hitBits(hit); bits !== 0; bits &= bits - 1) {
    if (kind !== undefined) sink.push(kind, lowestBit(bits), 0, 0)
    if (kindAndLength !== undefined) sink.push(kindAndLength, lowestBit(bits) * 16 + size, 0, 0)
  }
  return hitBits(hit)
}

/** How far behind a quotation its head noun is looked for. */
const HEAD_REACH = 10

/** Classes of the first head noun behind words that follow a quotation: `“…”补盲[行动]`. */
function findHead(text: string, from: number, words: WordSet): number {
  const stop = Math.min(text.length, from + HEAD_REACH)
  for (let at = from; at < stop; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x4e00 || unit > 0x9fff) return 0
    const hit = words.longestAt(text, at)
    if (hitLength(hit) > 1) return hitBits(hit)
  }
  return 0
}

const LINE_FEED = 0x0a

/** A quotation mark, straight, curly or angular. */
function isQuote(unit: number): boolean {
  return unit === 0x22 || (unit >= 0x2018 && unit <= 0x201d) || (unit >= 0x300c && unit <= 0x300f)
}

/** Where the quotation stands: neighbours, beginning of a sentence, part of the article. */
function pushPlace({ start, end }: Quotation, context: QuotationContext, sink: SignSink) {
  const { text, parts } = context.article
  const left = start > 1 ? text.charCodeAt(start - 2) : LINE_FEED
  const right = end + 1 < text.length ? text.charCodeAt(end + 1) : LINE_FEED
  const after = isQuote(left) || (left === LIST_COMMA && isQuote(text.charCodeAt(start - 3)))
  const before = isQuote(right) || (right === LIST_COMMA && isQuote(text.charCodeAt(end + 2)))
  sink.push(Sign.neighbour, (after ? 1 : 0) + (before ? 2 : 0), 0, 0)
  const bits = context.vocabulary.units[left]!
  const opens = left === LINE_FEED || left === 0x20 || (bits & SloganUnit.final) !== 0
  if (opens) sink.push(Sign.opens, speaks(text, end + 1, context.vocabulary) ? 2 : 1, 0, 0)
  if (left === 0x3a || left === 0xff1a) sink.push(Sign.colon, 1, 0, 0)
  else if (left === 0x2c || left === 0xff0c) sink.push(Sign.colon, 2, 0, 0)
  sink.push(Sign.part, isAboveText(partAt(parts, start)) ? 1 : 0, 0, 0)
  const twice = (context.counts.get(hashStretch(text, start, end - start, 1)) ?? 1) > 1
  if (twice) sink.push(Sign.twice, 1, 0, 0)
}

/** How far behind a quotation a verb of speaking is looked for. */
const SPEECH_REACH = 20
const FULL_STOP = 0x3002

function speaks(text: string, from: number, { speechVerbs }: SloganVocabulary): boolean {
  const stop = Math.min(text.length, from + SPEECH_REACH)
  for (let at = from; at < stop; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LINE_FEED || unit === FULL_STOP) return false
    if (speechVerbs.longestAt(text, at) !== 0) return true
  }
  return false
}

/** More tokens than this are not told apart by their parts of speech. */
const FEW_TOKENS = 4
/** Counts above this are not told apart. */
const MOST_TOKENS = 9

/** How many tokens are inside, and their parts of speech where they are few; gives the token behind them. */
export function pushTokens(
  { start, end }: Span,
  context: SloganContext,
  sink: SignSink,
  few: number,
  countSign: number,
  posSign: number,
): number {
  const { tokens } = context
  const first = tokenAt(tokens, start)
  let token = first
  let hash = HASH_BASIS
  for (let from = start; from < end && token < tokens.count; token++) {
    const to = Math.min(end, tokens.ends[token]!)
    if (token - first < few) hash = hashUnit(hash, posLetter(token, from, to, context))
    from = to
  }
  const count = token - first
  sink.push(countSign, Math.min(count, MOST_TOKENS), 0, 0)
  if (count <= few) sink.push(posSign, hash, start, end)
  return token
}

/** The first letter of a token's part of speech. */
export function posLetter(token: number, from: number, to: number, { tokens, posOf, article }: SloganContext): number {
  const word = tokens.words[token]!
  return posOf(word, word < 0 ? article.text.slice(from, to) : '').charCodeAt(0)
}
