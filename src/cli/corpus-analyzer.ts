import { openDictionary } from '../index.js'
import { type AnalyzeCorpusOptions, readBytes } from '../node/index.js'
import { type AnalyzerFlags, compileTable, isCompiled } from './analyzer-options.js'

/** The analyzer options of the flags, with dictionaries as bytes, which threads can share. */
export async function corpusAnalyzerOptions(
  flags: AnalyzerFlags,
): Promise<NonNullable<AnalyzeCorpusOptions['analyzer']>> {
  const extraDictionaries = await dictionaryFiles(flags.dict)
  return { extraDictionaries, regional: flags.region, shape: flags.shape, mode: flags.mode }
}

/** The bytes of dictionaries, in the order given. Throws typed errors that name the file. */
export async function dictionaryFiles(files: readonly string[]): Promise<Uint8Array[]> {
  const dictionaries = []
  for (const file of files) dictionaries.push(await dictionaryBytes(file))
  return dictionaries
}

/** A compiled dictionary's bytes, or those of a table of rows once compiled. */
async function dictionaryBytes(file: string): Promise<Uint8Array> {
  const bytes = await readBytes(file)
  if (!isCompiled(bytes)) return compileTable(file)
  openDictionary(bytes, file)
  return bytes
}
