import type { Span } from '../base/span.js'

/** Why a topic was given: a term or mention and how much it added. */
export interface TopicEvidence extends Span {
  /** Share of the topic's score, four places. */
  readonly weight: number
}

/** A topic of an article. */
export interface TopicScore {
  /** A label such as `safety`. */
  readonly topic: string
  /** Calibrated probability, 0 to 1, four places. */
  readonly score: number
  readonly evidence: readonly TopicEvidence[]
}
