import { writeTables } from '../base/binary-tables.js'
import { FangzhiError } from '../base/errors.js'
import { encodeUtf8 } from '../base/utf8.js'
import { openCodeMapper, rankUnits } from '../engine/code-mapper.js'
import { packDoubleArray } from '../engine/double-array-builder.js'
import { growKeyTree } from '../engine/key-tree.js'
import { LONGEST_STEP } from '../engine/path-finder.js'
import { buildTrie } from '../engine/trie-builder.js'
import { tabulateEmissions } from './emission-table.js'
import { FIRST_UNIT_CODE, LEADING_UNITS, writeChanges } from './lexicon.js'
import { openLexiconLayer } from './lexicon-layer.js'
import type { JiebaModel } from './parse-jieba.js'

/** A word on its way into the lexicon, with both readings. */
export interface LexiconEntry {
  readonly frequency: number
  readonly plainWeight: number
  readonly plainTag: string
  readonly ownWeight: number
  readonly ownTag: string
}

/** What the words of a lexicon are written with. */
export interface LexiconPlan {
  readonly sums: readonly [minWeight: number, userWeight: number, frequencySum: number]
  readonly model: JiebaModel
  readonly includes: readonly string[]
  readonly rest: Uint8Array
  readonly patience: number
}

/** Writes the bytes of a lexicon; see `openLexicon`. */
export function writeLexicon(entries: ReadonlyMap<string, LexiconEntry>, plan: LexiconPlan): Uint8Array {
  const { model, includes, rest } = plan
  const counts = countUnits(entries)
  // Characters only the model knows come last: nothing but its table is looked up with their codes.
  for (const emissions of model.emissions) for (const char of emissions.keys()) counts[char.charCodeAt(0)]! += 1e-9
  const occurring = Array.from(counts.keys()).filter((unit) => counts[unit]! > 0)
  const chars = rankUnits(counts, occurring, LEADING_UNITS)
  const { codes: codeOf } = openCodeMapper(chars, FIRST_UNIT_CODE)
  const lastCode = chars.length + FIRST_UNIT_CODE - 1
  const texts = [...entries.keys()]
  const tree = growKeyTree(...encodeTexts(texts, codeOf))
  const { labels, bases, keys } = packDoubleArray(tree, lastCode, plan.patience)
  const numbers = new PairNumbers<number>(Number.NEGATIVE_INFINITY)
  const tags = new PairNumbers<string>('')
  // Low numbers for what many words weigh: most of the higher bytes are then zero, and a packed file a percent smaller.
  for (const { plainWeight, ownWeight } of byCommonWeight(entries.values())) numbers.add(plainWeight, ownWeight)
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
    writeChanges(numbers.firsts, numbers.seconds),
    Float64Array.from(model.starts),
    Float64Array.from(model.transitions.flat()),
    tabulateEmissions(model, codeOf, lastCode),
    encodeUtf8(JSON.stringify(about)),
    rest,
    buildTrie(rest.length === 0 ? [] : openLexiconLayer({ bytes: rest, textOf: null }).words.map(({ text }) => text)),
  ])
}

/** How often each unit is met: the frequencies of the words it stands in. */
function countUnits(entries: ReadonlyMap<string, LexiconEntry>): Float64Array {
  const counts = new Float64Array(0x10000)
  for (const [text, { frequency }] of entries) {
    if (text.length > LONGEST_STEP || /[\ud800-\udfff]/.test(text)) {
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

/** One entry for each pair of weights, those first that most entries have. */
function byCommonWeight(entries: Iterable<LexiconEntry>): LexiconEntry[] {
  const uses = new Map<string, { readonly entry: LexiconEntry; count: number }>()
  for (const entry of entries) {
    const pair = `${entry.plainWeight}\n${entry.ownWeight}`
    const use = uses.get(pair)
    if (use === undefined) uses.set(pair, { entry, count: 1 })
    else use.count += 1
  }
  return [...uses.values()].sort((a, b) => b.count - a.count).map(({ entry }) => entry)
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
