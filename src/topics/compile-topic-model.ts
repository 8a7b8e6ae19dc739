import { readTables, writeTables } from '../base/binary-tables.js'
import { damaged } from '../base/damaged.js'
import { isObject } from '../base/is-object.js'
import { lookOver } from '../base/look-over.js'
import { readJson } from '../base/read-json.js'
import { decodeUtf8, encodeUtf8 } from '../base/utf8.js'
import { type FeatureIndex, indexFeatures, keywordsOfIndex } from './feature-index.js'
import { damagedModel, readModelFields } from './model-fields.js'
import { nodeOfPair, numberOf, PAIR_BIT_WORDS, SINGLE_BIT_WORDS } from './term-table.js'
import type { TopicKeyword, TopicModel } from './topic-model.js'

/** A model in the form dictionaries ship: ready to read with, since its index was built when it was compiled. */
export interface CompiledTopics {
  readonly model: TopicModel
  readonly index: FeatureIndex
  /** The keywords it was compiled with, those that stand for no label left out; told from the index when asked for. */
  readonly keywords: () => TopicKeyword[]
}

/**
 * A model and the keywords it is to read with, as bytes that {@link openCompiledTopics} opens as views. For keeping a
 * model that people look at, `saveTopicModel` is the form.
 */
export function compileTopicModel(model: TopicModel, keywords: readonly TopicKeyword[]): Uint8Array {
  const { features, frequencies, weights, ...fields } = model
  const { table, rows, inHeadline, idf, keywordLabels, keywordWeights } = indexFeatures(model, keywords)
  return writeTables([
    encodeUtf8(JSON.stringify(fields)),
    encodeUtf8(features.join(' ')),
    Uint32Array.from(frequencies),
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
    ...[table.singleBits, table.pairBits, table.factors, table.slots, table.pairs],
    ...[table.ends, table.onward, table.firstChild, table.units],
    ...(rows instanceof Uint16Array ? [rows, new Int32Array(0)] : [new Uint16Array(0), rows]),
    // Most models learn nothing of headlines apart, and have no table for it.
    ...[inHeadline.some((feature) => feature !== -1) ? inHeadline : new Int32Array(0)],
    ...[idf, keywordLabels, keywordWeights],
  ])
}

const KINDS = [
  ...(['u8', 'u8', 'u32', 'u8'] as const),
  ...(['u32', 'u32', 'u16', 'i32', 'i32', 'u8', 'u32', 'i32', 'u16'] as const),
  ...(['u16', 'i32', 'i32', 'f64', 'i32', 'f32'] as const),
] as const

/**
 * Opens a compiled model without copying its tables. Their sizes are checked against one another, and what a loop runs
 * along is checked to end. The other numbers are not looked through, which would cost milliseconds at every start:
 * reading takes one that leads out of its table for none, and a wrong one within it gives a wrong topic and no more.
 * @param what Names the model in errors.
 * @param trusted Whether what loops run along is taken as it is too.
 * @throws FangzhiError `BAD_DICTIONARY`, `BAD_MODEL`.
 */
export function openCompiledTopics(bytes: Uint8Array, what: string, trusted = false): CompiledTopics {
  const tables = readTables(bytes, KINDS, what)
  const [head, featureText, frequencies, weights, ...ofIndex] = tables
  const [singleBits, pairBits, factors, slots, pairs, ends, onward, firstChild, units, ...ofTerms] = ofIndex
  const [narrow, wide, headlines, idf, keywordLabels, keywordWeights] = ofTerms
  const rows = wide.length === 0 ? narrow : wide
  const fields = readModelFields(parseHead(head, what), what)
  const terms = ends.length
  const inHeadline = headlines.length === 0 ? new Int32Array(terms).fill(-1) : headlines
  const features = frequencies.length
  const sound =
    weights.length === features * fields.labels.length &&
    idf.length === features &&
    singleBits.length === SINGLE_BIT_WORDS &&
    pairBits.length === PAIR_BIT_WORDS &&
    isPowerOfTwo(factors.length) &&
    isPowerOfTwo(slots.length) &&
    [onward, units, inHeadline].every(({ length }) => length === terms) &&
    rows.length === terms * 2 &&
    (trusted || leadsOn(firstChild, terms)) &&
    // Pairs are the nodes that are no other's children.
    firstChild[0] === pairs.length &&
    // What is read beyond the pairs equals none of them, except for that of two zeros.
    numberOf(nodeOfPair(factors, slots, 0)) < Math.max(1, pairs.length) &&
    keywordWeights.length === keywordLabels.length &&
    // Behind the last keyword entry none may follow.
    (keywordLabels.length === 0 || (keywordLabels[keywordLabels.length - 1]! & 1) === 0)
  if (!sound) throw damaged(what, 'its table of terms cannot be read')
  const table = { singleBits, pairBits, factors, slots, pairs, ends, onward, firstChild, units }
  const index = { table, rows, inHeadline, idf, keywordLabels, keywordWeights }
  return {
    model: {
      ...fields,
      get features() {
        return featureText.length === 0 ? [] : decodeUtf8(featureText).split(' ')
      },
      get frequencies() {
        return Array.from(frequencies)
      },
      weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    },
    index,
    keywords: () => keywordsOfIndex(index, fields.keywordLabels),
  }
}

function parseHead(bytes: Uint8Array, what: string): object {
  const head = readJson(bytes)
  if (isObject(head)) return head
  throw damagedModel(what, 'its description')
}

function isPowerOfTwo(size: number): boolean {
  return size > 1 && (size & (size - 1)) === 0
}

/** Whether the places of the children of `count` nodes never step back, end with the table, and lie behind the parents. */
function leadsOn(places: Int32Array, count: number): boolean {
  if (places.length !== count + 1 || places[count] !== count) return false
  return lookOver(count, (from, to) => signsOfPlaces(places, from, to)) >= 0
}

/** Below zero where a place steps back or does not lie behind the parent. */
function signsOfPlaces(places: Int32Array, from: number, to: number): number {
  let signs = 0
  for (let i = from; i < to; i += 1) signs |= (places[i]! - i - 1) | (places[i + 1]! - places[i]!)
  return signs
}
