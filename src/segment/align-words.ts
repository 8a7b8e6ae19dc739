import type { Tokens } from '../model/tokens.js'

/** How far behind the expected place a word is looked for where a backend leaves characters out. */
const REACH = 64

/**
 * Finds the words a backend returned as strings in the text it cut, so that they become tokens that cover it. Made for
 * backends that change what they return: one that replaces lone surrogates by U+FFFD, changes case, leaves blanks out.
 * What lies between two words becomes a token of its own; a word found nowhere takes as many characters as it has.
 * Linear in the length of the text.
 */
export function alignWords(text: string, words: Iterable<string>): Tokens {
  const ends: number[] = []
  let at = 0
  for (const word of words) {
    if (word === '' || at >= text.length) continue
    const start = findWord(text, at, word)
    if (start > at) ends.push(start)
    at = Math.min(start + word.length, text.length)
    ends.push(at)
  }
  if (at < text.length) ends.push(text.length)
  return { text, count: ends.length, ends: Uint32Array.from(ends), words: new Int32Array(ends.length).fill(-1) }
}

/** Where a word begins at or soon after `at`; `at` itself where it cannot be found. */
function findWord(text: string, at: number, word: string): number {
  if (text.startsWith(word, at) || looksLike(text, at, word)) return at
  const nearby = text.slice(at, at + REACH + word.length).indexOf(word)
  return nearby === -1 ? at : at + nearby
}

/** Whether a word of the same length stands at `at`, but for replaced characters and case. */
function looksLike(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false
  for (let index = 0; index < word.length; index += 1) {
    const printed = text[at + index]!
    const returned = word[index]!
    if (printed === returned || returned === '\ufffd') continue
    if (printed.toLowerCase() !== returned.toLowerCase()) return false
  }
  return true
}
