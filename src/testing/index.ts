/*
 * Conformance checks for the three seams, for writers of plug-ins: each returns what is wrong, an empty list where the
 * part may be handed to `createAnalyzer`. Use them in your own tests.
 */
export { checkAnnotator } from './check-annotator.js'
export { checkClassifier } from './check-classifier.js'
export { checkSegmenter } from './check-segmenter.js'
