import type { MentionSubtype, MentionType } from '../model/mention.js'

/** A name of the gold annotation; positions in the page text, in UTF-16 code units. */
export interface GoldMention {
  readonly from: number
  readonly to: number
  /** As printed, white space included. */
  readonly text: string
  readonly type: MentionType
  readonly subtype?: MentionSubtype
  /** The same for every mention of one thing within its article, where the gold says so. */
  readonly entity?: string
}

/** A person's post in the gold annotation; `body` is `""` where none is meant. */
export interface GoldRole {
  readonly person: string
  readonly post: string
  readonly body: string
}

/** An article of the gold annotation. */
export interface GoldArticle {
  readonly kind: 'article' | 'photo'
  readonly kicker: string
  readonly headline: string
  readonly displaced: string
  readonly sections: readonly string[]
  /** Its region on the page: headline, byline, body, credits. */
  readonly from: number
  readonly to: number
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photographers: readonly string[]
  /** `primary` is null where the article has no topic. */
  readonly topics: { readonly primary: string | null; readonly further: readonly string[] }
  readonly roles: readonly GoldRole[]
}

/** The annotation of one page. */
export interface GoldPage {
  /** Id of the page it belongs to. */
  readonly page: string
  readonly mentions: readonly GoldMention[]
  /** A found mention that touches one of these stretches `[from, to]` is counted neither right nor wrong. */
  readonly ignore: readonly (readonly [number, number])[]
  readonly articles: readonly GoldArticle[]
}
