import type { PosOfWord, Tokens } from '../model/tokens.js'
import type { Candidate } from './annotator.js'
import { tokenAt } from './slogan-signs.js'
import { SLOGAN_SUBTYPES, type SloganVocabulary } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './slogan-words.js'

/** The longest name of a campaign outside quotes, in UTF-16 code units. */
const LONGEST = 28
/** Characters a name has before its ending, at least. */
const LEAST_STEM = 3
/** Tails longer than this say so much that one character less will do: 治本 + 攻坚三年行动. */
const LONG_TAIL = 4
/** Tails of this class count behind a formulation only (学习教育). */
const EDUCATION = 1
/** Behind these the name is that of an office, a paper or an area: 专项整治|办. */
const BODY_OR_PAPER = '办组区子方'

/**
 * The campaign or plan whose name ends at `end` outside quotes (安全生产治本攻坚|三年行动), or null. The left edge is
 * where the first word stands, going left, that cannot be part of a name: a governing verb, a preposition, a pronoun, a
 * date, a whole division. What is counted (`24个行业…专项整治`) is no name.
 */
export function findCampaign(
  text: string,
  end: number,
  tokens: Tokens,
  posOf: PosOfWord,
  vocabulary: SloganVocabulary,
): Candidate | null {
  const hit = vocabulary.tails.longestAt(text, end)
  if (hit === 0) return null
  const tail = { length: hitLength(hit), bits: hitBits(hit) }
  const stem = end - tail.length
  if ((tail.bits & EDUCATION) !== 0) return findEducation(text, stem, end, vocabulary)
  if (BODY_OR_PAPER.includes(text[end] ?? ' ')) return null
  const start = findLeftEdge(text, stem, end, tokens, posOf, vocabulary)
  if (stem - start < (tail.length > LONG_TAIL ? LEAST_STEM - 1 : LEAST_STEM)) return null
  // The name stands in the quotation before it: “清源”集中整治.
  if ('”’」』"'.includes(text[start - 1] ?? ' ')) return null
  const subtype = SLOGAN_SUBTYPES.find((_, index) => (tail.bits & (1 << index)) !== 0) ?? 'campaign'
  return {
    start,
    end,
    type: 'SLOGAN',
    subtype,
    reason: `named ${subtype} ending in ${text.slice(stem, end)}`,
    score: 0.8,
    ref: null,
  }
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

/** Start of the name; `stem` where it has none. */
function findLeftEdge(
  text: string,
  stem: number,
  end: number,
  tokens: Tokens,
  posOf: PosOfWord,
  { stops }: SloganVocabulary,
): number {
  let edge = stem
  // A token may run over the beginning of the tail; the part before it belongs to the stem.
  for (let token = tokenAt(tokens, stem - 1); token >= 0 && end - edge < LONGEST; token--) {
    const from = token === 0 ? 0 : tokens.ends[token - 1]!
    const to = Math.min(tokens.ends[token]!, stem)
    if (from >= to) break
    if (!isNameUnit(text.charCodeAt(to - 1)) || stops.has(text, from, to)) break
    const word = tokens.words[token]!
    const pos = posOf(word, word < 0 ? text.slice(from, to) : '')
    if (pos[0] === 'm') return stem
    if (isOutside(pos) || isDivision(text, from, to, pos)) break
    edge = from
  }
  return edge
}

/** Parts of speech no name begins with: adverbs, prepositions, pronouns, conjunctions, particles, numbers. */
function isOutside(pos: string): boolean {
  return 'dprcuy'.includes(pos[0] ?? 'd')
}

/** A division in full (云溪县), which names who acts, not what is done. */
function isDivision(text: string, from: number, to: number, pos: string): boolean {
  return pos.startsWith('ns') && to - from > 2 && '省市县区州旗镇乡'.includes(text[to - 1]!)
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && unit < 0x7f)
}
