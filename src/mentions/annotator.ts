import type { Span } from '../base/span.js'
import type { Article } from '../model/article.js'
import type { MentionSubtype, MentionType } from '../model/mention.js'
import type { PosOfWord, Tokens } from '../model/tokens.js'

/** What an annotator reads: one article, cut into tokens. */
export interface AnnotatorInput {
  readonly article: Article
  readonly tokens: Tokens
  readonly posOf: PosOfWord
  /**
   * Region of the page from the province down, as far as its docvars, its paper's or its edition's name tell; else null:
   * what the places on the page tell is inferred from the names that annotators find.
   */
  readonly region: string | null
}

/** A name proposed by an annotator, before candidates are weighed against each other. */
export interface Candidate extends Span {
  readonly type: MentionType
  readonly subtype: MentionSubtype | null
  /** Why, in one short English phrase. */
  readonly reason: string
  /** Evidence, 0 to 1. */
  readonly score: number
  /** Id of a dictionary entry, or null. */
  readonly ref: string | null
}

/**
 * The seam for name finders of other makers, unstable until 1.0: an annotator proposes candidates for one article,
 * `select` decides.
 * It must be pure (same input, same output) and linear in the text.
 */
export interface Annotator {
  /** Stands in every mention's `by`. */
  readonly name: string
  annotate(input: AnnotatorInput): readonly Candidate[]
}
