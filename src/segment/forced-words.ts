import type { HitList } from '../engine/hit-list.js'

/**
 * Decides between forced words that overlap (the longest, then the leftmost) and clears their way: the codes they cover
 * become 0, which no word of the lexicon crosses, and hits that touch them are dropped. What is left are edges nothing
 * competes with. Linear in the number of hits.
 * @param forced 1 for keys that are forced.
 */
export function settleForcedWords(hits: HitList, forced: Uint8Array, codes: Uint16Array, count: number): void {
  const chosen = chooseForced(hits, forced, count)
  if (chosen === null) return
  let kept = 0
  const { data, length } = hits
  for (let at = 0; at < length; at += 3) {
    const start = data[at]!
    const end = data[at + 1]!
    const key = data[at + 2]!
    const wins = forced[key] === 1 && chosen.owners[start] === at + 1
    if (!wins && chosen.before[end]! > chosen.before[start]!) continue
    if (forced[key] === 1 && !wins) continue
    data[kept] = start
    data[kept + 1] = end
    data[kept + 2] = key
    kept += 3
  }
  hits.length = kept
  for (let at = 0; at < count; at += 1) if (chosen.before[at + 1]! > chosen.before[at]!) codes[at] = 0
}

interface Chosen {
  /** For each position a forced word covers: one more than where its triple stands in the hits. */
  readonly owners: Int32Array
  /** How many covered positions lie before each position. */
  readonly before: Int32Array
}

function chooseForced(hits: HitList, forced: Uint8Array, count: number): Chosen | null {
  const { data, length } = hits
  const byLength: number[][] = []
  for (let at = 0; at < length; at += 3) {
    if (forced[data[at + 2]!] !== 1) continue
    const size = data[at + 1]! - data[at]!
    byLength[size] ??= []
    byLength[size].push(at)
  }
  if (byLength.length === 0) return null
  const owners = new Int32Array(count)
  for (let size = byLength.length - 1; size > 0; size -= 1) {
    for (const at of byLength[size] ?? []) {
      const start = data[at]!
      const end = data[at + 1]!
      // Longer words are placed already, so one that overlaps covers the first or the last position.
      if (owners[start] !== 0 || owners[end - 1] !== 0) continue
      owners.fill(at + 1, start, end)
    }
  }
  const before = new Int32Array(count + 1)
  for (let at = 0; at < count; at += 1) before[at + 1] = before[at]! + (owners[at] === 0 ? 0 : 1)
  return { owners, before }
}
