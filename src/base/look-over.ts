/** Entries looked at in one call: the engine compiles a function sooner that is called often. */
const STRETCH = 512

/**
 * Looks a table over, stretch by stretch, and joins the bits of what was seen; for tables that a start looks over, where
 * they are not trusted, before anything is compiled.
 * @param look Looks at the entries from `from` to `to`. Short, and without decisions: differences, gathered by `|`, are
 *   below zero together where one of them is.
 */
export function lookOver(length: number, look: (from: number, to: number) => number): number {
  let bits = 0
  for (let from = 0; from < length; from += STRETCH) bits |= look(from, Math.min(length, from + STRETCH))
  return bits
}
