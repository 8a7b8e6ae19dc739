import type { AnalyzeCorpusOptions } from '../node/index.js'
import { type AnalyzerFlags, dictionaryFiles } from './analyzer-options.js'

/** The analyzer options of the flags, with dictionaries as bytes, which threads can share. */
export async function corpusAnalyzerOptions(
  flags: AnalyzerFlags,
): Promise<NonNullable<AnalyzeCorpusOptions['analyzer']>> {
  const extraDictionaries = await dictionaryFiles(flags.dict)
  return { extraDictionaries, regional: flags.region, shape: flags.shape, mode: flags.mode }
}
