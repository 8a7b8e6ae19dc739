import type { Part, PartName } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import { isAboveText } from '../model/part-at.js'
import { isBlank, isLineBreak } from '../text/char-class.js'
import type { TopicInput } from './topic-classifier.js'
import type { TopicSettings } from './topic-model.js'

/** Where a stretch of text stands: in the lines above the text, in its first sentence, or behind that. */
export enum Place {
  headline = 0,
  opening = 1,
  rest = 2,
}

/** What a topic model reads of an article: stretches of its text, in order, without overlap. */
export class TopicText {
  text = ''
  /** How many of `starts`, `ends` and `places` count. */
  size = 0
  /** Terms never run over the ends of a stretch. */
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** By stretch: its {@link Place}. */
  readonly places: Place[] = []

  /** Begins anew with another text. */
  begin(text: string): this {
    this.text = text
    this.size = 0
    return this
  }

  /** Takes a stretch where it holds anything. */
  add(start: number, end: number, place: Place): void {
    if (start >= end) return
    this.starts[this.size] = start
    this.ends[this.size] = end
    this.places[this.size] = place
    this.size += 1
  }
}

function isUnread(part: PartName): boolean {
  return part === 'byline' || part === 'credit'
}

/**
 * An article as far as the model reads it, without its bylines and credits and, where the model drops names, without
 * persons and places.
 * @param into What is to hold it, and held another before.
 */
export function readTopicText(
  { article, mentions }: TopicInput,
  { names, reach = Number.POSITIVE_INFINITY }: Pick<TopicSettings, 'names' | 'reach'>,
  into: TopicText = new TopicText(),
): TopicText {
  const { text } = article
  const parts = article.parts.length > 0 ? article.parts : wholeText(text)
  const reading: Reading = { names: names === 'kept' ? [] : mentions, next: 0, read: into.begin(text) }
  let opened = false
  for (let i = 0; i < parts.length; i += 1) {
    const { part, start } = parts[i]!
    if (start >= reach) break
    if (isUnread(part)) continue
    const end = Math.min(parts[i]!.end, reach)
    if (part !== 'body' || opened) push(reading, start, end, isAboveText(part) ? Place.headline : Place.rest)
    else {
      const opening = endOfOpening(text, start, end)
      push(reading, start, opening, Place.opening)
      push(reading, opening, end, Place.rest)
      opened = true
    }
  }
  return into
}

/** How far an article is read: what was taken, and the next of its names that may lie in the way. */
interface Reading {
  readonly names: TopicInput['mentions']
  next: number
  readonly read: TopicText
}

/** Takes what lies between the names to leave out; pieces come in order. */
function push(reading: Reading, start: number, end: number, place: Place): void {
  const { names, read } = reading
  let from = start
  let { next } = reading
  while (next < names.length && (names[next]!.end <= start || !isHidden(names[next]!))) next += 1
  for (; next < names.length && names[next]!.start < end; next += 1) {
    const name = names[next]!
    if (!isHidden(name)) continue
    read.add(from, name.start, place)
    if (name.end > from) from = name.end
    if (name.end > end) break
  }
  reading.next = next
  read.add(from, end, place)
}

/** Whether a name is a person or a place that lies in no other name. */
function isHidden({ nested, type }: MentionDraft): boolean {
  return !nested && (type === 'PERSON' || type === 'PLACE')
}

function wholeText(text: string): readonly Part[] {
  return [{ part: 'body', start: 0, end: text.length }]
}

/** Where the first sentence ends, or the text; blank lines and stray marks before it belong to it. */
function endOfOpening(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isBlankOrBreak(text.charCodeAt(at)) || endsOpening(text.charCodeAt(at)))) at += 1
  while (at < end && !endsOpening(text.charCodeAt(at))) at += 1
  return at
}

/** Whether a unit is 。, an ! or ? of any width, or a line's end: what sentences end with, closely enough for weighing. */
function endsOpening(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f || isLineBreak(unit)
}

function isBlankOrBreak(unit: number): boolean {
  return isBlank(unit) || isLineBreak(unit)
}

/** The longest first line that is taken for a headline, in UTF-16 code units. */
const LONGEST_HEADLINE = 80

/** A bare text as far as it is read: its first line is the headline where more follows and it is short. */
export function plainTopicText(text: string, { reach = text.length }: Pick<TopicSettings, 'reach'> = {}): TopicText {
  const lineEnd = text.indexOf('\n')
  const headed = lineEnd > 0 && lineEnd <= LONGEST_HEADLINE && text.slice(lineEnd).trim() !== ''
  const start = headed ? lineEnd + 1 : 0
  const opening = endOfOpening(text, start, text.length)
  const read = new TopicText().begin(text)
  read.add(0, Math.min(headed ? lineEnd : 0, reach), Place.headline)
  read.add(start, Math.min(opening, reach), Place.opening)
  read.add(opening, Math.min(text.length, reach), Place.rest)
  return read
}
