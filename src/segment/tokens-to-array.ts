import type { PosOfWord, Token, Tokens } from '../model/tokens.js'

/** The tokens as plain data, with their part-of-speech tags. */
export function tokensToArray({ text, count, ends, words }: Tokens, posOf: PosOfWord): Token[] {
  const tokens = new Array<Token>(count)
  let start = 0
  for (let index = 0; index < count; index += 1) {
    const end = ends[index]!
    const part = text.slice(start, end)
    tokens[index] = { text: part, start, end, pos: posOf(words[index]!, part) }
    start = end
  }
  return tokens
}
