import { createRandom, shuffle } from './random.js'

/** The fold of each row, and how many there are. */
export interface Folds {
  readonly count: number
  readonly foldOf: Int32Array
}

/**
 * Parts rows for cross-validation. Where the rows come from several groups, a group is never parted, so that the score
 * tells how the model does on groups it does not know; else rows are shuffled and dealt out label by label.
 * @param groups Number of each row's group.
 * @param primary Number of each row's primary label, -1 for none.
 */
export function assignFolds(groups: readonly number[], primary: readonly number[], most: number, seed: number): Folds {
  const groupCount = new Set(groups).size
  if (groupCount > 1) {
    const count = Math.min(most, groupCount)
    return { count, foldOf: foldsOfGroups(groups, count) }
  }
  const count = Math.min(most, groups.length)
  const order = Int32Array.from({ length: groups.length }, (_, row) => row)
  shuffle(order, createRandom(seed))
  order.sort((a, b) => primary[a]! - primary[b]!)
  const foldOf = new Int32Array(groups.length)
  order.forEach((row, place) => {
    foldOf[row] = place % count
  })
  return { count, foldOf }
}

/** Each group, largest first, to the fold with the fewest rows so far. */
function foldsOfGroups(groups: readonly number[], count: number): Int32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const filled = new Array<number>(count).fill(0)
  const foldOfGroup = new Map<number, number>()
  for (const [group, size] of [...sizes].sort(([a, many], [b, few]) => few - many || a - b)) {
    const fold = filled.indexOf(Math.min(...filled))
    foldOfGroup.set(group, fold)
    filled[fold]! += size
  }
  return Int32Array.from(groups, (group) => foldOfGroup.get(group)!)
}
