import { GOVERNMENT_LEVELS } from '../../model/division-levels.js'
import { tokenAt, tokenStart } from '../../model/token-at.js'
import type { PosOfWord, Tokens } from '../../model/tokens.js'
import type { Candidate } from '../annotator.js'
import { sloganCandidate } from './slogan-candidate.js'
import { Edge, Form, isNameUnit, type Stretch } from './slogan-stretch.js'
import { POSITIONING, type SloganVocabulary, TIFA } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './word-set.js'

/** The longest name outside quotes, in UTF-16 code units. */
const LONGEST = 28
/** Behind these the name is that of an office, a paper or an area: 专项整治|办. */
const BODY_OR_PAPER = '办组区子方'
const CLOSING_QUOTES = '”’」』"'

/** An ending of names that was found, and what it speaks for. */
export interface Tail {
  readonly start: number
  readonly end: number
  /** Bits of its classes. */
  readonly classes: number
}

/**
 * The longest ending of names that ends at `end`. Null where there is none, where it is an ordinary noun (军事行动 has no
 * class), and where the text goes on with a body's name.
 */
export function tailAt(text: string, end: number, { tails }: SloganVocabulary): Tail | null {
  const hit = tails.longestAt(text, end)
  const classes = hitBits(hit)
  if (classes === 0) return null
  const start = end - hitLength(hit)
  return classes & TIFA || !BODY_OR_PAPER.includes(text[end] ?? ' ') ? { start, end, classes } : null
}

/** A formulation before 学习教育 or 主题教育, with the verbs that belong to it; null for any other tail. */
export function findEducation(
  text: string,
  { start: stem, end, classes }: Tail,
  { phrases, openings }: SloganVocabulary,
): Candidate | null {
  if ((classes & TIFA) === 0) return null
  for (let at = Math.max(0, stem - LONGEST); at < stem; at++) {
    const phrase = phrases.longestAt(text, at)
    if (phrase === 0 || at + hitLength(phrase) !== stem) continue
    const start = at - hitLength(openings.longestAt(text, at))
    return sloganCandidate(start, end, 'campaign', `a formulation before ${text.slice(stem, end)}`, 0.9)
  }
  return null
}

/**
 * The names that may end with a tail outside quotes (安全生产治本攻坚|三年行动, 泥塑|之乡): each begins with a token, the
 * shortest come first, and none goes over a mark, a governing verb, a preposition or a pronoun. Where the name stands in
 * the quotation before it (“清源”集中整治) the ones up to there are left out.
 */
export function* stretchesBefore(
  text: string,
  { start: head, end, classes }: Tail,
  tokens: Tokens,
  posOf: PosOfWord,
  { stops }: SloganVocabulary,
): Generator<Stretch> {
  if (classes & TIFA) return
  const form = classes & POSITIONING ? Form.epithet : Form.campaign
  let loose = 0
  let start = head
  // A token may run over the beginning of the tail; the part before it belongs to the name.
  for (let token = tokenAt(tokens, head - 1); ; token--) {
    const edge = token < 0 ? Edge.mark : edgeOf(text, head, token, tokens, posOf, stops)
    const isQuoted = edge === Edge.mark && CLOSING_QUOTES.includes(text[start - 1] ?? ' ')
    if (start < head && !isQuoted) yield { start, end, head, classes, form, edge, loose }
    if (edge === Edge.mark || edge === Edge.stop) return
    if (edge === Edge.loose) loose++
    start = tokenStart(tokens, token)
    if (end - start > LONGEST) return
  }
}

/** What a token before the head is to a name. */
function edgeOf(
  text: string,
  head: number,
  token: number,
  tokens: Tokens,
  posOf: PosOfWord,
  stops: SloganVocabulary['stops'],
): Stretch['edge'] {
  const from = tokenStart(tokens, token)
  const to = Math.min(tokens.ends[token]!, head)
  if (from >= to || !isNameUnit(text.charCodeAt(to - 1))) return Edge.mark
  const word = tokens.words[token]!
  const pos = posOf(word, word < 0 ? text.slice(from, to) : '')
  if (isOutside(pos) || stops.has(text, from, to)) return Edge.stop
  return pos[0] === 'm' || pos[0] === 'c' || isDivision(text, from, to, pos) ? Edge.loose : Edge.word
}

/** Parts of speech no name goes over: adverbs, prepositions, pronouns, particles. */
function isOutside(pos: string): boolean {
  return 'dpruy'.includes(pos[0] ?? 'd')
}

/** A division in full (云溪县), which mostly names who acts, not what is done. */
function isDivision(text: string, from: number, to: number, pos: string): boolean {
  return pos.startsWith('ns') && to - from > 2 && GOVERNMENT_LEVELS.includes(text[to - 1]!)
}
