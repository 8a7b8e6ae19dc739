import type { RowMode, RowType } from './row-types.js'

/** A row of a dictionary as a user writes it, in a table or as an object. Only `name` and `type` are needed. */
export interface NameRow {
  readonly name: string
  readonly type: RowType
  /** ORG: government, company, institution, group; SLOGAN: its kind; CUE: its rule; TOPIC: its label. */
  readonly subtype?: string
  /** A finer class: the sector of a body, the class of a post, the kind of a place. */
  readonly class?: string
  /** Stands in results as `ref`; rows of one id are one thing. */
  readonly id?: string
  /** Other names of the same thing. */
  readonly aliases?: readonly string[]
  /** Where it belongs, from the province down, such as `浙江省嘉兴市平湖市`. */
  readonly region?: string
  /** PERSON: the post held from `from` to `to`. */
  readonly post?: string
  /** PERSON: the body the post is at. ORG: the body above it. */
  readonly body?: string
  /** First day: `2024-03-01`, `2024-03` or `2024`. */
  readonly from?: string
  /** Last day, in the same forms. */
  readonly to?: string
  readonly mode?: RowMode
  /** Where the fact is printed. */
  readonly source?: string
  /** The day somebody checked it. */
  readonly checked?: string
  /** SLOGAN: id of the formulation that this one is a variant of. */
  readonly variantOf?: string
  /** SLOGAN: `national` or the province that uses it. */
  readonly scope?: string
  /** SLOGAN: first use; only together with `source`. */
  readonly firstUse?: string
  /** Strength or share, for cues and topic terms. */
  readonly weight?: number
  /** WORD: how often it occurs, for segmentation. */
  readonly frequency?: number
  /** jieba's part-of-speech tag. */
  readonly pos?: string
}

/** A checked row: every field present, `null` where the row says nothing, names as the text is normalised. */
export interface DictionaryRow {
  readonly name: string
  readonly type: RowType
  readonly subtype: string | null
  readonly class: string | null
  readonly id: string | null
  readonly aliases: readonly string[]
  readonly region: string | null
  readonly post: string | null
  readonly body: string | null
  readonly from: string | null
  readonly to: string | null
  readonly mode: RowMode
  readonly source: string | null
  readonly checked: string | null
  readonly variantOf: string | null
  readonly scope: string | null
  readonly firstUse: string | null
  readonly weight: number | null
  readonly frequency: number | null
  readonly pos: string | null
  /** The source it stood in; an empty string for rows handed in as objects. */
  readonly file: string
  /** Its line there, or its number in the list of objects, from one. */
  readonly line: number
}

/** Fields of a row, in the order of the documentation. */
export const ROW_FIELDS = [
  ...['name', 'type', 'subtype', 'class', 'id', 'aliases', 'region', 'post', 'body', 'from', 'to', 'mode', 'source'],
  ...['checked', 'variantOf', 'scope', 'firstUse', 'weight', 'frequency', 'pos'],
] as readonly (keyof NameRow)[]

/** The longest name a row may have, in UTF-16 code units: the longest word the segmenter takes. */
export const LONGEST_NAME = 127
