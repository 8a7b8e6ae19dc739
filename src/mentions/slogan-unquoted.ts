import type { Candidate } from './annotator.js'
import { SLOGAN_LABELS, type SloganModel } from './slogan-model.js'
import { SloganScorer } from './slogan-scorer.js'
import { signInWords } from './slogan-sign-words.js'
import type { QuotationContext } from './slogan-signs.js'
import { collectUnquotedSigns, type UnquotedCandidate } from './slogan-unquoted-signs.js'
import { SLOGAN_SUBTYPES } from './slogan-vocabulary.js'

/** Decides whether a stretch outside quotes is a slogan, and of which kind; null where it is none. */
export type JudgeUnquoted = (candidate: UnquotedCandidate) => Candidate | null

/** From this probability on it is one; chosen by cross-validation over writers. */
const ENOUGH = 0.45
/** The learned judge of one article's stretches outside quotes. */
export function unquotedJudge(model: SloganModel, context: Omit<QuotationContext, 'counts'>): JudgeUnquoted {
  const scorer = new SloganScorer(model)
  return (candidate) => {
    scorer.begin()
    collectUnquotedSigns(candidate, context, scorer)
    const chance = scorer.chance()
    if (chance < ENOUGH) return null
    const { start, end, head } = candidate
    const best = scorer.best()
    const subtype = SLOGAN_SUBTYPES[best - 1]!
    const signs = scorer.strongest(best).map(signInWords)
    const score = Math.round(chance * 1e4) / 1e4
    const ending = `${SLOGAN_LABELS[best]} ending in ${context.article.text.slice(head, end)}`
    return { start, end, type: 'SLOGAN', subtype, reason: [ending, ...signs].join(', '), score, ref: null }
  }
}
