/**
 * A trie of linked nodes: quick to grow, too slow and too large to search in. The builder of the double array reads it.
 * Node 0 is the root; the arrays hold one entry a node.
 */
export interface KeyTree {
  readonly nodeCount: number
  readonly labels: Uint16Array
  readonly firstChild: Int32Array
  readonly nextSibling: Int32Array
  readonly childCounts: Int32Array
  /** Index of the key ending in the node; -1 where none does. */
  readonly keys: Int32Array
  /** Index of a key equal to an earlier one, or -1. */
  readonly duplicate: number
}

/**
 * Grows the tree of keys given as codes: key `k` is `codes[ends[k - 1] … ends[k])`. Children are found through one
 * open-addressing table over (node, code), so the keys need not be sorted and the work is linear.
 */
export function growKeyTree(codes: Uint16Array, ends: Uint32Array): KeyTree {
  const capacity = codes.length + 1
  const labels = new Uint16Array(capacity)
  const parents = new Int32Array(capacity)
  const firstChild = new Int32Array(capacity)
  const nextSibling = new Int32Array(capacity)
  const childCounts = new Int32Array(capacity)
  const keys = new Int32Array(capacity).fill(-1)
  const mask = tableSize(capacity * 2) - 1
  const table = new Int32Array(mask + 1)
  let nodeCount = 1
  let duplicate = -1
  let from = 0
  for (let key = 0; key < ends.length; key += 1) {
    const to = ends[key]!
    let node = 0
    for (let at = from; at < to; at += 1) {
      const code = codes[at]!
      let place = hash(node, code) & mask
      let child = table[place]!
      while (child !== 0 && (parents[child] !== node || labels[child] !== code)) {
        place = (place + 1) & mask
        child = table[place]!
      }
      if (child === 0) {
        child = nodeCount
        nodeCount += 1
        table[place] = child
        parents[child] = node
        labels[child] = code
        nextSibling[child] = firstChild[node]!
        firstChild[node] = child
        childCounts[node] = childCounts[node]! + 1
      }
      node = child
    }
    if (keys[node] !== -1 && duplicate === -1) duplicate = key
    keys[node] = key
    from = to
  }
  return { nodeCount, labels, firstChild, nextSibling, childCounts, keys, duplicate }
}

function tableSize(least: number): number {
  let size = 1024
  while (size < least) size *= 2
  return size
}

function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
