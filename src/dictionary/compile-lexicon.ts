import { writeTables } from '../base/binary-tables.js'
import { FangzhiError } from '../base/errors.js'
import { encodeUtf8 } from '../base/utf8.js'
import { impossible } from '../engine/char-tagger.js'
import { openCodeMapper, rankUnits } from '../engine/code-mapper.js'
import { packDoubleArray } from '../engine/double-array-builder.js'
import { exactLog } from '../engine/exact-log.js'
import { growKeyTree } from '../engine/key-tree.js'
import { longestKey } from '../engine/trie.js'
import { layWords } from './lay-words.js'
import { firstUnitCode, type Lexicon, leadingUnits, openLexicon } from './lexicon.js'
import { compileLexiconLayer, type LexiconWord, layerIdentity } from './lexicon-layer.js'
import { stackLexicon } from './lexicon-stack.js'
import { type JiebaModel, parseJiebaDictionary, parseJiebaModel, parseJiebaUserDictionary } from './parse-jieba.js'

/** What a lexicon is compiled from: texts in jieba's formats, and layers of words. */
export interface LexiconSources {
  /** `jieba.dict.utf8`. */
  readonly dictionary: string
  /** `hmm_model.utf8`. */
  readonly model: string
  /** `user.dict.utf8`; none when left out. */
  readonly userDictionary?: string
  /**
   * Layers to compile in, as bytes of `compileLexiconLayer`, lowest first. A stack that has them at its bottom then
   * opens at once and needs no second search; in jieba's mode their words are not there. Default none.
   */
  readonly layers?: readonly Uint8Array[]
  /** Free slots tried for each node: more packs tighter and takes longer. Default all: as tight as can be, some seconds. */
  readonly patience?: number
}

/** A word on its way into the lexicon, with both readings. */
interface Entry {
  readonly frequency: number
  readonly plainWeight: number
  readonly plainTag: string
  readonly ownWeight: number
  readonly ownTag: string
}

/** What the words of a lexicon are written with. */
interface LexiconPlan {
  readonly sums: readonly [minWeight: number, userWeight: number, frequencySum: number]
  readonly model: JiebaModel
  readonly includes: readonly string[]
  readonly rest: Uint8Array
  readonly patience: number
}

/**
 * Compiles jieba's dictionary, user dictionary and model to the bytes of a lexicon. Weights are what jieba computes, to
 * the last bit: the logarithm of frequency over the sum of frequencies, for user words without frequency the median.
 * @throws FangzhiError `BAD_ROW` or `BAD_INPUT` for sources that are not in jieba's formats.
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
  const plan: LexiconPlan = {
    sums: [minWeight, userWeight, frequencySum],
    model: parseJiebaModel(sources.model),
    includes: [],
    rest: new Uint8Array(0),
    patience: sources.patience ?? Number.POSITIVE_INFINITY,
  }
  const layers = (sources.layers ?? []).filter(({ length }) => length > 0)
  if (layers.length === 0) return writeLexicon(entries, plan)
  const rest = includeLayers(entries, openLexicon(writeLexicon(entries, { ...plan, patience: 64 })), layers)
  return writeLexicon(entries, { ...plan, rest, includes: layers.map(layerIdentity) })
}

/**
 * Adds the words of layers to the entries, with the weights they have over the plain lexicon.
 * @returns A layer of the words that must stay outside: those the trie cannot hold and those that are more than a word.
 */
function includeLayers(entries: Map<string, Entry>, plain: Lexicon, layers: readonly Uint8Array[]): Uint8Array {
  const stack = stackLexicon(plain, layers)
  const { keyWeights } = layWords(stack, 'fangzhi')
  for (const text of stack.removed) {
    const entry = entries.get(text)
    if (entry !== undefined) entries.set(text, { ...entry, ownWeight: Number.NEGATIVE_INFINITY })
  }
  const rest: LexiconWord[] = []
  stack.words.forEach((word, key) => {
    const { text, mode, pos } = word
    if (mode === 'force' || text.length === 1 || /[\ud800-\udfff \t\n，。]/.test(text)) {
      rest.push(word)
      return
    }
    const entry = entries.get(text) ?? {
      frequency: 1,
      plainWeight: Number.NEGATIVE_INFINITY,
      plainTag: '',
      ownTag: '',
    }
    entries.set(text, { ...entry, ownWeight: keyWeights[key]!, ownTag: pos || entry.ownTag })
  })
  return rest.length > 0 ? compileLexiconLayer(rest) : new Uint8Array(0)
}

function writeLexicon(entries: ReadonlyMap<string, Entry>, plan: LexiconPlan): Uint8Array {
  const { model, includes, rest } = plan
  const counts = countUnits(entries)
  // Characters only the model knows come last: nothing but its table is looked up with their codes.
  for (const emissions of model.emissions) for (const char of emissions.keys()) counts[char.charCodeAt(0)]! += 1e-9
  const chars = rankUnits(counts, leadingUnits)
  const { codes: codeOf } = openCodeMapper(chars, firstUnitCode)
  const lastCode = chars.length + firstUnitCode - 1
  const texts = [...entries.keys()]
  const tree = growKeyTree(...encodeTexts(texts, codeOf))
  const { labels, bases, keys } = packDoubleArray(tree, lastCode, plan.patience)
  const numbers = new PairNumbers<number>(Number.NEGATIVE_INFINITY)
  const tags = new PairNumbers<string>('')
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
  const about = { plainTags: tags.firsts, ownTags: tags.seconds, includes }
  return writeTables([
    Float64Array.from(plan.sums),
    chars,
    nodes,
    tagNumbers,
    Float64Array.from(numbers.firsts),
    Float64Array.from(numbers.seconds),
    Float64Array.from(model.starts),
    Float64Array.from(model.transitions.flat()),
    tabulateEmissions(model, codeOf, lastCode),
    encodeUtf8(JSON.stringify(about)),
    rest,
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

/** Numbers different pairs in the order they come, behind a pair of nothings. */
class PairNumbers<T extends number | string> {
  readonly firsts: T[] = []
  readonly seconds: T[] = []
  readonly #numbers = new Map<string, number>()

  constructor(nothing: T) {
    this.add(nothing, nothing)
  }

  get size(): number {
    return this.firsts.length
  }

  add(first: T, second: T): number {
    const pair = `${first}\n${second}`
    const known = this.#numbers.get(pair)
    if (known !== undefined) return known
    const number = this.size
    this.#numbers.set(pair, number)
    this.firsts.push(first)
    this.seconds.push(second)
    return number
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
