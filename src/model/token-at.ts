import type { Tokens } from './tokens.js'

/** Index of the token that holds a position; the number of tokens behind the last one. */
export function tokenAt(tokens: Tokens, position: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens.ends[middle]! <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a token begins. */
export function tokenStart(tokens: Tokens, token: number): number {
  return token === 0 ? 0 : tokens.ends[token - 1]!
}
