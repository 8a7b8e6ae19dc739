import { isPlainName } from './plain-name.js'

/** Punctuation inside names that papers set in Chinese (full) or in Latin (half) width. */
const FULL = '（），：；！？·'
const HALF = '(),:;!?•'

/** Blanks between Chinese characters, which are closed in every text before it is read. */
const GAPS = /([\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g
const PUNCTUATION = /[（），：；！？·(),:;!?•]/

/**
 * A name as papers may print it: as given, and where it holds punctuation with two widths, all in Chinese width and all
 * in Latin width. `开发区(港区)` is 开发区(港区) and 开发区（港区）. `高 洁` is 高洁 as well.
 */
export function printedVariants(name: string): readonly string[] {
  if (isPlainName(name)) return [name]
  const closed = name.replace(GAPS, '$1')
  if (closed !== name) return [...new Set([...printedVariants(closed), name])]
  if (!PUNCTUATION.test(name)) return [name]
  return [...new Set([name, swap(name, HALF, FULL), swap(name, FULL, HALF)])]
}

function swap(name: string, from: string, to: string): string {
  return Array.from(name, (character) => {
    const at = from.indexOf(character)
    return at < 0 ? character : to[at]
  }).join('')
}
