import { closeSums, findBestPath, singlesAt, weightsAt } from '../engine/best-path.js'
import type { DoubleArray } from '../engine/double-array.js'
import { HitList } from '../engine/hit-list.js'
import { clearWord, noWord, word } from './lexicon.js'

/** Texts as codes: text `i` is `codes[ends[i - 1] … ends[i])`. */
export interface EncodedTexts {
  readonly codes: Uint16Array
  readonly ends: Uint32Array
}

/**
 * Tells of each word whether it outweighs every cut of its own span: then, where no other word crosses its edges, it is
 * a token without any search. Nearly all words are so.
 * @param weights Weight of each text, -Infinity where it is no word.
 * @returns The kind of each text: `noWord`, `word` or `clearWord`.
 */
export function findClearWords(
  { labels, bases, keys }: DoubleArray,
  { codes, ends }: EncodedTexts,
  weights: readonly number[],
  minWeight: number,
  lastCode: number,
): Uint8Array {
  const numbers = new Map([Number.NEGATIVE_INFINITY, ...weights].map((weight) => [weight, 0]))
  const distinct = [...numbers.keys()]
  distinct.forEach((weight, number) => {
    numbers.set(weight, number)
  })
  const slots = new Int32Array(weights.length)
  const nodes = new Int32Array(labels.length * 2)
  labels.forEach((label, slot) => {
    const key = keys[slot]!
    if (key !== -1) slots[key] = slot
    nodes[slot * 2] = (label << 16) | (key === -1 ? 0 : numbers.get(weights[key]!)!)
    nodes[slot * 2 + 1] = bases[slot]! * 2
  })
  const values = new Float64Array(weightsAt + distinct.length)
  values.set(distinct, weightsAt)
  for (let code = 0; code <= lastCode; code += 1) {
    const weight = distinct[nodes[code * 2]! & 0xffff]!
    values[singlesAt + code] = weight === Number.NEGATIVE_INFINITY ? minWeight : weight
  }

  const space = { nodes, values }
  const none = { hits: new HitList(), weights: new Float64Array(0), firstId: 0 }
  const part = new Uint16Array(256)
  const steps = new Int32Array(256)
  const kinds = new Uint8Array(weights.length)
  let from = 0
  for (let key = 0; key < weights.length; key += 1) {
    const to = ends[key]!
    const weight = weights[key]!
    const node = slots[key]! * 2
    const unit = nodes[node]!
    part.set(codes.subarray(from, to))
    // Without the word itself the best path is the best cut of its span.
    nodes[node] = unit & ~0xffff
    findBestPath(space, part, 0, to - from, none, 0, 0, steps)
    nodes[node] = unit
    if (weight === Number.NEGATIVE_INFINITY) kinds[key] = noWord
    else kinds[key] = to - from === 1 || weight > values[0]! + closeSums ? clearWord : word
    from = to
  }
  return kinds
}
