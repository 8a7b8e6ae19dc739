import {
  CORRESPONDENT_WORDS,
  PHOTO_REPORT_WORDS,
  PHOTO_WORDS,
  REPORTER_WORDS,
  STAFF_WORDS,
  TEXT_AND_PHOTO_WORDS,
  TEXT_WORDS,
  TOLD_WORDS,
} from '../vocabulary.js'

/** What may stand before 记者, such as 本报全媒体. */
const LONGEST_TITLE = 14

/** What somebody is whom a byline names. */
export type Duty = 'reporter' | 'correspondent'

/** Every duty by its word. */
export const DUTIES: readonly (readonly [string, Duty])[] = [
  ...REPORTER_WORDS.map((word) => [word, 'reporter'] as const),
  ...CORRESPONDENT_WORDS.map((word) => [word, 'correspondent'] as const),
]
/** Every duty ends with one of these, and most words hold none. */
const DUTY_ENDS = /[者员生人稿]/
/** A duty right behind a name, with the commonest titles before it: 王强|本报通讯员|李明. */
export const NEXT_DUTY = new RegExp(`(?:本报|特约|实习|见习|首席)*(?:${DUTIES.map(([word]) => word).join('|')})`)

/** What was done: who wrote, who took the pictures. */
export interface Craft {
  readonly kind: 'craft'
  readonly text: boolean
  readonly photo: boolean
}

/** Every craft by its word. */
const CRAFTS: ReadonlyMap<string, Craft> = new Map<string, Craft>([
  ...TEXT_WORDS.map((word) => [word, { kind: 'craft', text: true, photo: false }] as const),
  ...PHOTO_WORDS.map((word) => [word, { kind: 'craft', text: false, photo: true }] as const),
  ...[...TOLD_WORDS, ...STAFF_WORDS].map((word) => [word, { kind: 'craft', text: false, photo: false }] as const),
  ...[...TEXT_AND_PHOTO_WORDS, ...PHOTO_REPORT_WORDS].map(
    (word) => [word, { kind: 'craft', text: true, photo: true }] as const,
  ),
])

/** Before 记者 these make a clause, no title: 馆长告诉|记者. */
const CLAUSE = /告诉|接受|面对|带[着领]|陪同|邀请|[对向跟让请]$/

/** The duty a word begins with, whatever trade stands before it: 本报首席记者, 特约通讯员. */
export function splitDuty(text: string): { duty: Duty; length: number } | null {
  if (!DUTY_ENDS.test(text)) return null
  let found: { duty: Duty; length: number } | null = null
  let first = LONGEST_TITLE + 1
  for (const [word, duty] of DUTIES) {
    const at = text.indexOf(word)
    if (at < 0 || at >= first) continue
    first = at
    found = { duty, length: at + word.length }
  }
  return found !== null && CLAUSE.test(text.slice(0, first)) ? null : found
}

/** The craft a word is, or that of whom it names (审核人), or null. */
export function craftOf(text: string): Craft | null {
  return text.length <= 4 ? (CRAFTS.get(text.replace(/人$/, '')) ?? null) : null
}
