/** Takes `text.slice(start, end)` to be read as `replacement`; an empty one removes it. */
export type ProposeEdit = (start: number, end: number, replacement: string) => void

/**
 * Looks at a text and proposes edits, from left to right and apart from each other. It changes nothing: one place,
 * `proposedEdits`, settles the proposals of all normalisers, and who writes the text applies them.
 */
export type Normalizer = (text: string, propose: ProposeEdit) => void
