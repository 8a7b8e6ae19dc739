import { compileDictionary, openDictionary } from '../index.js'
import { type AnalyzeCorpusOptions, readBytes, readTextFile } from '../node/index.js'
import type { AnalyzerFlags } from './analyzer-options.js'

/** The analyzer options of the flags, with dictionaries as bytes, which threads can share. */
export async function corpusAnalyzerOptions(
  flags: AnalyzerFlags,
): Promise<NonNullable<AnalyzeCorpusOptions['analyzer']>> {
  const extraDictionaries = []
  for (const file of flags.dict) extraDictionaries.push(await dictionaryBytes(file))
  return { extraDictionaries, regional: flags.region, shape: flags.shape, mode: flags.mode }
}

/** A compiled dictionary's bytes, or those of a table of rows once compiled. */
async function dictionaryBytes(file: string): Promise<Uint8Array> {
  const bytes = await readBytes(file)
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'FZDC') {
    return compileDictionary([{ file, text: await readTextFile(file) }])
  }
  openDictionary(bytes)
  return bytes
}
