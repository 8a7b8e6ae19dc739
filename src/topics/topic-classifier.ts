import type { Article } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import type { Tokens } from '../model/tokens.js'
import type { TopicScore } from '../model/topic.js'

/** What a classifier reads: one article, its tokens and its names. */
export interface TopicInput {
  readonly article: Article
  readonly tokens: Tokens
  /** By start, an outer name before those inside it, as results list them. */
  readonly mentions: readonly MentionDraft[]
}

/** The seam for topic classifiers, unstable until 1.0: topics above the threshold, best first; `[]` means none. Pure. */
export interface TopicClassifier {
  readonly name: string
  /** Every label it can give, in a fixed order. */
  readonly labels: readonly string[]
  classify(input: TopicInput): readonly TopicScore[]
}
