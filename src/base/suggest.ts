/**
 * The entry of `known` nearest to `given` by Levenshtein distance (Levenshtein 1966), or null where none is near enough
 * to be meant: more than a third of its letters, rounded up, would have to change.
 */
export function nearestWord(given: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const distance = editDistance(given.toLowerCase().slice(0, 40), word.toLowerCase())
    if (distance < least && distance <= Math.max(1, Math.ceil(word.length / 3))) {
      least = distance
      best = word
    }
  }
  return best
}

/** `did you mean "x"?`, or a list of what is known where nothing is near. */
export function suggestion(given: string, known: readonly string[]): string {
  const near = nearestWord(given, known)
  return near ? `did you mean "${near}"?` : `known: ${known.join(', ')}`
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}
