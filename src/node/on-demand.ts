/*
 * Work on many pages. Its code is loaded when it is first called for: a program that reads one page, the most frequent
 * one, would wait for all of it at every start.
 */
import type * as Whole from './whole-corpora.js'

const wholeCorpora = () => import('./whole-corpora.js')

/**
 * Reads pages from anywhere and yields their results in input order; in threads where `workers` says so.
 * @throws FangzhiError as `createAnalyzer` does; `BAD_INPUT` and `BAD_PART`, which name the page; `ABORTED`.
 */
export const analyzeAll: typeof Whole.analyzeAll = async function* (...given) {
  yield* (await wholeCorpora()).analyzeAll(...given)
}

/**
 * Reads every page of files, folders and globs, and writes results, tables, codebook and manifest to a folder. Stopped
 * at any moment, the next run goes on from there.
 * @returns The manifest, or null where only a slice was made.
 * @throws FangzhiError `BAD_FILE`, `BAD_OPTION`, `ABORTED`, and as `createAnalyzer` does.
 */
export const analyzeCorpus: typeof Whole.analyzeCorpus = async (...given) => {
  return (await wholeCorpora()).analyzeCorpus(...given)
}

/**
 * Joins slices of one corpus, made on several machines, to what one run would have written.
 * @throws FangzhiError `BAD_MANIFEST` for slices that were not made alike or are not all there.
 */
export const mergeCorpus: typeof Whole.mergeCorpus = async (...given) => {
  return (await wholeCorpora()).mergeCorpus(...given)
}

/**
 * Runs a corpus again as its manifest says, beside the first run, and compares every output byte for byte.
 * @throws FangzhiError `BAD_MANIFEST` for what is no manifest, and as `analyzeCorpus` does.
 */
export const rerunCorpus: typeof Whole.rerunCorpus = async (...given) => {
  return (await wholeCorpora()).rerunCorpus(...given)
}

/** Answers every line of a stream of JSON records with one line, in order. */
export const annotateRecords: typeof Whole.annotateRecords = async function* (...given) {
  yield* (await wholeCorpora()).annotateRecords(...given)
}

/**
 * Joins answers to slices of one stream, by their line numbers.
 * @throws FangzhiError `BAD_MANIFEST` for slices that were not made alike or hold the same line.
 */
export const mergeAnnotated: typeof Whole.mergeAnnotated = async function* (...given) {
  yield* (await wholeCorpora()).mergeAnnotated(...given)
}

/**
 * Reads results back: `results.jsonl` of a corpus folder, or any file of results, one a line (`.gz` too).
 * @throws FangzhiError `BAD_FILE` that names file and line.
 */
export const readResults: typeof Whole.readResults = async function* (...given) {
  yield* (await wholeCorpora()).readResults(...given)
}
