import { type Analyzer, type AnalyzerOptions, createAnalyzer as createCoreAnalyzer } from '../index.js'
import { openBuiltInDictionaries } from './built-in-dictionaries.js'

/** `createAnalyzer` of the core, with the built-in dictionaries where `options.dictionaries` is left out. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  if (options === null || typeof options !== 'object' || options.dictionaries !== undefined) {
    return createCoreAnalyzer(options)
  }
  return createCoreAnalyzer({ ...options, dictionaries: openBuiltInDictionaries() })
}
