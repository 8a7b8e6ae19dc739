import { decodeUtf8 } from '../base/utf8.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { SIGN_NAMES, signValue } from './slogan-signs.js'
import { SLOGAN_SUBTYPES } from './slogan-vocabulary.js'

/** Labels of the model: no slogan, then the kinds. */
export const SLOGAN_LABELS = ['none', ...SLOGAN_SUBTYPES] as const
const LABELS = SLOGAN_LABELS.length

/** Name of the section that holds the weights. */
export const SLOGAN_MODEL_SECTION = 'slogans'

/**
 * A linear classifier over signs. Its file is text: a line `name value` + tab + one weight, in hundredths, for each
 * of {@link SLOGAN_LABELS}, so that it can be read, compared and printed as reasons.
 */
export interface SloganModel {
  /** Row of a sign, or -1 where it carries no weight. */
  rowOf(sign: number, value: number): number
  /** Rows of {@link SLOGAN_LABELS} weights. */
  readonly weights: Float32Array
  readonly names: readonly string[]
}

const EMPTY = -1

/** Opens weights as written by the training command; lines that name no known sign are left out. */
export function openSloganModel(text: string): SloganModel {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const weights = new Float32Array(lines.length * LABELS)
  const names: string[] = []
  const size = 1 << Math.max(4, 34 - Math.clz32(lines.length))
  const rows = new Int32Array(size).fill(EMPTY)
  const keys = new Int32Array(size)
  const slotOf = (key: number): number => {
    let slot = key & (size - 1)
    while (rows[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (const line of lines) {
    const [name = '', ...numbers] = line.split('\t')
    const space = name.indexOf(' ')
    const sign = SIGN_NAMES.indexOf(name.slice(0, space))
    if (sign < 0) continue
    const key = keyOf(sign, signValue(sign, name.slice(space + 1)))
    const slot = slotOf(key)
    keys[slot] = key
    rows[slot] = names.length
    for (let label = 0; label < LABELS; label++)
      weights[names.length * LABELS + label] = Number(numbers[label] ?? 0) / 100
    names.push(name)
  }
  return { rowOf: (sign, value) => rows[slotOf(keyOf(sign, value))]!, weights, names }
}

/** The model in the topmost layer that has one; without any, a model of no weights. */
export function readSloganModel(names: DictionaryStack): SloganModel {
  const sections = names.layers
    .map((layer) => layer.section(SLOGAN_MODEL_SECTION))
    .filter((bytes) => bytes !== undefined)
  const bytes = sections.at(-1)
  return openSloganModel(bytes === undefined ? '' : decodeUtf8(bytes))
}

/** A sign and its value as one number; that two share one among a few thousand is not to be expected. */
function keyOf(sign: number, value: number): number {
  const mixed = Math.imul(value ^ Math.imul(sign + 1, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
