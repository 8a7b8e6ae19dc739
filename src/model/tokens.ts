/**
 * A text cut into tokens, as numbers. Token `i` runs from `i === 0 ? 0 : ends[i - 1]` to `ends[i]`; tokens cover the
 * text without gaps. The arrays may be longer than `count`; only the first `count` entries count. Never stored in
 * a result.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** End offsets in UTF-16 code units. */
  readonly ends: Uint32Array
  /** Word ids of the segmenter that made them, or -1 where the token is in no lexicon. */
  readonly words: Int32Array
}

/** A token as plain data. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** jieba's part-of-speech tag, such as `n`, `ns`, `v`; `x` where unknown. */
  readonly pos: string
}

/** Cuts a string into tokens; handed by the pipeline to stages that need it. */
export type CutText = (text: string) => Tokens

/** jieba's part-of-speech tag of a word id (or of a token text the lexicon lacks: `m`, `eng` or `x`). */
export type PosOfWord = (wordId: number, text: string) => string
