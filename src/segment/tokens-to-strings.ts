import type { Tokens } from '../model/tokens.js'

/** The tokens' texts, in order. */
export function tokensToStrings({ text, count, ends }: Tokens): string[] {
  const strings = new Array<string>(count)
  let start = 0
  for (let index = 0; index < count; index += 1) {
    const end = ends[index]!
    strings[index] = text.slice(start, end)
    start = end
  }
  return strings
}
