import { writeTables } from '../base/binary-tables.js'
import { FangzhiError } from '../base/errors.js'
import { encodeUtf8 } from '../base/utf8.js'
import { impossible } from '../engine/char-tagger.js'
import { openCodeMapper, rankUnits } from '../engine/code-mapper.js'
import { packDoubleArray } from '../engine/double-array-builder.js'
import { exactLog } from '../engine/exact-log.js'
import { growKeyTree } from '../engine/key-tree.js'
import { longestKey } from '../engine/trie.js'
import { firstUnitCode, leadingUnits } from './lexicon.js'
import { type JiebaModel, parseJiebaDictionary, parseJiebaModel, parseJiebaUserDictionary } from './parse-jieba.js'

/** What a lexicon is compiled from: texts in jieba's formats. */
export interface LexiconSources {
  /** `jieba.dict.utf8`. */
  readonly dictionary: string
  /** `hmm_model.utf8`. */
  readonly model: string
  /** `user.dict.utf8`; none when left out. */
  readonly userDictionary?: string
  /** Free slots tried for each node: more packs tighter and takes longer. Default 30,000, some seconds. */
  readonly patience?: number
}

/** A word on its way into the lexicon, with both readings. */
interface Entry {
  readonly frequency: number
  plainWeight: number
  plainTag: string
  ownWeight: number
  ownTag: string
}

/**
 * Compiles jieba's dictionary, user dictionary and model to the bytes of a lexicon. Weights are what jieba computes, to
 * the last bit: the logarithm of frequency over the sum of frequencies, for user words without frequency the median.
 */
export function compileLexicon(sources: LexiconSources): Uint8Array {
  const words = parseJiebaDictionary(sources.dictionary)
  const frequencySum = words.reduce((sum, { frequency }) => sum + frequency!, 0)
  const weightOf = cached((frequency: number) => exactLog(frequency / frequencySum))
  const weights = words.map(({ frequency }) => weightOf(frequency!)).sort((a, b) => a - b)
  const minWeight = weights[0] ?? 0
  const userWeight = weights[weights.length >> 1] ?? 0
  const entries = new Map<string, Entry>()
  for (const { text, frequency, pos } of [...words, ...parseJiebaUserDictionary(sources.userDictionary ?? '')]) {
    const weight = frequency === null ? userWeight : weightOf(frequency)
    const entry = { frequency: frequency ?? 1, plainWeight: weight, plainTag: pos, ownWeight: weight, ownTag: pos }
    entries.set(text, entry)
  }
  const counts = countUnits(entries)
  return writeLexicon(entries, parseJiebaModel(sources.model), {
    sums: [minWeight, userWeight, frequencySum],
    counts,
    patience: sources.patience ?? 30_000,
  })
}

interface LexiconPlan {
  readonly sums: readonly [number, number, number]
  readonly counts: Float64Array
  readonly patience: number
}

function writeLexicon(entries: ReadonlyMap<string, Entry>, model: JiebaModel, plan: LexiconPlan): Uint8Array {
  for (const emissions of model.emissions) {
    for (const char of emissions.keys()) plan.counts[char.charCodeAt(0)]! += 1e-9
  }
  const chars = rankUnits(plan.counts, leadingUnits)
  const { codes: codeOf } = openCodeMapper(chars, firstUnitCode)
  const lastCode = chars.length + firstUnitCode - 1
  const texts = [...entries.keys()]
  const tree = growKeyTree(...encodeTexts(texts, codeOf))
  const { labels, bases, keys } = packDoubleArray(tree, lastCode, plan.patience)
  const numbers = new PairNumbers()
  const tags = new PairNumbers()
  numbers.add(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)
  tags.add('', '')
  const nodes = new Int32Array(labels.length * 2)
  const tagNumbers = new Uint8Array(labels.length)
  labels.forEach((label, slot) => {
    const key = keys[slot]!
    const entry = key === -1 ? undefined : entries.get(texts[key]!)!
    nodes[slot * 2] = (label << 16) | (entry ? numbers.add(entry.plainWeight, entry.ownWeight) : 0)
    nodes[slot * 2 + 1] = bases[slot]! * 2
    tagNumbers[slot] = entry ? tags.add(entry.plainTag, entry.ownTag) : 0
  })
  if (numbers.size > 0xffff)
    throw new FangzhiError('BAD_INPUT', `${numbers.size} different weights; the limit is 65,535`)
  if (tags.size > 0xff) throw new FangzhiError('BAD_INPUT', `${tags.size} different tags; the limit is 255`)
  const about = { plainTags: tags.firsts, ownTags: tags.seconds, includes: [] }
  return writeTables([
    Float64Array.from(plan.sums),
    chars,
    nodes,
    tagNumbers,
    Float64Array.from(numbers.firsts as number[]),
    Float64Array.from(numbers.seconds as number[]),
    Float64Array.from(model.starts),
    Float64Array.from(model.transitions.flat()),
    tabulateEmissions(model, codeOf, lastCode),
    encodeUtf8(JSON.stringify(about)),
    new Uint8Array(0),
  ])
}

/** How often each unit is met: the frequencies of the words it stands in. */
function countUnits(entries: ReadonlyMap<string, Entry>): Float64Array {
  const counts = new Float64Array(0x10000)
  for (const [text, { frequency }] of entries) {
    if (text.length > longestKey || /[\ud800-\udfff]/.test(text)) {
      throw new FangzhiError('BAD_INPUT', `"${text}" is too long or outside the basic plane; put it into a layer`)
    }
    for (let at = 0; at < text.length; at += 1) counts[text.charCodeAt(at)]! += frequency
  }
  return counts
}

function encodeTexts(texts: readonly string[], codeOf: Uint16Array): [codes: Uint16Array, ends: Uint32Array] {
  const ends = new Uint32Array(texts.length)
  let size = 0
  texts.forEach((text, index) => {
    size += text.length
    ends[index] = size
  })
  const codes = new Uint16Array(size)
  let written = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) codes[written++] = codeOf[text.charCodeAt(at)]!
  }
  return [codes, ends]
}

function tabulateEmissions(model: JiebaModel, codeOf: Uint16Array, lastCode: number): Float64Array {
  const table = new Float64Array(4 * (lastCode + 1)).fill(impossible)
  model.emissions.forEach((emissions, state) => {
    for (const [char, value] of emissions) table[4 * codeOf[char.charCodeAt(0)]! + state] = value
  })
  return table
}

/** Numbers different pairs in the order they come. */
class PairNumbers {
  readonly firsts: (number | string)[] = []
  readonly seconds: (number | string)[] = []
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.firsts.length
  }

  add(first: number | string, second: number | string): number {
    const pair = `${first}\n${second}`
    const known = this.#numbers.get(pair)
    if (known !== undefined) return known
    this.#numbers.set(pair, this.size)
    this.firsts.push(first)
    this.seconds.push(second)
    return this.size - 1
  }
}

function cached(compute: (value: number) => number): (value: number) => number {
  const known = new Map<number, number>()
  return (value) => {
    let result = known.get(value)
    if (result === undefined) {
      result = compute(value)
      known.set(value, result)
    }
    return result
  }
}
