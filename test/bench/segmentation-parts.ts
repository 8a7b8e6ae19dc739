/** What the bench of segmentation measures. It is bundled before, because that is how the package ships it. */

export { type Lexicon, openLexicon } from '../../src/dictionary/lexicon.js'
export { compileLexiconLayer, type LexiconWord } from '../../src/dictionary/lexicon-layer.js'
export { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
export { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
export { tokensToStrings } from '../../src/segment/tokens-to-strings.js'
