import type { Candidate } from '../annotator.js'
import type { Quotation } from '../quotes.js'
import { sloganCandidate } from './slogan-candidate.js'
import type { SloganModel } from './slogan-model.js'
import { SloganScorer } from './slogan-scorer.js'
import { collectSigns, LONGEST_SLOGAN, type QuotationContext } from './slogan-signs.js'
import { FINALS } from './slogan-units.js'
import { NAME, subtypeOf, THEME } from './slogan-vocabulary.js'
import { hitBits, hitLength } from './word-set.js'

/** From this probability on a quotation is taken for a slogan; papers hold more of them than our training texts. */
const ENOUGH = 0.4

/** Shorter themes are topics: 主题是“春天”. */
const SHORTEST_THEME = 4

/** Longer quotations that end a sentence are speech. */
const SHORT_SPEECH = 12

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
    const length = end - start
    if (length > LONGEST_SLOGAN) return null
    const {
      article: { text },
      vocabulary: { phrases, endings },
    } = this.#context
    const phrase = phrases.longestAt(text, start)
    if (hitLength(phrase) === length) {
      return sloganCandidate(start, end, subtypeOf(phrase), 'a standing formulation, quoted', 1)
    }
    // A wording that names something whatever stands around it: 依托“浙里办”平台.
    const ending = endings.longestAt(text, end)
    if (hitBits(ending) === NAME && hitLength(ending) === length) return null
    // A month and a day name what happened then: “6·26”国际禁毒日.
    if (/^\d+[·.]\d+$/.test(text.slice(start, end))) return null
    if (length > SHORT_SPEECH && FINALS.includes(text[end - 1]!)) return null
    const scorer = this.#scorer
    scorer.begin()
    const classes = collectSigns(quotation, this.#context, scorer)
    if (scorer.chance() >= ENOUGH) return scorer.verdict(start, end, 'quoted')
    if ((classes & THEME) === 0 || length < SHORTEST_THEME) return null
    return sloganCandidate(start, end, 'motto', 'quoted as a theme', ENOUGH)
  }
}
