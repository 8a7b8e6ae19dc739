import type { PageRange, Span } from '../base/span.js'
import type { PartName } from './article.js'

/** Types of names, in the order they are listed everywhere; the first three are learned. */
export const MENTION_TYPES = ['PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT'] as const

export type MentionType = (typeof MENTION_TYPES)[number]

/** Whether a type, such as that of a dictionary's row, is one that names have. */
export function isMentionType(type: string): type is MentionType {
  return (MENTION_TYPES as readonly string[]).includes(type)
}

export type OrgSubtype = 'government' | 'company' | 'institution' | 'group'
export type SloganSubtype = 'tifa' | 'numeric' | 'campaign' | 'plan' | 'positioning' | 'motto'
export type MentionSubtype = OrgSubtype | SloganSubtype

/** A name found, before ids and page ranges are given. What `findMentions` returns. */
export interface MentionDraft extends Span {
  /** The characters of the span, where the finder has them at hand. */
  readonly text?: string
  readonly type: MentionType
  readonly subtype: MentionSubtype | null
  /** The annotator that found it, such as `person` or `gazetteer`. */
  readonly by: string
  /** Why, in one short English phrase, such as `surname 李 after the post 区党委书记`. */
  readonly reason: string
  /** 0 to 1, four places. */
  readonly score: number
  /** Inside another mention of the same article. */
  readonly nested: boolean
  /** Index of that other mention in the same list, or null. */
  readonly parent: number | null
  /** Id of the dictionary entry it was matched with, or null. */
  readonly ref: string | null
}

/** A name at a place in the text. */
export interface Mention extends Span {
  /** `ARTICLE:TYPE:START-END`. */
  readonly id: string
  readonly type: MentionType
  readonly subtype: MentionSubtype | null
  readonly text: string
  /** One range for each printed stretch, in reading order. */
  readonly ranges: readonly PageRange[]
  readonly part: PartName
  readonly by: string
  readonly reason: string
  readonly score: number
  /** Id of its entity, or null. */
  readonly entity: string | null
  readonly nested: boolean
  /** Id of the mention it is nested in, or null. */
  readonly parent: string | null
}

export type ValueType = 'DATE' | 'TIME' | 'DURATION' | 'QUANTITY' | 'MONEY' | 'PERCENT'

/** A date or an amount. Values may overlap mentions. */
export interface Value extends Span {
  readonly type: ValueType
  readonly text: string
  /** ISO 8601 for dates and times (an interval `A/B` for ranges, `..` for an open end); a decimal number for amounts; null where only the text is known (近日). */
  readonly value: string | null
  /** Unit of an amount as normalised, such as `元`, `人次`, `平方公里`, `%`. */
  readonly unit: string | null
  /** How the value relates to the words: exact, approx (约, 左右), `min` (超, 余, 以上), `max` (近, 不足, 以内), fuzzy (近日). */
  readonly bound: 'exact' | 'approx' | 'min' | 'max' | 'fuzzy'
  /**
   * Whether the words alone do not say which day or year is meant: 昨天, 去年, 20日, 近日, 当天, 5年前. Read against the page's
   * date, or the date named before in the text; without one such a value is null or has `X` for what is not known.
   */
  readonly relative: boolean
  readonly ranges: readonly PageRange[]
}

/** A value before page ranges are given. */
export type ValueDraft = Omit<Value, 'ranges' | 'text'>
