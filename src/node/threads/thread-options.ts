import { type AnalyzerOptions, FangzhiError } from '../../index.js'
import { readBuiltInDictionaries } from '../built-in-dictionaries.js'
import { sharedBytes } from './shared-bytes.js'

/** Analyzer options as far as they can be sent to a thread: dictionaries as bytes, no functions. */
export type ThreadOptions = Pick<AnalyzerOptions, 'regional' | 'shape' | 'mode' | 'hmm' | 'names'> & {
  readonly dictionaries?: readonly Uint8Array[]
  readonly extraDictionaries?: readonly Uint8Array[]
}

/**
 * The options as threads take them, their dictionaries moved to memory that the threads share. `BAD_OPTION` says what
 * cannot be sent; what is wrong in itself is left to `createAnalyzer`.
 */
export function threadOptions(options: AnalyzerOptions): AnalyzerOptions {
  for (const name of ['segmenter', 'annotators', 'classifier'] as const) {
    if (options[name] !== undefined)
      throw refusal(`option "${name}" cannot be sent to a thread; analyzeAll without workers takes it`)
  }
  const { dictionaries = readBuiltInDictionaries(), extraDictionaries = [], ...rest } = options
  return { ...rest, dictionaries: shared(dictionaries), extraDictionaries: shared(extraDictionaries) }
}

type Dictionaries = NonNullable<AnalyzerOptions['dictionaries']>

function shared(dictionaries: Dictionaries): Dictionaries {
  if (!Array.isArray(dictionaries)) return dictionaries
  return dictionaries.map((dictionary: Dictionaries[number]) => {
    if (dictionary instanceof Uint8Array) return sharedBytes(dictionary)
    if (dictionary instanceof ArrayBuffer || dictionary instanceof SharedArrayBuffer)
      return sharedBytes(new Uint8Array(dictionary))
    throw refusal(
      'threads take dictionaries as the bytes of compiled ones; analyzeAll without workers takes opened ones',
    )
  })
}

function refusal(message: string): FangzhiError {
  return new FangzhiError('BAD_OPTION', message)
}
