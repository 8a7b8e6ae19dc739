import { isHan } from '../text/char-class.js'

/** So much of a body shows what it is about. */
export const COHESION_WINDOW = 3000

/**
 * How far a headline speaks of a text: the share of its pairs of neighbouring Chinese characters that occur in it, 0 to
 * 1. A headline repeats words of its own article; of another it hardly shares any.
 */
export function cohesion(headline: string, text: string): number {
  let pairs = 0
  let found = 0
  for (let i = 0; i + 1 < headline.length && pairs < 60; i++) {
    if (!isHan(headline.charCodeAt(i)) || !isHan(headline.charCodeAt(i + 1))) continue
    pairs++
    if (text.includes(headline.slice(i, i + 2))) found++
  }
  return pairs === 0 ? 0 : found / pairs
}
