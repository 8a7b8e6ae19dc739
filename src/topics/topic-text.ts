import type { Span } from '../base/span.js'
import type { Part, PartName } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import { isAboveText } from '../model/part-at.js'
import { isBlank, isLineBreak } from '../text/char-class.js'
import type { TopicInput } from './topic-classifier.js'
import type { TopicSettings } from './topic-model.js'

/** A stretch of text to read; terms never run over its ends. */
export interface Stretch extends Span {
  /** The lines above the text, its first sentence, or what comes after. */
  readonly place: 'headline' | 'opening' | 'rest'
}

/** What a topic model reads of an article. */
export interface TopicText {
  readonly text: string
  /** In order, without overlap. */
  readonly stretches: readonly Stretch[]
}

function isUnread(part: PartName): boolean {
  return part === 'byline' || part === 'credit'
}

/** An article without its bylines and credits and, where the model drops names, without persons and places. */
export function readTopicText({ article, mentions }: TopicInput, names: TopicSettings['names']): TopicText {
  const { text } = article
  const parts = article.parts.length > 0 ? article.parts : wholeText(text)
  const reading: Reading = { names: names === 'kept' ? [] : inOrder(mentions), next: 0, stretches: [] }
  let opened = false
  for (let i = 0; i < parts.length; i += 1) {
    const { part, start, end } = parts[i]!
    if (isUnread(part)) continue
    if (part !== 'body' || opened) push(reading, start, end, isAboveText(part) ? 'headline' : 'rest')
    else {
      const opening = endOfOpening(text, start, end)
      push(reading, start, opening, 'opening')
      push(reading, opening, end, 'rest')
      opened = true
    }
  }
  return { text, stretches: reading.stretches }
}

/** How far an article is read: what was taken, and the next of its names that may lie in the way. */
interface Reading {
  readonly names: TopicInput['mentions']
  next: number
  readonly stretches: Stretch[]
}

/** Takes what lies between the names to leave out; pieces come in order. */
function push(reading: Reading, start: number, end: number, place: Stretch['place']): void {
  const { names, stretches } = reading
  let from = start
  let { next } = reading
  while (next < names.length && (names[next]!.end <= start || !isHidden(names[next]!))) next += 1
  for (; next < names.length && names[next]!.start < end; next += 1) {
    const name = names[next]!
    if (!isHidden(name)) continue
    if (name.start > from) stretches.push({ start: from, end: name.start, place })
    if (name.end > from) from = name.end
    if (name.end > end) break
  }
  reading.next = next
  if (from < end) stretches.push({ start: from, end, place })
}

/** Whether a name is a person or a place that lies in no other name. */
function isHidden({ nested, type }: MentionDraft): boolean {
  return !nested && (type === 'PERSON' || type === 'PLACE')
}

/** Names by start, as they nearly always come. */
function inOrder(mentions: TopicInput['mentions']): TopicInput['mentions'] {
  for (let i = 1; i < mentions.length; i += 1) {
    if (mentions[i - 1]!.start > mentions[i]!.start) return [...mentions].sort((a, b) => a.start - b.start)
  }
  return mentions
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
const longestHeadline = 80

/** A bare text: its first line is the headline where more follows and it is short. */
export function plainTopicText(text: string): TopicText {
  const lineEnd = text.indexOf('\n')
  const headed = lineEnd > 0 && lineEnd <= longestHeadline && text.slice(lineEnd).trim() !== ''
  const start = headed ? lineEnd + 1 : 0
  const opening = endOfOpening(text, start, text.length)
  const stretches: Stretch[] = [
    { start: 0, end: headed ? lineEnd : 0, place: 'headline' },
    { start, end: opening, place: 'opening' },
    { start: opening, end: text.length, place: 'rest' },
  ]
  return { text, stretches: stretches.filter(({ start, end }) => start < end) }
}
