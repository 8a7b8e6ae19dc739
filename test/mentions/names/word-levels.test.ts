import { describe, expect, it } from 'vitest'
import { openDictionary } from '../../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { readWordLevels } from '../../../src/mentions/names/word-levels.js'
import { readBuiltInDictionaries } from '../../../src/node/index.js'
import { createDictionarySegmenter } from '../../../src/segment/dictionary-segmenter.js'

/** How common words are with the first `count` built-in dictionaries: lexicon, national names, regional pack. */
function levels(count: number, words: readonly string[]): number[] {
  const opened = readBuiltInDictionaries().map((bytes) => openDictionary(bytes))
  const names = stackDictionaries(opened.slice(0, count))
  const segmenter = createDictionarySegmenter(names.lexicon!)
  const levelOf = readWordLevels(names)!
  return words.map((text) => levelOf(segmenter.idOf!(text), text))
}

describe('how common a word is', () => {
  // The second and the third have other parts of speech than jieba's, the fourth is a place of the dictionaries.
  const words = ['高度', '和平', '严格', '黄河', '桃坞镇中']

  it('does not depend on whether a layer lays the word over the lexicon or was compiled into it', () => {
    const [common, peace, strict, river, none] = levels(3, words)
    expect([common, peace, strict]).toEqual([6, 6, 6])
    expect(river).toBeGreaterThan(3)
    expect(none).toBe(0)
    expect(levels(2, words)).toEqual(levels(3, words))
  })
})
