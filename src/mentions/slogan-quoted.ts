import type { Candidate } from './annotator.js'
import type { Quotation } from './quotes.js'
import type { SloganModel } from './slogan-model.js'
import { SloganScorer } from './slogan-scorer.js'
import { collectSigns, LONGEST_SLOGAN, type QuotationContext } from './slogan-signs.js'
import { subtypeOf } from './slogan-vocabulary.js'
import { hitLength } from './slogan-words.js'

/** From this probability on a quotation is taken for a slogan; papers hold more of them than our training texts. */
const ENOUGH = 0.4

/** Longer quotations that end a sentence are speech. */
const SHORT_SPEECH = 12
const FINALS = '。!?！？…'

/** Decides, for the quotations of one article, whether what is quoted is a slogan, and of which kind. */
export class QuotationJudge {
  readonly #context: QuotationContext
  readonly #scorer: SloganScorer

  constructor(model: SloganModel, context: QuotationContext) {
    this.#context = context
    this.#scorer = new SloganScorer(model)
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
    const scorer = this.#scorer
    scorer.begin()
    collectSigns(quotation, this.#context, scorer)
    return scorer.chance() < ENOUGH ? null : scorer.verdict(start, end, 'quoted')
  }
}
