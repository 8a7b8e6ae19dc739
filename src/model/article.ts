import type { PageRange, Span } from '../base/span.js'
import type { Alignment } from '../text/aligned-text.js'

/** What a block of the page is. */
export type BlockRole =
  | 'masthead'
  | 'kicker'
  | 'headline'
  | 'subhead'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'section'
  | 'caption'
  | 'credit'
  | 'notice'

/** A stretch of the page with one role. Blocks never overlap; what is in no block prints nothing. */
export interface Block extends PageRange {
  readonly role: BlockRole
  /** Index of its article on the page, or null (mastheads, notices). */
  readonly article: number | null
}

/** The parts of an article. Learned weights know them by their places in this list. */
export const PART_NAMES = ['kicker', 'headline', 'subhead', 'byline', 'section', 'body', 'caption', 'credit'] as const

/** The part of an article a character stands in. */
export type PartName = (typeof PART_NAMES)[number]

/** A span of `Article.text` with its part; parts cover the text but for the line breaks between them, in order. */
export interface Part extends Span {
  readonly part: PartName
}

/** Names in print order, blanks inside a name closed. */
export interface Byline {
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photographers: readonly string[]
}

export type ArticleKind = 'article' | 'photo'

/** Who wrote it: the paper itself, a news agency, another paper, or nobody can tell. */
export type Origin = 'local' | 'wire' | 'reprint' | 'unknown'

/** An article 稿件 as layout finds it. */
export interface Article {
  /** `PAGE#INDEX`, counted from zero in printed order. */
  readonly id: string
  readonly kind: ArticleKind
  readonly kicker: string
  /** The main headline, its printed lines joined by one space. */
  readonly headline: string
  readonly subhead: string
  /** A headline part printed elsewhere on the page. */
  readonly displaced: string
  readonly sections: readonly string[]
  readonly origin: Origin
  /** The words that show the origin, or null. */
  readonly originSpan: Span | null
  readonly byline: Byline
  /** The article's stretches of the page, in page order; they cover all its printed characters and nothing else. */
  readonly ranges: readonly PageRange[]
  /** Kicker, headline, subhead, byline and body in reading order, one line each. */
  readonly text: string
  readonly parts: readonly Part[]
  /** Maps `text` back to the page. */
  readonly alignment: Alignment
}
