import { exactLog } from '../engine/exact-log.js'
import { layWords } from './lay-words.js'
import { type Lexicon, openLexicon } from './lexicon.js'
import { compileLexiconLayer, type LexiconLayer, type LexiconWord } from './lexicon-layer.js'
import { stackLexicon } from './lexicon-stack.js'
import { parseJiebaDictionary, parseJiebaModel, parseJiebaUserDictionary } from './parse-jieba.js'
import { type LexiconEntry, type LexiconPlan, writeLexicon } from './write-lexicon.js'

/** What a lexicon is compiled from: texts in jieba's formats, and layers of words. */
export interface LexiconSources {
  /** `jieba.dict.utf8`. */
  readonly dictionary: string
  /** `hmm_model.utf8`. */
  readonly model: string
  /** `user.dict.utf8`; none when left out. */
  readonly userDictionary?: string
  /**
   * Layers to compile in, lowest first. A stack that has them at its bottom then opens at once and needs no second
   * search; in jieba's mode their words are not there. Default none.
   */
  readonly layers?: readonly LexiconLayer[]
  /** Free slots tried for each node: more packs tighter and takes longer. Default all: as tight as can be, some seconds. */
  readonly patience?: number
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
  const entries = new Map<string, LexiconEntry>()
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
  const layers = sources.layers ?? []
  if (layers.length === 0) return writeLexicon(entries, plan)
  const rest = includeLayers(entries, openLexicon(writeLexicon(entries, { ...plan, patience: 64 })), layers)
  return writeLexicon(entries, { ...plan, rest, includes: layers.map(({ identity }) => identity) })
}

/**
 * Adds the words of layers to the entries, with the weights they have over the plain lexicon.
 * @returns A layer of the words that must stay outside: those the trie cannot hold and those that are more than a word.
 */
function includeLayers(
  entries: Map<string, LexiconEntry>,
  plain: Lexicon,
  layers: readonly LexiconLayer[],
): Uint8Array {
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
