import type { MentionSubtype, MentionType } from './mention.js'

/** `address` for a person whose full name is neither printed nor known: 李书记, 陈阿婆, 老李. */
export type EntitySubtype = MentionSubtype | 'address'

/** The thing that one or more mentions of an article name. */
export interface Entity {
  /** `ARTICLE:e:TYPE:START-END` of its first mention, such as `z#0:e:PLACE:0-3`. */
  readonly id: string
  readonly type: MentionType
  readonly subtype: EntitySubtype | null
  /** The fullest name printed in the article, or the dictionary's. */
  readonly name: string
  /** Id in a dictionary, or null. */
  readonly ref: string | null
  /** Ids in dictionaries among which the text does not decide. */
  readonly candidates: readonly string[]
  /** Ids of its mentions, in order. */
  readonly mentions: readonly string[]
}

export type RoleStatus = 'holds' | 'acting' | 'former' | 'appointed' | 'removed'

/** An attestation: on this page this person is given this post. */
export interface Role {
  /** The person's name as printed, blanks closed. */
  readonly person: string
  /** The post as printed, blanks closed. */
  readonly post: string
  /** The body meant, `""` where none is printed or can be inferred. */
  readonly body: string
  /** Id of the person's mention. */
  readonly mention: string
  /** The post's standard form from the dictionary of posts, or the printed form. */
  readonly postNormalized: string
  /** Whether the body is printed with the post or inferred. */
  readonly bodyFrom: 'printed' | 'inferred' | 'none'
  readonly status: RoleStatus
  /** Span of the sentence that says so. */
  readonly sentence: { readonly start: number; readonly end: number }
  /** The page's date, or null. */
  readonly date: string | null
}

/** An entity before ids are given: `mentions` are indexes into the article's mentions, at least one. */
export type EntityDraft = Omit<Entity, 'id' | 'mentions'> & { readonly mentions: readonly number[] }

/** A role before ids are given: `mention` is an index into the article's mentions. */
export type RoleDraft = Omit<Role, 'mention'> & { readonly mention: number }
