import { writeTables } from '../base/binary-tables.js'
import { FangzhiError } from '../base/errors.js'
import { openCodeMapper, rankUnits } from './code-mapper.js'
import { packDoubleArray } from './double-array-builder.js'
import { growKeyTree } from './key-tree.js'
import { pairsOf } from './unit-pairs.js'

/** Free slots tried for a node: enough for an array without many holes, few enough to build at run time. */
const PATIENCE = 64

/**
 * Compiles keys to the bytes of a trie; the value of a key is its index. About 0.3 µs a character. No key is there twice,
 * empty, or of more than 255 units: rows and words were checked before.
 */
export function buildTrie(keys: readonly string[]): Uint8Array {
  return buildDistinctTrie(keys) as Uint8Array
}

/** The same, or the index of a key that is given twice: what finds out whether keys are, and costs nothing beside. */
export function buildDistinctTrie(keys: readonly string[]): Uint8Array | number {
  const counts = new Float64Array(0x10000)
  const occurring: number[] = []
  const ends = new Uint32Array(keys.length)
  let size = 0
  let longest = 0
  keys.forEach((key, index) => {
    const { length } = key
    if (length > longest) longest = length
    for (let at = 0; at < length; at += 1) {
      const unit = key.charCodeAt(at)
      if (counts[unit] === 0) occurring.push(unit)
      counts[unit]! += 1
    }
    size += length
    ends[index] = size
  })
  const units = rankUnits(counts, occurring)
  if (units.length > 0xffff) throw new FangzhiError('BAD_INPUT', 'the keys use all 65,536 code units; leave one out')
  const { codes: codeOf } = openCodeMapper(units)
  const codes = new Uint16Array(size)
  let written = 0
  for (const key of keys) {
    for (let at = 0; at < key.length; at += 1) {
      codes[written] = codeOf[key.charCodeAt(at)]!
      written += 1
    }
  }
  const tree = growKeyTree(codes, ends)
  if (tree.duplicate !== -1) return tree.duplicate
  const { labels, bases, keys: values } = packDoubleArray(tree, units.length, PATIENCE)
  return writeTables([Uint32Array.of(keys.length, longest), units, labels, bases, values, pairsOf(keys)])
}
