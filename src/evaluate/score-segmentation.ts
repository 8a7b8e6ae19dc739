import { FangzhiError } from '../base/errors.js'
import { type IntervalScore, scoreWithInterval } from './score.js'

/**
 * Scores segmentation as the SIGHAN bakeoffs do: a word is right when both its edges are. One entry for each sentence;
 * its words, joined, must be the same text on both sides.
 * @throws FangzhiError `BAD_INPUT` where the texts differ.
 */
export function scoreSegmentation(
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): IntervalScore {
  if (gold.length !== found.length) {
    throw new FangzhiError(
      'BAD_INPUT',
      `${gold.length} gold sentences and ${found.length} found ones; give a pair each`,
    )
  }
  return scoreWithInterval(
    gold.map((words, index) => {
      const others = found[index]!
      if (words.join('') !== others.join('')) {
        throw new FangzhiError('BAD_INPUT', `sentence ${index} differs: "${words.join('')}", "${others.join('')}"`)
      }
      const spans = new Set(wordSpans(words))
      return {
        gold: words.length,
        found: others.length,
        right: wordSpans(others).filter((span) => spans.has(span)).length,
      }
    }),
  )
}

function wordSpans(words: readonly string[]): string[] {
  let start = 0
  return words.map((word) => {
    const span = `${start}-${start + word.length}`
    start += word.length
    return span
  })
}
