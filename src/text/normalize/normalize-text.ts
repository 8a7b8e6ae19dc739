import type { AlignedText, TextEdit } from '../aligned-text.js'
import { editAligned } from '../edit-aligned.js'
import { fullWidth } from './full-width.js'
import { hanBlanks, wrappedBlanks } from './han-blanks.js'
import { invisible } from './invisible.js'
import type { Normalizer } from './normalizer.js'
import { radicals } from './radicals.js'

/** What every text and every dictionary row passes: the same characters for the same print. */
export const CHARACTER_NORMALIZERS: readonly Normalizer[] = [radicals, invisible, fullWidth]
/** For running text; blanks between Chinese characters go too. */
export const BODY_NORMALIZERS: readonly Normalizer[] = [...CHARACTER_NORMALIZERS, hanBlanks]
/** For running text that was cut into short lines. */
export const WRAPPED_NORMALIZERS: readonly Normalizer[] = [...CHARACTER_NORMALIZERS, wrappedBlanks]

/** Applies what the normalisers propose; where two proposals overlap, the one that starts first or reaches further holds. */
export function normalizeText(aligned: AlignedText, normalizers: readonly Normalizer[]): AlignedText {
  return editAligned(aligned, proposedEdits(aligned.text, normalizers))
}

/** The same for a string without a page, such as the name in a dictionary row. */
export function normalizeString(text: string, normalizers: readonly Normalizer[] = CHARACTER_NORMALIZERS): string {
  const edits = proposedEdits(text, normalizers)
  if (edits.length === 0) return text
  const pieces: string[] = []
  let position = 0
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.start), edit.text)
    position = edit.end
  }
  pieces.push(text.slice(position))
  return pieces.join('')
}

/** All proposals in text order and apart from each other. */
export function proposedEdits(text: string, normalizers: readonly Normalizer[]): TextEdit[] {
  const edits: TextEdit[] = []
  let proposers = 0
  for (const normalizer of normalizers) {
    const before = edits.length
    normalizer(text, (start, end, replacement) => edits.push({ start, end, text: replacement }))
    if (edits.length > before) proposers++
  }
  if (proposers < 2) return edits
  // The sort is stable: of two proposals for the very same place the earlier normaliser's holds.
  edits.sort((a, b) => a.start - b.start || b.end - a.end)
  let kept = 0
  for (const edit of edits) {
    if (kept === 0 || edit.start >= edits[kept - 1]!.end) edits[kept++] = edit
  }
  edits.length = kept
  return edits
}
