import type { AnalyzeCorpusOptions } from '../node/index.js'
import { type AnalyzerFlags, extraDictionariesOf } from './analyzer-options.js'

/** The analyzer options of the flags, with dictionaries as bytes, which threads can share. */
export async function corpusAnalyzerOptions(
  flags: AnalyzerFlags,
): Promise<NonNullable<AnalyzeCorpusOptions['analyzer']>> {
  const extraDictionaries = await extraDictionariesOf(flags)
  return { extraDictionaries, regional: flags.region, shape: flags.shape, mode: flags.mode }
}
