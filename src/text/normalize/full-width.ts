import type { Normalizer } from './normalizer.js'

const DISTANCE = 0xfee0

/** Full-width letters and digits become ASCII; punctuation stays as printed. */
export const fullWidth: Normalizer = (text, propose) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xff10 || code > 0xff5a) continue
    const isAlphanumeric = code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41
    if (isAlphanumeric) propose(i, i + 1, String.fromCharCode(code - DISTANCE))
  }
}
