import type { Article } from '../model/article.js'
import type { PosOfWord, Tokens } from '../model/tokens.js'
import type { Quotation } from './quotes.js'
import { SEPARATOR_KIND, SloganUnit } from './slogan-units.js'
import type { SloganVocabulary } from './slogan-vocabulary.js'
import { HASH_BASIS, hashStretch, hashUnit, hashWord, hitBits, hitLength, type WordSet } from './slogan-words.js'

/**
 * What is looked at in a quotation: the word before the space in a sign's name. `word` signs carry words of the text,
 * the others a number; `back` words are hashed from their end.
 */
export const SIGNS = [
  ['bias', 'number'],
  ['length', 'number'],
  ['clauses', 'number'],
  ['even', 'number'],
  ['separator', 'number'],
  ['ends-sentence', 'number'],
  ['everyday', 'number'],
  ['numerals', 'number'],
  ['formulation', 'number'],
  ['after', 'back'],
  ['after-class', 'number'],
  ['after-1', 'back'],
  ['after-2', 'back'],
  ['before', 'word'],
  ['before-class', 'number'],
  ['before-1', 'word'],
  ['before-2', 'word'],
  ['head-class', 'number'],
  ['end', 'back'],
  ['end-class', 'number'],
  ['end-1', 'back'],
  ['end-2', 'back'],
  ['begin-1', 'word'],
  ['neighbour', 'number'],
  ['opens', 'number'],
  ['colon', 'number'],
  ['part', 'number'],
  ['tokens', 'number'],
  ['pos', 'letters'],
  ['twice', 'number'],
  ['after-class-length', 'number'],
  ['before-class-length', 'number'],
  ['both-classes', 'number'],
  ['depth', 'number'],
] as const

type SignName = (typeof SIGNS)[number][0]
const NUMBER_OF = Object.fromEntries(SIGNS.map(([name], index) => [name, index])) as Record<SignName, number>

/** Receives signs one by one; words are given by their place in the text, so that nothing is cut out of it. */
export interface SignSink {
  push(sign: number, value: number, from: number, to: number): void
}

/** What is known about the text around a quotation. */
export interface QuotationContext {
  readonly article: Pick<Article, 'text' | 'parts'>
  readonly tokens: Tokens
  readonly posOf: PosOfWord
  readonly vocabulary: SloganVocabulary
  /** How often each wording is quoted in the article, by its hash. */
  readonly counts: ReadonlyMap<number, number>
}

/** The longest quotation that can be a slogan, in UTF-16 code units. */
export const LONGEST_SLOGAN = 48

/** Value of a word sign as {@link collectSigns} gives it. */
export function signValue(kind: (typeof SIGNS)[number][1], value: string): number {
  return kind === 'number' ? Number(value) : hashWord(value, kind === 'back')
}

/** Hands every sign of a quotation to the sink. */
export function collectSigns(quotation: Quotation, context: QuotationContext, sink: SignSink): void {
  const { text } = context.article
  const number = (name: SignName, value: number) => sink.push(NUMBER_OF[name], value, 0, 0)
  number('bias', 1)
  number('depth', quotation.depth > 0 ? 1 : 0)
  const size = lengthClass(quotation.end - quotation.start)
  number('length', size)
  pushShape(quotation, context, number)
  pushWords(quotation, context, sink, number)
  const after = pushSide('after', text, quotation.start - 1, context.vocabulary.left, sink, number, size)
  const before = pushSide('before', text, quotation.end + 1, context.vocabulary.right, sink, number, size)
  for (let a = after; a !== 0; a &= a - 1) {
    for (let b = before; b !== 0; b &= b - 1) number('both-classes', lowest(a) * 8 + lowest(b))
  }
  if (before === 0) number('head-class', lowest(findHead(text, quotation.end + 1, context.vocabulary.right)))
  pushPlace(quotation, context, number)
  pushTokens(quotation, context, sink, number)
}

type PushNumber = (name: SignName, value: number) => void

/** 1 to 10, from one character to more than 26. */
function lengthClass(length: number): number {
  if (length <= 4) return length
  return length <= 6 ? 5 : length <= 8 ? 6 : length <= 12 ? 7 : length <= 18 ? 8 : length <= 26 ? 9 : 10
}

/** Clauses and their lengths, marks, numerals, everyday characters. */
function pushShape({ start, end }: Quotation, { article: { text }, vocabulary }: QuotationContext, number: PushNumber) {
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
  number('clauses', Math.min(clauses, 5))
  if (clauses > 1) number('even', even ? Math.min(shared, 9) : 0)
  number('separator', separator)
  number('ends-sentence', finals)
  number('everyday', Math.min(everyday, 4))
  const leads = (units[text.charCodeAt(start)]! & SloganUnit.numeral) !== 0
  number('numerals', numeralShape(end - start, leads, numerals, latin))
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
function pushWords({ start, end }: Quotation, context: QuotationContext, sink: SignSink, number: PushNumber) {
  const { text } = context.article
  const { phrases, endings } = context.vocabulary
  number('formulation', phraseIn(text, start, end, phrases))
  const ending = endings.longestAt(text, end)
  const length = hitLength(ending)
  if (length > 0 && length <= end - start) {
    sink.push(NUMBER_OF.end, hashStretch(text, end, length, -1), end - length, end)
    for (let bits = hitBits(ending); bits !== 0; bits &= bits - 1) number('end-class', lowest(bits))
  }
  sink.push(NUMBER_OF['end-1'], hashStretch(text, end, 1, -1), end - 1, end)
  if (end - start >= 2) sink.push(NUMBER_OF['end-2'], hashStretch(text, end, 2, -1), end - 2, end)
  sink.push(NUMBER_OF['begin-1'], hashStretch(text, start, 1, 1), start, start + 1)
}

/** 2 for a formulation, 1 where one stands in it, else 0. */
function phraseIn(text: string, start: number, end: number, phrases: SloganVocabulary['phrases']): number {
  for (let at = start; at + 1 < end; at++) {
    const phrase = phrases.longestAt(text, at)
    if (phrase === null || at + phrase.wording.length > end) continue
    return phrase.wording.length === end - start ? 2 : 1
  }
  return 0
}

/** The words on one side, outside the mark at `at`; gives the bits of the classes they speak for. */
function pushSide(
  side: 'after' | 'before',
  text: string,
  at: number,
  words: WordSet,
  sink: SignSink,
  number: PushNumber,
  size: number,
): number {
  const isLeft = side === 'after'
  const push = (name: SignName, length: number) => {
    const from = isLeft ? at - length : at
    if (from < 0 || from + length > text.length) return
    sink.push(NUMBER_OF[name], hashStretch(text, at, length, isLeft ? -1 : 1), from, from + length)
  }
  push(`${side}-1`, 1)
  push(`${side}-2`, 2)
  const hit = words.longestAt(text, at)
  if (hit === 0) return 0
  push(side, hitLength(hit))
  for (let bits = hitBits(hit); bits !== 0; bits &= bits - 1) {
    number(`${side}-class`, lowest(bits))
    number(`${side}-class-length`, lowest(bits) * 16 + size)
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
/** The comma of lists, 、. */
const LIST_COMMA = 0x3001

/** A quotation mark, straight, curly or angular. */
function isQuote(unit: number): boolean {
  return unit === 0x22 || (unit >= 0x2018 && unit <= 0x201d) || (unit >= 0x300c && unit <= 0x300f)
}

/** Where the quotation stands: neighbours, beginning of a sentence, part of the article. */
function pushPlace({ start, end }: Quotation, context: QuotationContext, number: PushNumber) {
  const { text, parts } = context.article
  const left = start > 1 ? text.charCodeAt(start - 2) : LINE_FEED
  const right = end + 1 < text.length ? text.charCodeAt(end + 1) : LINE_FEED
  const after = isQuote(left) || (left === LIST_COMMA && isQuote(text.charCodeAt(start - 3)))
  const before = isQuote(right) || (right === LIST_COMMA && isQuote(text.charCodeAt(end + 2)))
  number('neighbour', (after ? 1 : 0) + (before ? 2 : 0))
  const bits = context.vocabulary.units[left]!
  const opens = left === LINE_FEED || left === 0x20 || (bits & SloganUnit.final) !== 0
  if (opens) number('opens', speaks(text, end + 1, context.vocabulary) ? 2 : 1)
  if (left === 0x3a || left === 0xff1a) number('colon', 1)
  else if (left === 0x2c || left === 0xff0c) number('colon', 2)
  let at = 0
  while (at < parts.length && parts[at]!.end <= start) at++
  const part = parts[at]?.part
  number('part', part === 'headline' || part === 'kicker' || part === 'subhead' ? 1 : 0)
  const twice = (context.counts.get(hashStretch(text, start, end - start, 1)) ?? 1) > 1
  if (twice) number('twice', 1)
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

/** Tokens inside, and their parts of speech where they are few. */
function pushTokens({ start, end }: Quotation, context: QuotationContext, sink: SignSink, number: PushNumber) {
  const { tokens, posOf, article } = context
  let token = tokenAt(tokens, start)
  let count = 0
  let hash = HASH_BASIS
  for (let from = start; from < end && token < tokens.count; token++) {
    const to = Math.min(end, tokens.ends[token]!)
    const word = tokens.words[token]!
    count++
    if (count <= 4) hash = hashUnit(hash, posOf(word, word < 0 ? article.text.slice(from, to) : '').charCodeAt(0))
    from = to
  }
  number('tokens', Math.min(count, 9))
  if (count <= 4) sink.push(NUMBER_OF.pos, hash, start, end)
}

/** Index of the token that holds a position. */
export function tokenAt(tokens: Tokens, position: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens.ends[middle]! <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Number of the lowest bit set, from 0; 31 where none is. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
