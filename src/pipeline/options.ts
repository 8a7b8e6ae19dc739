import { aList, aSwitch, checkKinds, type OptionKind, oneOf } from '../base/option-kinds.js'
import type { Dictionary } from '../dictionary/dictionary.js'
import type { NameRow } from '../dictionary/rows.js'
import type { Annotator } from '../mentions/annotator.js'
import type { Segmenter } from '../segment/segmenter.js'
import type { TopicClassifier } from '../topics/topic-classifier.js'

/** What `createAnalyzer` takes. Every option has a default; an unknown one is an error that names the nearest. */
export interface AnalyzerOptions {
  /**
   * Compiled dictionaries, opened or as bytes, lowest layer first; the last one wins. In Node the built-in ones are
   * used where this is left out; `fangzhi/core` needs them. The first must hold a lexicon.
   */
  readonly dictionaries?: readonly (Dictionary | Uint8Array | ArrayBuffer | SharedArrayBuffer)[]
  /** Further dictionaries laid over `dictionaries`, such as one you compiled from your own names. */
  readonly extraDictionaries?: readonly (Dictionary | Uint8Array | ArrayBuffer | SharedArrayBuffer)[]
  /** Your own names as rows, the topmost layer. */
  readonly names?: readonly NameRow[]
  /** Whether regional packs among the dictionaries are used. Default true. */
  readonly regional?: boolean
  /** Shape of the page; `auto` recognises it. Default `auto`. */
  readonly shape?: 'auto' | 'plain' | 'markdown' | 'pdf'
  /**
   * How words are cut. `fangzhi`, the default, keeps numbers, dates and Latin runs whole and heeds the modes of the
   * dictionaries' words; `jieba` gives the tokens of nodejieba 3.4.4.
   */
  readonly mode?: 'fangzhi' | 'jieba'
  /** Whether unknown characters are grouped by the hidden Markov model. Default true. */
  readonly hmm?: boolean
  /** A segmenter of your own instead of the dictionary segmenter. */
  readonly segmenter?: Segmenter
  /** Name finders of your own, beside the built-in ones. */
  readonly annotators?: readonly Annotator[]
  /** A topic classifier of your own instead of the built-in one. */
  readonly classifier?: TopicClassifier
}

const KINDS: { readonly [Name in keyof AnalyzerOptions]-?: OptionKind } = {
  dictionaries: aList,
  extraDictionaries: aList,
  names: aList,
  regional: aSwitch,
  shape: oneOf('auto', 'plain', 'markdown', 'pdf'),
  mode: oneOf('fangzhi', 'jieba'),
  hmm: aSwitch,
  segmenter: aPart('segment', 'posOf'),
  annotators: {
    takes: 'a list of objects with a name and a method "annotate"',
    fits: (value) => Array.isArray(value) && value.every(aPart('annotate').fits),
  },
  classifier: aPart('classify'),
}

/** A part that users put in: it has a name, which stands in the provenance, and some methods. */
function aPart(...methods: readonly string[]): OptionKind {
  return {
    takes: `an object with a name and ${methods.length > 1 ? 'methods' : 'a method'} "${methods.join('", "')}"`,
    fits: (value) => {
      const part = (value ?? {}) as Record<string, unknown>
      return typeof part.name === 'string' && methods.every((method) => typeof part[method] === 'function')
    },
  }
}

/** Checks options; throws `BAD_OPTION` that says which option, which value and what to do. */
export function checkOptions(options: AnalyzerOptions, taker: string): void {
  checkKinds(options, KINDS, taker)
}
