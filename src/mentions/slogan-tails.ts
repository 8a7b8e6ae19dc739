import type { PosOfWord, Tokens } from '../model/tokens.js'
import type { Candidate } from './annotator.js'
import { tokenAt } from './slogan-signs.js'
import type { JudgeUnquoted } from './slogan-unquoted.js'
import { Edge, Form, type UnquotedCandidate } from './slogan-unquoted-signs.js'
import { SLOGAN_CLASSES, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './slogan-words.js'

/** The longest name of a campaign outside quotes, in UTF-16 code units. */
const LONGEST = 28
/** Tails of this class count behind a formulation only (学习教育). */
const EDUCATION = 1
/** Behind these the name is that of an office, a paper or an area: 专项整治|办. */
const BODY_OR_PAPER = '办组区子方'
/** Tails of this class end what a place calls itself. */
const POSITIONING = 1 << SLOGAN_CLASSES.indexOf('positioning')

/**
 * What is known by its end, outside quotes: the campaign or plan whose name ends at `end` (安全生产治本攻坚|三年行动), or
 * what a place calls itself (泥塑|之乡). Where it begins, and whether it is one, is judged: the best of the stretches that
 * begin with a token wins. Null where none is good enough.
 */
export function findByEnding(
  text: string,
  end: number,
  tokens: Tokens,
  posOf: PosOfWord,
  vocabulary: SloganVocabulary,
  judge: JudgeUnquoted,
): Candidate | null {
  const hit = vocabulary.tails.longestAt(text, end)
  if (hit === 0) return null
  const length = hitLength(hit)
  const stem = end - length
  const bits = hitBits(hit)
  if ((bits & EDUCATION) !== 0) return findEducation(text, stem, end, vocabulary)
  if (BODY_OR_PAPER.includes(text[end] ?? ' ')) return null
  // The name stands in the quotation before it: “清源”集中整治.
  if ('”’」』"'.includes(text[stem - 1] ?? ' ')) return null
  const form = (bits & POSITIONING) !== 0 ? Form.title : Form.campaign
  let best: Candidate | null = null
  for (const stretch of stretchesBefore({ text, end, stem, form }, tokens, posOf, vocabulary)) {
    const judged = judge(stretch)
    if (judged !== null && (best === null || judged.score > best.score)) best = judged
  }
  return best
}

/** An ending that was found, and what it speaks for. */
interface Ending {
  readonly text: string
  readonly end: number
  readonly stem: number
  readonly form: UnquotedCandidate['form']
}

/** A formulation before 学习教育 or 主题教育, with the verbs that belong to it. */
function findEducation(
  text: string,
  stem: number,
  end: number,
  { phrases, openings }: SloganVocabulary,
): Candidate | null {
  for (let at = Math.max(0, stem - LONGEST); at < stem; at++) {
    const phrase = phrases.longestAt(text, at)
    if (phrase === 0 || at + hitLength(phrase) !== stem) continue
    const start = at - hitLength(openings.longestAt(text, at))
    const reason = `a formulation before ${text.slice(stem, end)}`
    return { start, end, type: 'SLOGAN', subtype: 'campaign', reason, score: 0.9, ref: null }
  }
  return null
}

/**
 * The stretches that end at `end` and begin with a token, the shortest first, up to a word or mark that no name goes over.
 */
function* stretchesBefore(
  { text, end, stem, form }: Ending,
  tokens: Tokens,
  posOf: PosOfWord,
  { stops }: SloganVocabulary,
): Generator<UnquotedCandidate> {
  let loose = 0
  let edge = stem
  // A token may run over the beginning of the tail; the part before it belongs to the stem.
  for (let token = tokenAt(tokens, stem - 1); token >= 0; token--) {
    const from = token === 0 ? 0 : tokens.ends[token - 1]!
    const to = Math.min(tokens.ends[token]!, stem)
    if (end - from > LONGEST) return
    const word = tokens.words[token]!
    const pos = posOf(word, word < 0 ? text.slice(from, to) : '')
    const isMark = from >= to || !isNameUnit(text.charCodeAt(to - 1))
    const isStop = !isMark && (isOutside(pos) || stops.has(text, from, to))
    const isLoose = !isMark && !isStop && (pos[0] === 'm' || pos[0] === 'c' || isDivision(text, from, to, pos))
    if (edge < stem) {
      const before = isMark ? Edge.mark : isStop ? Edge.stop : isLoose ? Edge.loose : Edge.word
      yield { start: edge, end, head: stem, form, edge: before, loose }
    }
    if (isMark || isStop) return
    if (isLoose) loose++
    edge = from
  }
  if (edge < stem) yield { start: edge, end, head: stem, form, edge: Edge.mark, loose }
}

/** Parts of speech no name begins with: adverbs, prepositions, pronouns, particles. */
function isOutside(pos: string): boolean {
  return 'dpruy'.includes(pos[0] ?? 'd')
}

/** A division in full (云溪县), which names who acts, not what is done. */
function isDivision(text: string, from: number, to: number, pos: string): boolean {
  return pos.startsWith('ns') && to - from > 2 && '省市县区州旗镇乡'.includes(text[to - 1]!)
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && unit < 0x7f)
}
