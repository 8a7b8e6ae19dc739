import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'

const OPEN = '《'
const CLOSE = '》'
const OPEN_CODE = 0x300a
const CLOSE_CODE = 0x300b
/** The longest title that is believed where marks are out of order, in UTF-16 code units. */
const LONGEST = 120

/**
 * Finds titles between 《 and 》, without the marks. Marks within (《关于〈…〉的通知》, 《关于《…》的通知》) belong to the
 * title; one that is never closed on its line is closed at the end of a title's first clause, or not at all.
 */
export function createDocumentAnnotator(): Annotator {
  return Object.freeze({
    name: 'document',
    annotate({ article: { text } }: AnnotatorInput): readonly Candidate[] {
      const found: Candidate[] = []
      for (let open = text.indexOf(OPEN); open >= 0; ) {
        const close = findClose(text, open + 1)
        if (close > open + 1) found.push(title(open + 1, close))
        open = text.indexOf(OPEN, close < 0 ? open + 1 : close)
      }
      return found
    },
  })
}

/** Position of the mark that closes a title begun before `start`, or -1. */
function findClose(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST)
  let depth = 1
  let first = -1
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) break
    if (code === OPEN_CODE) depth++
    else if (code === CLOSE_CODE) {
      if (first < 0) first = at
      depth--
      if (depth === 0) return at
    }
  }
  // An inner mark was left open: the first closing mark is the best guess.
  return first
}

function title(start: number, end: number): Candidate {
  return { start, end, type: 'DOCUMENT', subtype: null, reason: `between ${OPEN} and ${CLOSE}`, score: 1, ref: null }
}
