import type { Diagnostic } from '../base/diagnostics.js'
import type { Article, Block } from './article.js'
import type { Entity, Role } from './entity.js'
import type { Mention, Value } from './mention.js'
import type { Docvars } from './page.js'
import type { TopicScore } from './topic.js'

/** Version of the shape of results; it changes with the shape only. */
export const SCHEMA_VERSION = 1

/** One analysed article. Plain data: survives `structuredClone` and JSON. */
export interface Doc extends Article {
  readonly mentions: readonly Mention[]
  readonly values: readonly Value[]
  readonly entities: readonly Entity[]
  readonly roles: readonly Role[]
  /** Topics above the threshold, best first; the first is the primary one. */
  readonly topics: readonly TopicScore[]
}

/** How a result was made; versions and hashes, never a clock, a user or a path. */
export interface Provenance {
  readonly fangzhi: string
  readonly schema: number
  readonly dictionaries: readonly { readonly name: string; readonly version: string; readonly sha256: string }[]
  readonly options: Readonly<Record<string, unknown>>
}

/** What `analyze` returns. */
export interface PageResult {
  readonly schema: number
  readonly page: {
    readonly id: string
    /** As given; what was not given is as the masthead says it, the region as it was inferred. */
    readonly docvars: Docvars
    /** Of the page's text, in UTF-16 code units. */
    readonly length: number
    /** What the region rests on, in one short English phrase; null where none is known. */
    readonly regionReason: string | null
  }
  readonly articles: readonly Doc[]
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
  readonly provenance: Provenance
}
