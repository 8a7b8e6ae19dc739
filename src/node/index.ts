/*
 * fangzhi under Node: the whole library, with the built-in dictionaries and with files in and out.
 */
export * from '../index.js'
export type { AnalyzeAllOptions, PageSource, Progress } from './analyze-all.js'
export type { AnalyzeCorpusOptions, CorpusProgress } from './analyze-corpus.js'
export type { AnnotateOptions } from './annotate-records.js'
export { DICTIONARY_FILES, readBuiltInDictionaries } from './built-in-dictionaries.js'
export { type CorpusJob, DEFAULT_JOB } from './corpus-job.js'
export { createAnalyzer } from './create-analyzer.js'
export { type DecodedText, decodeText } from './decode-text.js'
export { type FoundInput, findInputs, type InputFile } from './input-files.js'
export { type CorpusTotals, type Manifest, readManifest } from './manifest.js'
export {
  analyzeAll,
  analyzeCorpus,
  annotateRecords,
  mergeAnnotated,
  mergeCorpus,
  readResults,
  rerunCorpus,
} from './on-demand.js'
export { readBytes, readPage, readTextFile } from './read-input.js'
export { readLines } from './read-lines.js'
export type { RerunReport } from './rerun-corpus.js'
