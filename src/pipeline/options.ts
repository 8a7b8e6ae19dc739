import { FangzhiError } from '../base/errors.js'
import { suggestion } from '../base/suggest.js'
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
  /** `fangzhi` keeps numbers, dates, Latin runs and lists of names whole; `jieba` cuts as nodejieba does. */
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

/** What an option takes, as a phrase for errors, and whether a value is that. */
interface Kind {
  readonly takes: string
  readonly fits: (value: unknown) => boolean
}

const LIST: Kind = { takes: 'a list', fits: Array.isArray }
const SWITCH: Kind = { takes: 'a value of type boolean', fits: (value) => typeof value === 'boolean' }

// By hand rather than as a schema: building one takes longer than all else an analyzer with built-in options checks.
const KINDS: { readonly [Name in keyof AnalyzerOptions]-?: Kind } = {
  dictionaries: LIST,
  extraDictionaries: LIST,
  names: LIST,
  regional: SWITCH,
  shape: oneOf('auto', 'plain', 'markdown', 'pdf'),
  mode: oneOf('fangzhi', 'jieba'),
  hmm: SWITCH,
  segmenter: withMethod('segment'),
  annotators: {
    takes: 'a list of objects with a method "annotate"',
    fits: (value) => Array.isArray(value) && value.every((annotator) => hasMethod(annotator, 'annotate')),
  },
  classifier: withMethod('classify'),
}

function oneOf(...values: readonly string[]): Kind {
  return {
    takes: `one of ${values.map((value) => `"${value}"`).join(', ')}`,
    fits: (value) => values.includes(value as string),
  }
}

function withMethod(method: string): Kind {
  return { takes: `an object with a method "${method}"`, fits: (value) => hasMethod(value, method) }
}

/** Checks options; throws `BAD_OPTION` that says which option, which value and what to do. */
export function checkOptions(options: AnalyzerOptions): AnalyzerOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new FangzhiError('BAD_OPTION', `createAnalyzer takes an object of options, got ${show(options)}`)
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(KINDS, name)) {
      throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; ${suggestion(name, Object.keys(KINDS))}`)
    }
    const { takes, fits } = KINDS[name as keyof AnalyzerOptions]
    if (value !== undefined && !fits(value)) {
      throw new FangzhiError('BAD_OPTION', `option "${name}" is ${show(value)}; it takes ${takes}`)
    }
  }
  return options
}

function hasMethod(value: unknown, method: string): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[method] === 'function'
}

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}
