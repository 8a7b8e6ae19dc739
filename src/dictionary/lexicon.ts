import { readTables } from '../base/binary-tables.js'
import { damaged } from '../base/damaged.js'
import { lazy } from '../base/lazy.js'
import { lookOver } from '../base/look-over.js'
import { readJson } from '../base/read-json.js'
import { type CharModel, type CharTagger, createCharTagger } from '../engine/char-tagger.js'
import { type CodeMapper, openCodeMapper } from '../engine/code-mapper.js'
import { openWordSearches, type WordSearch } from './word-search.js'

/** Name of the container section that holds a lexicon. */
export const LEXICON_SECTION = 'lexicon'

/**
 * Units that have fixed codes in every lexicon, so that code can tell them by number: ASCII, then full-width digits and
 * letters.
 */
export const LEADING_UNITS: readonly number[] = [
  ...range(0, 0x80),
  ...range(0xff10, 0xff1a),
  ...range(0xff21, 0xff3b),
  ...range(0xff41, 0xff5b),
]
/** The code of the first leading unit, NUL; an ASCII unit `u` has code `u + 3`. Smaller codes are no units. */
export const FIRST_UNIT_CODE = 3
/** The largest code of a leading unit. */
export const LAST_LEADING_CODE = 192
/** The largest code of an ASCII character. */
export const LAST_ASCII_CODE = 0x7f + FIRST_UNIT_CODE

/** One of the two readings of a lexicon's words: jieba's own, or with the words of included layers. */
export interface WordColumn {
  /** Weight by number: the logarithm of a word's share; -Infinity for number 0, no word. */
  readonly weights: Float64Array
  /** Part-of-speech tag by number, `''` where the dictionary gives none. */
  readonly tags: readonly string[]
  /** The words of this reading, ready to be searched; made when first asked for, shared by all segmenters. */
  readonly search: () => WordSearch
}

/** Words for segmentation, opened: a double array over codes of UTF-16 units, and jieba's model for unknown words. */
export interface Lexicon {
  readonly mapper: CodeMapper
  /** The largest code. */
  readonly lastCode: number
  /** The double array, two numbers a slot; see `WeightedWords`. */
  readonly nodes: Int32Array
  /** Number of the word's tag, by slot. */
  readonly tagNumbers: Uint8Array
  readonly plain: WordColumn
  readonly own: WordColumn
  readonly model: CharModel
  /** The tagger of the model; made when first asked for. */
  readonly tagger: () => CharTagger
  /** Weight of a character that is no word. */
  readonly minWeight: number
  /** Weight of a user word without frequency, in jieba's reading. */
  readonly userWeight: number
  readonly frequencySum: number
  /** Layers whose words stand in the column `own`, by their identity, lowest first. */
  readonly includes: readonly string[]
  /** Words of those layers that cannot stand in the trie, as the bytes of a layer. */
  readonly rest: Uint8Array
  /** The trie over the words of `rest`, in their order, as bytes. */
  readonly restTrie: Uint8Array
}

/** What errors call it. */
const WHAT = 'the lexicon'
/** Kinds of the tables of a lexicon, in the order they are written. */
const LEXICON_TABLES = ['f64', 'u16', 'i32', 'u8', 'f64', 'f64', 'f64', 'f64', 'i32', 'u8', 'u8', 'u8'] as const

/**
 * Opens the bytes of `compileLexicon` without copying them.
 * @param trusted Whether its numbers are taken as they are.
 * @throws FangzhiError `BAD_DICTIONARY` when they are damaged.
 */
export function openLexicon(bytes: Uint8Array, trusted = false): Lexicon {
  const tables = readTables(bytes, LEXICON_TABLES, WHAT)
  const [sums, chars, nodes, tagNumbers, plainWeights, ownChanges, starts, transitions, emissions, about] = tables
  const [, , , , , , , , , , rest, restTrie] = tables
  const lastCode = chars.length + FIRST_UNIT_CODE - 1
  const { plainTags, ownTags, includes } = readAbout(about)
  const sound =
    sums.length === 3 &&
    chars.length >= LEADING_UNITS.length &&
    chars.length < 0xfff0 &&
    tagNumbers.length * 2 === nodes.length &&
    plainWeights.length === ownChanges.length &&
    starts.length === 4 &&
    transitions.length === 16 &&
    emissions.length === 4 * (lastCode + 1) &&
    (trusted || nodesAreSound(nodes, lastCode, plainWeights.length))
  if (!sound) throw damaged(WHAT)
  const ownWeights = openChanges(plainWeights, ownChanges)
  const model = { starts, transitions, emissions }
  const searches = lazy(() => openWordSearches(nodes, [plainWeights, ownWeights], sums[0]!, lastCode))
  return Object.freeze({
    mapper: openCodeMapper(chars, FIRST_UNIT_CODE),
    lastCode,
    nodes,
    tagNumbers,
    plain: {
      weights: plainWeights,
      tags: plainTags,
      search: () => searches()(0),
    },
    own: {
      weights: ownWeights,
      tags: ownTags,
      search: () => searches()(1),
    },
    model,
    tagger: lazy(() => createCharTagger(model)),
    minWeight: sums[0]!,
    userWeight: sums[1]!,
    frequencySum: sums[2]!,
    includes,
    rest,
    restTrie,
  })
}

/** Whether every step stays inside the tables, and no label is 0. See `DoubleArray` for the conventions. */
function nodesAreSound(nodes: Int32Array, codeCount: number, weightCount: number): boolean {
  const { length } = nodes
  const lastBase = length - 2 * codeCount - 1
  if (length % 2 !== 0 || lastBase < 2) return false
  return lookOver(length, (from, to) => signsOfNodes(nodes, from, to, lastBase, weightCount - 1)) >= 0
}

/** Below zero where a base is odd, below 2 or beyond the last one, a label 0 or a weight's number too large. */
function signsOfNodes(nodes: Int32Array, from: number, to: number, lastBase: number, lastWeight: number): number {
  let signs = 0
  for (let node = from; node < to; node += 2) {
    const unit = nodes[node]!
    const base = nodes[node + 1]!
    signs |= (base - 2) | (lastBase - base) | ((unit >>> 16) - 1) | (lastWeight - (unit & 0xffff)) | (base << 31)
  }
  return signs
}

/** Stands for the weight of the plain reading; no logarithm of a share is above zero. */
const SAME_AS_PLAIN = 1

/**
 * The weights of the own reading as they are stored: most are those of the plain one, of which a packed file then keeps
 * next to nothing.
 */
export function writeChanges(plain: readonly number[], own: readonly number[]): Float64Array {
  return Float64Array.from(own, (weight, number) => (weight === plain[number] ? SAME_AS_PLAIN : weight))
}

function openChanges(plain: Float64Array, changes: Float64Array): Float64Array {
  const own = changes.slice()
  for (let number = 0; number < own.length; number += 1) if (own[number] === SAME_AS_PLAIN) own[number] = plain[number]!
  return own
}

interface About {
  readonly plainTags: readonly string[]
  readonly ownTags: readonly string[]
  readonly includes: readonly string[]
}

function readAbout(bytes: Uint8Array): About {
  const about = readJson(bytes) as About | null | undefined
  if ([about?.plainTags, about?.ownTags, about?.includes].every(Array.isArray)) return about!
  throw damaged(WHAT)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
