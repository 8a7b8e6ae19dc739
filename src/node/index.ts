/*
 * fangzhi under Node: the whole library, with the built-in dictionaries and with files in and out.
 */
export * from '../index.js'
export { type AnalyzeAllOptions, analyzeAll, type PageSource, type Progress } from './analyze-all.js'
export { DICTIONARY_FILES, readBuiltInDictionaries } from './built-in-dictionaries.js'
export { createAnalyzer } from './create-analyzer.js'
export { type DecodedText, decodeText } from './decode-text.js'
export { readBytes, readPage, readTextFile } from './read-input.js'
