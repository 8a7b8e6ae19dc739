import type { Segmenter } from '../segment/segmenter.js'
import { NASTY_TEXTS } from './nasty-texts.js'
import { partProblems } from './part-problems.js'

/**
 * Checks that a segmenter never throws, covers every text without gaps, gives the same tokens twice, leaves them as they
 * are when it cuts the next text, and tags them.
 */
export function checkSegmenter(segmenter: Segmenter): string[] {
  const problems = partProblems(segmenter, 'a segmenter', 'segment', 'posOf')
  if (problems.length > 0) return problems
  for (const text of NASTY_TEXTS) {
    const shown = JSON.stringify(text.slice(0, 20))
    try {
      const tokens = segmenter.segment(text)
      if (!(tokens?.ends instanceof Uint32Array && tokens.words instanceof Int32Array)) {
        problems.push(`${shown}: tokens are { text, count, ends: Uint32Array, words: Int32Array }`)
        continue
      }
      if (tokens.text !== text) problems.push(`${shown}: its tokens are of another text`)
      const ends = [...tokens.ends.subarray(0, tokens.count)]
      const again = segmenter.segment(text)
      if (ends.join() !== [...again.ends.subarray(0, again.count)].join())
        problems.push(`${shown}: other tokens the second time`)
      segmenter.segment(`\u3002${text}`)
      if (ends.join() !== [...tokens.ends.subarray(0, tokens.count)].join())
        problems.push(`${shown}: its tokens change when the next text is cut`)
      if (ends.some((end, i) => end <= (i === 0 ? 0 : ends[i - 1]!))) problems.push(`${shown}: ends do not grow`)
      if ((ends.at(-1) ?? 0) !== text.length)
        problems.push(`${shown}: tokens end at ${ends.at(-1) ?? 0}, the text at ${text.length}`)
      if (tokens.words.length < tokens.count) problems.push(`${shown}: fewer word ids than tokens`)
      ends.forEach((end, i) => {
        const pos = segmenter.posOf(tokens.words[i]!, text.slice(i === 0 ? 0 : ends[i - 1]!, end))
        if (typeof pos !== 'string' || pos === '') problems.push(`${shown}: token ${i} has no part of speech`)
      })
    } catch (error) {
      problems.push(`${shown}: throws ${String(error)}`)
    }
  }
  return problems
}
