import type { Span } from '../base/span.js'
import type { Part, PartName } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import { isAboveText } from '../model/part-at.js'
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

function isUnread(part: PartName): boolean {
  return part === 'byline' || part === 'credit'
}

/** An article without its bylines and credits and, where the model drops names, without persons and places. */
export function readTopicText({ article, mentions }: TopicInput, names: TopicSettings['names']): TopicText {
  const found = names === 'kept' ? [] : inOrder(mentions)
  const parts = article.parts.length > 0 ? article.parts : wholeText(article.text)
  const stretches: Stretch[] = []
  let next = 0
  for (let i = 0; i < parts.length; i += 1) {
    const { part, start, end } = parts[i]!
    if (isUnread(part)) continue
    const headline = isAboveText(part)
    let from = start
    while (next < found.length && (found[next]!.end <= start || !isHidden(found[next]!))) next += 1
    for (; next < found.length && found[next]!.start < end; next += 1) {
      const name = found[next]!
      if (!isHidden(name)) continue
      if (name.start > from) stretches.push({ start: from, end: name.start, headline })
      if (name.end > from) from = name.end
      if (name.end > end) break
    }
    if (from < end) stretches.push({ start: from, end, headline })
  }
  return { text: article.text, stretches }
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
