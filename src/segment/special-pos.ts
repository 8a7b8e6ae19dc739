/**
 * jieba's tag for a token its dictionary has no tag for: `m` for ASCII digits, `eng` for ASCII with anything else, `x`
 * otherwise. Looks, as jieba does, only as far as half of the characters are ASCII.
 */
export function specialPos(text: string): 'm' | 'eng' | 'x' {
  const half = countRunes(text) >> 1
  let ascii = 0
  let digits = 0
  for (let at = 0; at < text.length && ascii < half; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) continue
    ascii += 1
    if (unit >= 0x30 && unit <= 0x39) digits += 1
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}

function countRunes(text: string): number {
  let runes = text.length
  for (let at = 1; at < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) runes -= 1
  }
  return runes
}
