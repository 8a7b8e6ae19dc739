import type { Span } from '../base/span.js'

/**
 * The Latin-script passages of a text: runs of at least two words in Latin letters with the blanks, digits and marks
 * between them. A single word (GDP, pH, NBA) says too little about what it names. Positions in UTF-16 code units.
 */
export function latinPassages(text: string): Span[] {
  const passages: Span[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isLatinLetter(text.charCodeAt(at))) continue
    let end = at
    let words = 0
    let inWord = false
    let next = at
    for (; next < text.length; next++) {
      const code = text.charCodeAt(next)
      const letter = isLatinLetter(code)
      if (!letter && !isBetween(code)) break
      if (letter && !inWord) words++
      inWord = letter || code === 0x27 || code === 0x2019
      if (letter || isDigit(code)) end = next + 1
    }
    if (words >= 2) passages.push({ start: at, end })
    at = next
  }
  return passages
}

/** Letters of English and of names in other Latin alphabets: É, ü, ñ. */
function isLatinLetter(code: number): boolean {
  const ascii = code | 0x20
  return (ascii >= 0x61 && ascii <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Blanks, digits and the marks of English sentences; a line break ends a passage. */
function isBetween(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2019 ||
    isDigit(code) ||
    (code >= 0x21 && code <= 0x2f) ||
    code === 0x3a ||
    code === 0x3b
  )
}
