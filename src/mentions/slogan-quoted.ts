import type { Candidate } from './annotator.js'
import type { Quotation } from './quotes.js'
import { SLOGAN_LABELS, type SloganModel } from './slogan-model.js'
import { collectSigns, LONGEST_SLOGAN, type QuotationContext, type SignSink } from './slogan-signs.js'
import { SLOGAN_CLASSES, SLOGAN_SUBTYPES, subtypeOf } from './slogan-vocabulary.js'
import { hitLength } from './slogan-words.js'

const LABELS = SLOGAN_LABELS.length

/** From this probability on a quotation is taken for a slogan; papers hold more of them than our training texts. */
const ENOUGH = 0.4

/** Longer quotations that end a sentence are speech. */
const SHORT_SPEECH = 12
const FINALS = '。!?！？…'

/** Decides, for the quotations of one article, whether what is quoted is a slogan, and of which kind. */
export class QuotationJudge implements SignSink {
  readonly #model: SloganModel
  readonly #context: QuotationContext
  readonly #scores = new Float64Array(LABELS)
  readonly #rows: number[] = []

  constructor(model: SloganModel, context: QuotationContext) {
    this.#model = model
    this.#context = context
  }

  /** The slogan that a quotation is, or null. */
  judge(quotation: Quotation): Candidate | null {
    const { start, end } = quotation
    if (end - start > LONGEST_SLOGAN) return null
    const { text } = this.#context.article
    const phrase = this.#context.vocabulary.phrases.longestAt(text, start)
    if (phrase !== 0 && hitLength(phrase) === end - start) {
      const subtype = subtypeOf(phrase)
      return { start, end, type: 'SLOGAN', subtype, reason: 'a standing formulation, quoted', score: 1, ref: null }
    }
    if (end - start > SHORT_SPEECH && FINALS.includes(text[end - 1]!)) return null
    const scores = this.#scores.fill(0)
    this.#rows.length = 0
    collectSigns(quotation, this.#context, this)
    const best = bestSlogan(scores)
    const chance = chanceOfSlogan(scores)
    if (chance < ENOUGH) return null
    return {
      start,
      end,
      type: 'SLOGAN',
      subtype: SLOGAN_SUBTYPES[best - 1]!,
      reason: `quoted, ${this.#reason(best)}`,
      score: Math.round(chance * 1e4) / 1e4,
      ref: null,
    }
  }

  /** Adds the weights of a sign; called by `collectSigns`. */
  push(sign: number, value: number): void {
    const row = this.#model.rowOf(sign, value)
    if (row < 0) return
    this.#rows.push(row)
    const { weights } = this.#model
    const scores = this.#scores
    for (let label = 0, at = row * LABELS; label < LABELS; label++, at++) scores[label]! += weights[at]!
  }

  /** The two signs that speak most for a label, in words. */
  #reason(label: number): string {
    const model = this.#model
    const { weights } = model
    let first = -1
    let second = -1
    let most = 0
    let more = 0
    for (const row of this.#rows) {
      const gain = weights[row * LABELS + label]! - weights[row * LABELS]!
      if (gain <= more || model.nameOf(row) === 'bias 1') continue
      if (gain > most) {
        second = first
        more = most
        first = row
        most = gain
      } else {
        second = row
        more = gain
      }
    }
    if (first < 0) return 'by its form'
    return second < 0
      ? signInWords(model.nameOf(first))
      : `${signInWords(model.nameOf(first))}, ${signInWords(model.nameOf(second))}`
  }
}

/** The label of the highest score among the kinds of slogans. */
function bestSlogan(scores: Float64Array): number {
  let best = 1
  for (let label = 2; label < LABELS; label++) if (scores[label]! > scores[best]!) best = label
  return best
}

/** Softmax probability of all kinds of slogans together. */
function chanceOfSlogan(scores: Float64Array): number {
  // Relative to "none", whose own term is 1; scores of this model stay far from overflow.
  let slogans = 0
  for (let label = 1; label < LABELS; label++) slogans += Math.exp(Math.min(50, scores[label]! - scores[0]!))
  return slogans / (1 + slogans)
}

/** A sign as an English phrase: `after 坚持`, `followed by 理念`, `3 clauses`. */
export function signInWords(name: string): string {
  const space = name.indexOf(' ')
  const sign = name.slice(0, space)
  const value = name.slice(space + 1)
  const classOf = (bits: number) => SLOGAN_CLASSES[bits & 7] ?? 'another word'
  switch (sign) {
    case 'after':
    case 'after-1':
    case 'after-2':
      return `after ${value}`
    case 'before':
    case 'before-1':
    case 'before-2':
      return `followed by ${value}`
    case 'after-class':
      return `after a word that leads to a ${classOf(Number(value))}`
    case 'before-class':
    case 'head-class':
      return `before a word that follows a ${classOf(Number(value))}`
    case 'after-class-length':
    case 'before-class-length':
      return `beside a word for a ${classOf(Number(value) >> 4)}, of its usual length`
    case 'both-classes':
      return `between words for a ${classOf(Number(value) >> 3)} and a ${classOf(Number(value))}`
    case 'end':
    case 'end-1':
    case 'end-2':
      return `ending in ${value}`
    case 'begin-1':
      return `beginning with ${value}`
    case 'end-class':
      return `ending like a ${classOf(Number(value))}`
    case 'clauses':
      return `${value} clauses`
    case 'even':
      return value === '0' ? 'uneven clauses' : `clauses of ${value} characters each`
    case 'formulation':
      return value === '2' ? 'a standing formulation' : 'holds a standing formulation'
    case 'numerals':
      return 'built on numerals'
    case 'twice':
      return 'quoted more than once'
    case 'neighbour':
      return 'beside another quotation'
    default:
      return `by its ${sign.replaceAll('-', ' ')}`
  }
}
