import * as z from 'zod/mini'
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

const optionsSchema = z.strictObject({
  dictionaries: z.optional(z.array(z.any())),
  extraDictionaries: z.optional(z.array(z.any())),
  names: z.optional(z.array(z.any())),
  regional: z.optional(z.boolean()),
  shape: z.optional(z.enum(['auto', 'plain', 'markdown', 'pdf'])),
  mode: z.optional(z.enum(['fangzhi', 'jieba'])),
  hmm: z.optional(z.boolean()),
  segmenter: z.optional(z.custom<Segmenter>((value) => hasMethod(value, 'segment'))),
  annotators: z.optional(z.array(z.custom<Annotator>((value) => hasMethod(value, 'annotate')))),
  classifier: z.optional(z.custom<TopicClassifier>((value) => hasMethod(value, 'classify'))),
})

const KNOWN = Object.keys(optionsSchema.shape)

/** Checks options; throws `BAD_OPTION` that says which option, which value and what to do. */
export function checkOptions(options: AnalyzerOptions): AnalyzerOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new FangzhiError('BAD_OPTION', `createAnalyzer takes an object of options, got ${show(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      throw new FangzhiError('BAD_OPTION', `unknown option "${name}"; ${suggestion(name, KNOWN)}`)
    }
  }
  const checked = z.safeParse(optionsSchema, options)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    const name = String(issue.path[0])
    const value = show((options as Record<string, unknown>)[name])
    throw new FangzhiError('BAD_OPTION', `option "${name}" is ${value}; ${expectation(issue)}`)
  }
  return options
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `it takes one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`
  if (issue.code === 'invalid_type') return `it takes a value of type ${issue.expected}`
  return `it takes ${NEEDS[String(issue.path[0])] ?? 'another value'}`
}

const NEEDS: Readonly<Record<string, string>> = {
  segmenter: 'an object with a method "segment"',
  annotators: 'a list of objects with a method "annotate"',
  classifier: 'an object with a method "classify"',
}

function hasMethod(value: unknown, method: string): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[method] === 'function'
}

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}
