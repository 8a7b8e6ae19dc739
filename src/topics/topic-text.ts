import type { Span } from '../base/span.js'
import type { Part, PartName } from '../model/article.js'
import type { TopicInput } from './topic-classifier.js'
import type { TopicSettings } from './topic-model.js'

/** A stretch of text to read; terms never run over its ends. */
export interface Stretch extends Span {
  readonly headline: boolean
}

/** What a topic model reads of an article. */
export interface TopicText {
  readonly text: string
  /** In order, without overlap. */
  readonly stretches: readonly Stretch[]
}

function isHeadline(part: PartName): boolean {
  return part === 'headline' || part === 'kicker' || part === 'subhead'
}

function isUnread(part: PartName): boolean {
  return part === 'byline' || part === 'credit'
}

/** An article without its bylines and credits and, where the model drops names, without persons and places. */
export function readTopicText({ article, mentions }: TopicInput, names: TopicSettings['names']): TopicText {
  const hidden = names === 'kept' ? [] : namesToHide(mentions)
  const parts = article.parts.length > 0 ? article.parts : wholeText(article.text)
  const stretches: Stretch[] = []
  let next = 0
  for (const { part, start, end } of parts) {
    if (isUnread(part)) continue
    const headline = isHeadline(part)
    let from = start
    while (next < hidden.length && hidden[next]!.end <= start) next += 1
    for (; next < hidden.length && hidden[next]!.start < end; next += 1) {
      const name = hidden[next]!
      if (name.start > from) stretches.push({ start: from, end: name.start, headline })
      from = Math.max(from, name.end)
      if (name.end > end) break
    }
    if (from < end) stretches.push({ start: from, end, headline })
  }
  return { text: article.text, stretches }
}

/** Persons and places that lie in no other name, by start. */
function namesToHide(mentions: TopicInput['mentions']): readonly Span[] {
  const hidden: Span[] = []
  let sorted = true
  for (const mention of mentions) {
    if (mention.nested || (mention.type !== 'PERSON' && mention.type !== 'PLACE')) continue
    if (hidden.length > 0 && hidden.at(-1)!.start > mention.start) sorted = false
    hidden.push(mention)
  }
  return sorted ? hidden : hidden.sort((a, b) => a.start - b.start)
}

function wholeText(text: string): readonly Part[] {
  return [{ part: 'body', start: 0, end: text.length }]
}

/** The longest first line that is taken for a headline, in UTF-16 code units. */
const longestHeadline = 80

/** A bare text: its first line is the headline where more follows and it is short. */
export function plainTopicText(text: string): TopicText {
  const lineEnd = text.indexOf('\n')
  const headed = lineEnd > 0 && lineEnd <= longestHeadline && text.slice(lineEnd).trim() !== ''
  const bodyStart = headed ? lineEnd + 1 : 0
  const body = { start: bodyStart, end: text.length, headline: false }
  return { text, stretches: headed ? [{ start: 0, end: lineEnd, headline: true }, body] : [body] }
}
