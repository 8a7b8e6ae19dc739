/*
 * fangzhi under Node: the whole library, with the built-in dictionaries and with files in and out.
 */
export * from '../index.js'
export { type AnalyzeAllOptions, analyzeAll, type PageSource, type Progress } from './analyze-all.js'
export { type AnalyzeCorpusOptions, analyzeCorpus, type CorpusProgress } from './analyze-corpus.js'
export { type AnnotateOptions, annotateRecords, mergeAnnotated } from './annotate-records.js'
export { DICTIONARY_FILES, readBuiltInDictionaries } from './built-in-dictionaries.js'
export { type CorpusJob, DEFAULT_JOB } from './corpus-job.js'
export { createAnalyzer } from './create-analyzer.js'
export { type DecodedText, decodeText } from './decode-text.js'
export { type FoundInput, findInputs, type InputFile } from './input-files.js'
export { type CorpusTotals, type Manifest, readManifest } from './manifest.js'
export { mergeCorpus } from './merge-corpus.js'
export { readBytes, readPage, readTextFile } from './read-input.js'
export { readLines } from './read-lines.js'
export { readResults } from './read-results.js'
export { type RerunReport, rerunCorpus } from './rerun-corpus.js'
