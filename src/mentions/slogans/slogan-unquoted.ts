import type { Candidate } from '../annotator.js'
import type { SloganModel } from './slogan-model.js'
import { SloganScorer } from './slogan-scorer.js'
import type { SloganContext } from './slogan-signs.js'
import type { Stretch } from './slogan-stretch.js'
import { collectUnquotedSigns } from './slogan-unquoted-signs.js'

/** From this probability on a stretch outside quotes is taken for a slogan; chosen by cross-validation over writers. */
const ENOUGH = 0.45

/** Decides which of several stretches that may be one slogan is it, if any. */
export interface StretchJudge {
  /** The slogan among the stretches, or null. */
  best(stretches: Iterable<Stretch>): Candidate | null
}

/** Decides by what a linear model learned, for the stretches of one article. */
export class UnquotedJudge implements StretchJudge {
  readonly #context: SloganContext
  readonly #scorer: SloganScorer

  constructor(model: SloganModel, context: SloganContext) {
    this.#context = context
    this.#scorer = new SloganScorer(model)
  }

  best(stretches: Iterable<Stretch>): Candidate | null {
    let most = 0
    let best: Stretch | null = null
    for (const stretch of stretches) {
      const chance = this.#chanceOf(stretch)
      if (chance < ENOUGH || chance <= most) continue
      most = chance
      best = stretch
    }
    if (best === null) return null
    // Once more for the one that won: what speaks for it.
    this.#chanceOf(best)
    const { start, end, head } = best
    return this.#scorer.verdict(start, end, `ends in ${this.#context.article.text.slice(head, end)}`)
  }

  #chanceOf(stretch: Stretch): number {
    this.#scorer.begin()
    collectUnquotedSigns(stretch, this.#context, this.#scorer)
    return this.#scorer.chance()
  }
}
