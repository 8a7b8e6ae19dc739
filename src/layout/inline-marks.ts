import { isBlank, isHan } from '../text/char-class.js'
import type { Normalizer } from '../text/normalize/normalizer.js'

/** A link or picture of markdown reaches no further. */
const LONGEST_LINK = 400

/** Takes the marks of markdown out of running text: `**bold**`, `` `code` ``, `[words](address)`, `![picture](file)`. */
export const inlineMarks: Normalizer = (text, propose) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x2a && text.charCodeAt(i + 1) === 0x2a) {
      const end = isHan(text.charCodeAt(i - 1)) ? behindBlanks(text, i + 2) : i + 2
      propose(i, end, '')
      i = end - 1
    } else if (code === 0x60) {
      propose(i, i + 1, '')
    } else if (code === 0x5b) {
      i = proposeLink(text, i, propose)
    }
  }
}

/** `**本报讯** 近日`: the blank behind closing marks goes too where Chinese characters stand on both sides. */
function behindBlanks(text: string, from: number): number {
  let end = from
  while (isBlank(text.charCodeAt(end))) end++
  return isHan(text.charCodeAt(end)) ? end : from
}

/** Index of the last character dealt with. */
function proposeLink(text: string, open: number, propose: Parameters<Normalizer>[1]): number {
  const reach = text.slice(open, open + LONGEST_LINK)
  const nested = reach.indexOf('[', 1)
  const window = nested < 0 ? reach : reach.slice(0, nested)
  const middle = window.indexOf('](')
  if (middle < 0) return open
  const close = window.indexOf(')', middle)
  if (close < 0) return open
  const isPicture = text[open - 1] === '!'
  if (isPicture) {
    propose(open - 1, open + close + 1, '')
    return open + close
  }
  propose(open, open + 1, '')
  propose(open + middle, open + close + 1, '')
  return open + close
}
