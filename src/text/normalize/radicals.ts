import type { Normalizer } from './normalizer.js'

/** Radicals of the supplement that PDF fonts give in place of the character of the same shape. */
const SUPPLEMENT =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'

/**
 * Radicals and compatibility ideographs become the ordinary characters they look like: text taken out of a PDF often
 * holds ⼈ (U+2F08) for 人. The pairs are Unicode's compatibility mappings, which may be asked of the engine, whatever its
 * version: by Unicode's stability policy the normal form of an assigned character never changes. Those of the
 * supplement, which has none but two, go by shape.
 */
export const radicals: Normalizer = (text, propose) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x2e80 || (code > 0x2fd5 && code < 0xf900) || code > 0xfad9 || isUnassigned(code)) continue
    const plain = plainForm(text[i]!)
    if (plain !== undefined && plain !== text[i]) propose(i, i + 1, plain)
  }
}

function isUnassigned(code: number): boolean {
  return code === 0xfa6e || code === 0xfa6f
}

function plainForm(char: string): string | undefined {
  if (char >= '\u2f00') return char.normalize('NFKC')
  const at = SUPPLEMENT.indexOf(char)
  return at >= 0 && at % 2 === 0 ? SUPPLEMENT[at + 1] : undefined
}
