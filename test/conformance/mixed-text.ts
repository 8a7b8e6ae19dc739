/** A small generator of pseudo-random whole numbers below a limit (mulberry32): the same seed, the same numbers. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Text of everything at once: words, rare characters, Latin, digits, full-width forms, signs, emoji, broken pairs. */
export function mixedText(random: (below: number) => number, words: readonly string[], length: number): string {
  const unit = (from: number, to: number) => String.fromCharCode(from + random(to - from))
  const one = (from: string) => from[random(from.length)]!
  const makers: (() => string)[] = [
    () => words[random(words.length)]!,
    () => words[random(words.length)]!,
    () => unit(0x4e00, 0x9fa6),
    () => unit(0x4e00, 0x5200),
    () => unit(0x30, 0x3a) + (random(3) === 0 ? '.' : '') + unit(0x30, 0x3a),
    () => unit(0x41, 0x5b) + unit(0x61, 0x7b).repeat(random(4)) + (random(3) === 0 ? unit(0x30, 0x3a) : ''),
    () => unit(0x21, 0x7f),
    () => unit(0xff01, 0xff5f),
    () => unit(0x3000, 0x3030),
    () => one('，。、；：？！“”（）《》·—…'),
    () => one(' \t\n\r\u3000\u00a0\u0000'),
    () => String.fromCodePoint(0x1f600 + random(64)),
    () => String.fromCodePoint(0x20000 + random(0x1000)),
    () => unit(0xd800, 0xe000),
    () => unit(0xa0, 0x250),
    () => unit(0xac00, 0xd7a4),
  ]
  // Most of the text is words, so that paths are long and ties are met.
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const part = random(3) === 0 ? makers[random(makers.length)]!() : words[random(words.length)]!
    parts.push(part)
    size += part.length
  }
  return parts.join('')
}
