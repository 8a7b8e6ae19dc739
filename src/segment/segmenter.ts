import type { Tokens } from '../model/tokens.js'

/** Cuts text into tokens. The seam for other segmenters, unstable until 1.0; tokens cover the text without gaps. */
export interface Segmenter {
  /** Stands in the provenance of every result. */
  readonly name: string
  /** Never throws, whatever the text. The tokens stay as they are when the next text is cut. */
  segment(text: string): Tokens
  /** jieba's part-of-speech tag of a token, from its word id, or from its text where the id is -1. */
  posOf(wordId: number, text: string): string
  /** The word id of a text that is a word of the lexicon, or -1; for tables by word id. */
  idOf?(text: string): number
  /** Word ids are below this number. */
  readonly idCount?: number
}
