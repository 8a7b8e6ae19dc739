import { type Place, TopicText } from '../../src/topics/topic-text.js'

/** A text with its stretches, as a model reads them. */
export function topicText(text: string, ...stretches: readonly (readonly [number, number, Place])[]): TopicText {
  const read = new TopicText().begin(text)
  for (const [start, end, place] of stretches) read.add(start, end, place)
  return read
}
