/*
 * Work on many pages. Its code is loaded when it is first called for: a program that reads one page, the most frequent
 * one, would wait for all of it at every start.
 */
import type * as Whole from './whole-corpora.js'

const wholeCorpora = () => import('./whole-corpora.js')

/** Reads pages from anywhere and yields their results in input order; in threads where `workers` says so. */
export const analyzeAll: typeof Whole.analyzeAll = async function* (...given) {
  yield* (await wholeCorpora()).analyzeAll(...given)
}

/** Reads every page of files, folders and globs, and writes results, tables, codebook and manifest to a folder. */
export const analyzeCorpus: typeof Whole.analyzeCorpus = async (...given) => {
  return (await wholeCorpora()).analyzeCorpus(...given)
}

/** Joins slices of one corpus, made on several machines, to what one run would have written. */
export const mergeCorpus: typeof Whole.mergeCorpus = async (...given) => {
  return (await wholeCorpora()).mergeCorpus(...given)
}

/** Runs a corpus again as its manifest says, beside the first run, and compares every output byte for byte. */
export const rerunCorpus: typeof Whole.rerunCorpus = async (...given) => {
  return (await wholeCorpora()).rerunCorpus(...given)
}

/** Answers every line of a stream of JSON records with one line, in order. */
export const annotateRecords: typeof Whole.annotateRecords = async function* (...given) {
  yield* (await wholeCorpora()).annotateRecords(...given)
}

/** Joins answers to slices of one stream, by their line numbers. */
export const mergeAnnotated: typeof Whole.mergeAnnotated = async function* (...given) {
  yield* (await wholeCorpora()).mergeAnnotated(...given)
}

/** Reads results back: `results.jsonl` of a corpus folder, or any file of results, one a line (`.gz` too). */
export const readResults: typeof Whole.readResults = async function* (...given) {
  yield* (await wholeCorpora()).readResults(...given)
}
