import { HitList } from '../engine/hit-list.js'

/** Turns the keys of a layer's hits into keys of the stack, in place, and leaves out those that a higher layer hides. */
export function liftHits(found: HitList, base: number, kinds: Uint16Array): HitList {
  const { data, length } = found
  let kept = 0
  for (let at = 0; at < length; at += 3) {
    const key = data[at + 2]! + base
    if (kinds[key] === 0) continue
    data[kept] = data[at]!
    data[kept + 1] = data[at + 1]!
    data[kept + 2] = key
    kept += 3
  }
  found.length = kept
  return found
}

/** Merges the hits of a layer into those of the layers below, both sorted by start and end; of equals the lower first. */
export function mergeHits(below: HitList, above: HitList): HitList {
  if (above.length === 0) return below
  if (below.length === 0) return above
  const merged = new HitList()
  let i = 0
  for (let j = 0; j < above.count; j++) {
    const start = above.start(j)
    const end = above.end(j)
    while (i < below.count && (below.start(i) < start || (below.start(i) === start && below.end(i) <= end))) {
      merged.push(below.start(i), below.end(i), below.key(i))
      i++
    }
    merged.push(start, end, above.key(j))
  }
  for (; i < below.count; i++) merged.push(below.start(i), below.end(i), below.key(i))
  return merged
}
