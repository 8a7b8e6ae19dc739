/*
 * fangzhi under Node: the whole library, with the built-in dictionaries and with files in and out.
 */
export * from '../index.js'
export type { AnalyzeAllOptions, PageSource, Progress } from './analyze-all.js'
export type { AnnotateOptions } from './annotate-records.js'
export { DICTIONARY_FILES, readBuiltInDictionaries } from './built-in-dictionaries.js'
export type { AnalyzeCorpusOptions, CorpusProgress } from './corpus/analyze-corpus.js'
export { type CorpusTotals, type Manifest, readManifest } from './corpus/manifest.js'
export type { RerunReport } from './corpus/rerun-corpus.js'
export { type CorpusJob, DEFAULT_JOB } from './corpus-job.js'
export { createAnalyzer } from './create-analyzer.js'
export { type DecodedText, decodeText } from './input/decode-text.js'
export { type FoundInput, findInputs, type InputFile } from './input/input-files.js'
export { readBytes, readPage, readTextFile } from './input/read-input.js'
export { readLines } from './input/read-lines.js'
export {
  analyzeAll,
  analyzeCorpus,
  annotateRecords,
  mergeAnnotated,
  mergeCorpus,
  readResults,
  rerunCorpus,
} from './on-demand.js'
