import { readTables, writeTables } from '../../base/binary-tables.js'
import { FangzhiError } from '../../base/errors.js'
import { topmostWith } from '../../dictionary/dictionary.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { ROW_COUNT } from './feature-rows.js'
import { COLUMNS } from './score-candidates.js'
import { EVIDENCE_SIZE } from './second-look.js'

/** The section of a dictionary that holds the learned weights; the training command writes it. */
export const NAME_MODEL_SECTION = 'name-finder'
/** To be raised with every change of a template or of what its values mean: the weights were learned for those. */
const VERSION = 5
/** Pairs of learned types. */
const PAIRS = 9

/** Learned weights of the name finder. */
export interface NameModel {
  /** Weights of the first look: rows of features, columns of types, in steps of `scale`. */
  readonly weights: Int8Array
  readonly scale: number
  /** What touching neighbours add at the first and at the second look; see `BestPath`. */
  readonly firstAdjacency: Float64Array
  readonly secondAdjacency: Float64Array
  /** Weights of the second look, by number of evidence; the last four stretch the first look's sum, by column. */
  readonly evidence: Float64Array
}

/** The model's bytes. */
export function writeNameModel({ weights, scale, firstAdjacency, secondAdjacency, evidence }: NameModel): Uint8Array {
  const bytes = new Uint8Array(weights.buffer, weights.byteOffset, weights.length)
  return writeTables([
    Uint32Array.of(VERSION),
    bytes,
    Float64Array.of(scale, ...firstAdjacency, ...secondAdjacency, ...evidence),
  ])
}

/**
 * Opens the topmost model of the dictionaries, as views on its bytes; null where none has one.
 * @throws FangzhiError `BAD_DICTIONARY` where it is damaged or made for other features.
 */
export function openNameModel(names: DictionaryStack): NameModel | null {
  const layer = topmostWith(names.layers, NAME_MODEL_SECTION)
  if (layer === undefined) return null
  const [head, bytes, numbers] = readTables(layer.section(NAME_MODEL_SECTION)!, ['u32', 'u8', 'f64'], 'the name model')
  const fits =
    head[0] === VERSION && bytes.length === ROW_COUNT * COLUMNS && numbers.length === EVIDENCE_SIZE + 1 + 2 * PAIRS
  if (!fits || !numbers.every(Number.isFinite)) {
    throw new FangzhiError(
      'BAD_DICTIONARY',
      `the name model of dictionary ${layer.name} was made for another version; train it again`,
    )
  }
  return {
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    scale: numbers[0]!,
    firstAdjacency: numbers.subarray(1, 1 + PAIRS),
    secondAdjacency: numbers.subarray(1 + PAIRS, 1 + 2 * PAIRS),
    evidence: numbers.subarray(1 + 2 * PAIRS),
  }
}
