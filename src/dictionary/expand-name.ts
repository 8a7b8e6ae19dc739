/** More names than this from one row are a slip of the pen. */
const LIMIT = 10_000

/**
 * Writes out alternatives in braces: `{市|县}委{|办}` is 市委, 市委办, 县委, 县委办. Null where a brace is never closed or
 * the pattern stands for more than 10,000 names.
 */
export function expandName(pattern: string): readonly string[] | null {
  if (!pattern.includes('{')) return [pattern]
  let names = ['']
  let position = 0
  while (position < pattern.length) {
    const open = pattern.indexOf('{', position)
    const literal = pattern.slice(position, open < 0 ? pattern.length : open)
    names = names.map((name) => name + literal)
    if (open < 0) break
    const close = pattern.indexOf('}', open)
    const choices = pattern.slice(open + 1, close).split('|')
    if (close < 0 || names.length * choices.length > LIMIT) return null
    names = names.flatMap((name) => choices.map((choice) => name + choice))
    position = close + 1
  }
  return names
}
