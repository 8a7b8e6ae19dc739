/*
 * Everything that works on many pages, as one module that `on-demand.ts` loads. It is built apart from the entry, so
 * that both are whole files and a start opens no chunk they would share.
 */
export { analyzeAll } from './analyze-all.js'
export { analyzeCorpus } from './analyze-corpus.js'
export { annotateRecords, mergeAnnotated } from './annotate-records.js'
export { mergeCorpus } from './merge-corpus.js'
export { readResults } from './read-results.js'
export { rerunCorpus } from './rerun-corpus.js'
