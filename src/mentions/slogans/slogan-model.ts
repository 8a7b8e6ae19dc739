import { readTables, writeTables } from '../../base/binary-tables.js'
import { FangzhiError } from '../../base/errors.js'
import { lookOver } from '../../base/look-over.js'
import { topmostWith } from '../../dictionary/dictionary.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { openStrings, writeStrings } from '../../dictionary/string-table.js'
import { SLOGAN_SUBTYPES } from '../../model/mention-subtype.js'
import { signNames, signValue } from './slogan-sign-list.js'

/** Labels of the model: no slogan, then the kinds. */
export const SLOGAN_LABELS = ['none', ...SLOGAN_SUBTYPES] as const
const LABELS = SLOGAN_LABELS.length

/** Name of the section that holds the weights. */
export const SLOGAN_MODEL_SECTION = 'slogans'

/** A linear classifier over signs. */
export interface SloganModel {
  /** Row of a sign, or -1 where it carries no weight. */
  rowOf(sign: number, value: number): number
  /** Rows of {@link SLOGAN_LABELS} weights, in hundredths. */
  readonly weights: Int16Array
  /** `name value` of each row. */
  nameOf(row: number): string
}

/** The tables of a model: rows by the hash of a sign and its value, -1 in free slots, and the weights. */
interface ModelTables {
  readonly keys: Int32Array
  readonly rows: Int32Array
  readonly weights: Int16Array
}

const EMPTY = -1
const HEAVIEST = 0x7fff
/** To be raised with every change of what is in the tables; those of another version are not read. */
const VERSION = 1

/**
 * Opens weights as the training command writes them: a line `name value` + tab + one weight, in hundredths, for each of
 * {@link SLOGAN_LABELS}, so that they can be read and compared. Lines that name no known sign are left out.
 */
export function openSloganModel(text: string): SloganModel {
  const { names, ...tables } = readWeights(text)
  return modelOf(tables, (row) => names[row]!)
}

/** The same weights as the bytes that dictionaries carry. */
export function compileSloganModel(text: string): Uint8Array {
  const { keys, rows, weights, names } = readWeights(text)
  const weightBytes = new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)
  return writeTables([Uint32Array.of(VERSION), keys, rows, weightBytes, writeStrings(names)])
}

function readWeights(text: string): ModelTables & { names: readonly string[] } {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const signs = signNames()
  const names: string[] = []
  const numbers: number[] = []
  const size = 1 << Math.max(4, 33 - Math.clz32(lines.length))
  const rows = new Int32Array(size).fill(EMPTY)
  const keys = new Int32Array(size)
  for (const line of lines) {
    const [name = '', ...hundredths] = line.split('\t')
    const space = name.indexOf(' ')
    const sign = signs.indexOf(name.slice(0, space))
    if (sign < 0) continue
    const key = keyOf(sign, signValue(sign, name.slice(space + 1)))
    const slot = slotOf(keys, rows, key)
    keys[slot] = key
    rows[slot] = names.length
    for (let label = 0; label < LABELS; label++) numbers.push(readWeight(hundredths[label], line))
    names.push(name)
  }
  return { keys, rows, weights: Int16Array.from(numbers), names }
}

/** A weight in hundredths; an empty column is none. */
function readWeight(printed: string | undefined, line: string): number {
  const weight = Number(printed ?? 0)
  if (Number.isInteger(weight) && Math.abs(weight) <= HEAVIEST) return weight
  throw new FangzhiError(
    'BAD_DICTIONARY',
    `the weight ${printed} in line "${line}" of the slogan model is no whole number of at most ${HEAVIEST} hundredths`,
  )
}

/**
 * The model in the topmost layer that has one, as views on its bytes; without any, a model of no weights.
 * @throws FangzhiError `BAD_DICTIONARY` for a damaged one.
 */
export function readSloganModel(names: DictionaryStack): SloganModel {
  const layer = topmostWith(names.layers, SLOGAN_MODEL_SECTION)
  if (layer === undefined) return NO_WEIGHTS
  const [version, keys, rows, bytes, nameBytes] = readTables(
    layer.section(SLOGAN_MODEL_SECTION)!,
    ['u32', 'i32', 'i32', 'u8', 'u8'],
    'the slogan model',
  )
  const wordings = openStrings(nameBytes, SLOGAN_MODEL_SECTION)
  const weights = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
  const slots = keys.length
  const sound =
    rows.length === slots &&
    slots > 0 &&
    (slots & (slots - 1)) === 0 &&
    version[0] === VERSION &&
    bytes.length === wordings.count * LABELS * 2 &&
    (layer.trusted || rowsAreSound(rows, wordings.count))
  if (!sound) {
    throw new FangzhiError(
      'BAD_DICTIONARY',
      `the slogan model of dictionary ${layer.name} is damaged or made for another version; train it again`,
    )
  }
  return modelOf({ keys, rows, weights }, (row) => wordings.at(row))
}

/** Whether every row is one of the weights, and one slot is free, where a search ends. */
function rowsAreSound(rows: Int32Array, count: number): boolean {
  return rows.includes(EMPTY) && lookOver(rows.length, (from, to) => signsOfRows(rows, from, to, count)) >= 0
}

/** Below zero where a row is none of the weights. */
function signsOfRows(rows: Int32Array, from: number, to: number, count: number): number {
  let signs = 0
  for (let slot = from; slot < to; slot += 1) signs |= (rows[slot]! - EMPTY) | (count - 1 - rows[slot]!)
  return signs
}

/** A model of no weights; where tables are opened, weights as text need not be read. */
const NO_WEIGHTS = modelOf({ keys: Int32Array.of(0), rows: Int32Array.of(EMPTY), weights: new Int16Array(0) }, () => '')

function modelOf({ keys, rows, weights }: ModelTables, nameOf: (row: number) => string): SloganModel {
  return { rowOf: (sign, value) => rows[slotOf(keys, rows, keyOf(sign, value))]!, weights, nameOf }
}

/** The slot of a key, or the free one where the search for it ends. */
function slotOf(keys: Int32Array, rows: Int32Array, key: number): number {
  const mask = keys.length - 1
  let slot = key & mask
  while (rows[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** A sign and its value as one number; that two share one among a few thousand is not to be expected. */
function keyOf(sign: number, value: number): number {
  const mixed = Math.imul(value ^ Math.imul(sign + 1, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
