/*
 * Everything that works on many pages, as one module that `on-demand.ts` loads. It is built apart from the entry, so
 * that both are whole files and a start opens no chunk they would share.
 */
export { analyzeAll } from './analyze-all.js'
export { annotateRecords, mergeAnnotated } from './annotate-records.js'
export { analyzeCorpus } from './corpus/analyze-corpus.js'
export { mergeCorpus } from './corpus/merge-corpus.js'
export { rerunCorpus } from './corpus/rerun-corpus.js'
export { readResults } from './read-results.js'
