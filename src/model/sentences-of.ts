import { countWhile } from '../base/count-while.js'
import type { Span } from '../base/span.js'
import { sentenceSpans } from '../text/sentences.js'

/** The sentences of an article's text, in order; see `sentenceSpans` for where one ends. O(text). */
export function sentencesOf(doc: { readonly text: string }): readonly Span[] {
  return sentenceSpans(doc.text)
}

/**
 * Gives the sentence that holds a character of a text, where few are asked for and in order: a line is cut when one of its
 * characters comes, and no other.
 */
export function sentenceFinder(text: string): (position: number) => Span {
  let line: Span = { start: 0, end: 0 }
  let sentences: readonly Span[] = []
  let sentence: Span = line
  return (position) => {
    if (position >= sentence.start && position < sentence.end) return sentence
    if (position < line.start || position >= line.end) {
      const end = text.indexOf('\n', position)
      line = { start: text.lastIndexOf('\n', position - 1) + 1, end: end < 0 ? text.length : end }
      sentences = sentenceSpans(text, line.start, line.end)
    }
    sentence = sentenceAround(sentences, position)
    return sentence
  }
}

/** The sentence that holds a position, or the last one before it; an empty one at the position where there is none. */
export function sentenceAround(sentences: readonly Span[], position: number): Span {
  return sentences[sentenceAt(sentences, position)] ?? { start: position, end: position }
}

/** Index of the sentence that holds a position, or of the last one before it; -1 where there is none. */
export function sentenceAt(sentences: readonly Span[], position: number): number {
  return countWhile(sentences.length, (at) => sentences[at]!.start <= position) - 1
}
