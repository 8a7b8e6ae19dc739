import type { TextEdit } from '../aligned-text.js'
import { fullWidth } from './full-width.js'
import { invisible } from './invisible.js'
import type { Normalizer } from './normalizer.js'
import { radicals } from './radicals.js'

/** What every text and every dictionary row passes: the same characters for the same print. */
const CHARACTER_NORMALIZERS: readonly Normalizer[] = [radicals, invisible, fullWidth]

/** Applies what the normalisers propose to a string without a page, such as the name in a dictionary row. */
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

/**
 * All proposals in text order and apart from each other: where two overlap, the one that starts first or reaches further
 * holds.
 */
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
