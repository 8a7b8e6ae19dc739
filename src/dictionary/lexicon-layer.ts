import { readTables, writeTables } from '../base/binary-tables.js'
import { checksum } from '../base/checksum.js'
import { damaged } from '../base/damaged.js'
import { FangzhiError } from '../base/errors.js'
import { readJson } from '../base/read-json.js'
import { encodeUtf8 } from '../base/utf8.js'
import { LONGEST_STEP } from '../engine/path-finder.js'
import type { Dictionary } from './dictionary.js'
import { openSteps, writeSteps } from './number-column.js'
import { openStrings, writeStrings } from './string-table.js'

/** Name of the container section that holds a layer of words. */
export const WORDS_SECTION = 'words'

/**
 * How a word enters segmentation. `prefer`: it wins over any cut of its own span, and may still lose to a better path
 * across its edges. `force`: it is always a token; the longest, then the leftmost, then the later layer wins. `remove`:
 * it is gone from the layers below.
 */
export type WordMode = 'prefer' | 'force' | 'remove'

/** A word a layer adds to the lexicon or takes from it. */
export interface LexiconWord {
  readonly text: string
  readonly mode: WordMode
  /** Part-of-speech tag. */
  readonly pos?: string | null
  /** Its count in a corpus of the size of jieba's; it can only raise the weight of a preferred word. */
  readonly frequency?: number | null
}

/** The bytes of a layer of words and the names that lie beside it, where it leaves its texts to them. */
export interface LayerSource {
  readonly bytes: Uint8Array
  /** The text of a name by its number; null where there are none. */
  readonly textOf: ((key: number) => string) | null
}

/** A layer of words. */
export interface LexiconLayer {
  /** Tells this layer from others with different words. */
  readonly identity: string
  readonly words: readonly LexiconWord[]
}

const MODES: readonly WordMode[] = ['prefer', 'force', 'remove']
const WHAT = 'the layer of words'
const LAYER_TABLES = ['u8', 'u8', 'u8', 'f64', 'u8', 'u8', 'u32'] as const
/** Set in a mode's number where the word has a frequency. */
const COUNTED = 4

/**
 * Compiles words to the bytes of a layer. The same words give the same bytes; of equal words the later one counts.
 * @param keyOf The number of a text in the table of names that will lie beside the layer, or -1: most words are names,
 * and their texts are stored once.
 * @throws FangzhiError `BAD_INPUT` for an empty word, one of more than 127 units, a broken surrogate pair, an unknown
 * mode, or more than 255 different tags.
 */
export function compileLexiconLayer(
  words: readonly LexiconWord[],
  keyOf: (text: string) => number = () => -1,
): Uint8Array {
  const tags = ['']
  const tagNumbers = new Map([['', 0]])
  const modeNumbers = new Uint8Array(words.length)
  const posNumbers = new Uint8Array(words.length)
  const frequencies: number[] = []
  words.forEach((word, index) => {
    checkWord(word)
    const pos = word.pos ?? ''
    let tag = tagNumbers.get(pos)
    if (tag === undefined) {
      tag = tags.push(pos) - 1
      tagNumbers.set(pos, tag)
      if (tag > 255)
        throw new FangzhiError('BAD_INPUT', `a layer can have 255 different tags; "${pos}" is one too many`)
    }
    const counted = Number.isFinite(word.frequency)
    modeNumbers[index] = MODES.indexOf(word.mode) | (counted ? COUNTED : 0)
    posNumbers[index] = tag
    if (counted) frequencies.push(word.frequency!)
  })
  const keys = words.map(({ text }) => keyOf(text) + 1)
  const texts = writeStrings(words.flatMap(({ text }, index) => (keys[index] === 0 ? [text] : [])))
  const tagBytes = encodeUtf8(JSON.stringify(tags))
  // Layers that refer to different names must differ too.
  const sum = Uint32Array.of(checksumOf(words))
  return writeTables([texts, modeNumbers, posNumbers, Float64Array.from(frequencies), tagBytes, writeSteps(keys), sum])
}

/**
 * Opens the bytes of {@link compileLexiconLayer}.
 * @throws FangzhiError `BAD_DICTIONARY` when they are damaged.
 */
export function openLexiconLayer({ bytes, textOf }: LayerSource): LexiconLayer {
  const [texts, modeNumbers, posNumbers, frequencies, tagBytes, steps] = readTables(bytes, LAYER_TABLES, WHAT)
  const strings = openStrings(texts, WORDS_SECTION)
  const tags = readTags(tagBytes)
  const count = modeNumbers.length
  if (posNumbers.length !== count) throw damaged(WHAT)
  const keys = openSteps(() => steps, WORDS_SECTION, count)!(0, count)
  let own = 0
  let counted = 0
  const words = Array.from({ length: count }, (_, index): LexiconWord => {
    const mode = MODES[modeNumbers[index]! & ~COUNTED]
    const pos = tags[posNumbers[index]!]
    const key = keys[index]! - 1
    const text = key === -1 ? (own < strings.count ? strings.at(own++) : undefined) : textOf?.(key)
    const frequency = modeNumbers[index]! & COUNTED ? frequencies[counted++] : null
    if (mode === undefined || pos === undefined || !isWord(text) || !isFrequency(frequency)) throw damaged(WHAT)
    return { text, mode, pos, frequency }
  })
  if (own !== strings.count || counted !== frequencies.length) throw damaged(WHAT)
  return { identity: layerIdentity(bytes), words }
}

/** Also bounds what a small file can unfold to, as many words may refer to one name. */
function isWord(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= LONGEST_STEP && !hasLoneSurrogate(text)
}

function isFrequency(frequency: number | null | undefined): frequency is number | null {
  return frequency === null || (frequency !== undefined && frequency >= 0 && Number.isFinite(frequency))
}

function checksumOf(words: readonly LexiconWord[]): number {
  const bytes = writeStrings(words.map(({ text }) => text))
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  padded.set(bytes)
  return checksum(new Int32Array(padded.buffer))
}

/**
 * The layer of words of a dictionary; null where it adds none. Words that lie in bytes are read when they are asked for,
 * as those compiled into a lexicon never are. Words of this process are in no lexicon, and need no name of their own.
 */
export function wordLayer({ section, gazetteer, words }: Dictionary): LexiconLayer | null {
  if (words !== undefined) return words.length > 0 ? { identity: '', words } : null
  const bytes = section(WORDS_SECTION)
  return bytes === undefined ? null : closedLayer({ bytes, textOf: (key) => gazetteer.key(key) })
}

/** A layer whose words are read from its bytes each time they are asked for. */
export function closedLayer(source: LayerSource): LexiconLayer {
  return {
    get identity() {
      return layerIdentity(source.bytes)
    },
    get words() {
      return openLexiconLayer(source).words
    },
  }
}

/** The identity of a layer's bytes, without opening them. */
export function layerIdentity(bytes: Uint8Array): string {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2)
  return `${bytes.byteLength}-${checksum(words).toString(16)}`
}

function checkWord({ text, mode }: LexiconWord): void {
  if (text === '') throw new FangzhiError('BAD_INPUT', 'a word is empty; leave it out')
  if (text.length > LONGEST_STEP) {
    throw new FangzhiError(
      'BAD_INPUT',
      `the word "${text.slice(0, 20)}…" has ${text.length} characters; the limit is ${LONGEST_STEP}`,
    )
  }
  if (!MODES.includes(mode)) {
    throw new FangzhiError('BAD_INPUT', `the mode "${mode}" of "${text}" is none of ${MODES.join(', ')}`)
  }
  if (hasLoneSurrogate(text)) {
    throw new FangzhiError('BAD_INPUT', `the word ${JSON.stringify(text)} has half of a surrogate pair; leave it out`)
  }
}

function hasLoneSurrogate(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit & 0xf800) !== 0xd800) continue
    if (unit >= 0xdc00 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) return true
    at += 1
  }
  return false
}

function readTags(bytes: Uint8Array): readonly string[] {
  const tags = readJson(bytes)
  if (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) return tags
  throw damaged(WHAT)
}
