import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { openLexicon } from '../../src/dictionary/lexicon.js'
import {
  compileLexiconLayer,
  type LexiconWord,
  layerIdentity,
  openLexiconLayer,
} from '../../src/dictionary/lexicon-layer.js'
import { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
import { parseJiebaDictionary, parseJiebaUserDictionary } from '../../src/dictionary/parse-jieba.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { smallDictionary, smallModel } from '../segment/small-lexicon.js'

const bytes = compileLexicon({ dictionary: smallDictionary, model: smallModel })

describe('lexicon', () => {
  it('is compiled to the same bytes each time', () => {
    expect(compileLexicon({ dictionary: smallDictionary, model: smallModel })).toEqual(bytes)
  })

  it('opens on shared memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    const lexicon = openLexicon(shared)
    expect(lexicon.nodes.buffer).toBe(shared.buffer)
    expect(createDictionarySegmenter(stackLexicon(lexicon)).segment('平湖市委').count).toBe(2)
  })

  it('is refused when damaged, or stays harmless', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const broken = bytes.slice()
        broken[at] = value
        try {
          const segmenter = createDictionarySegmenter(stackLexicon(openLexicon(broken)))
          expect(segmenter.segment('平湖市委书记T恤').ends.at(-1)).toBe(8)
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_DICTIONARY' })
        }
      }),
      { numRuns: 500 },
    )
    expect(() => openLexicon(bytes.subarray(0, 100))).toThrow('the lexicon is damaged')
  })
})

describe('layer of words', () => {
  const words: LexiconWord[] = [
    { text: '平湖', mode: 'prefer', pos: 'ns', frequency: 3 },
    { text: 'Tim Cook', mode: 'force', pos: '', frequency: null },
    { text: '湖市', mode: 'remove', pos: 'n', frequency: null },
  ]

  it('gives back its words', () => {
    expect(openLexiconLayer({ bytes: compileLexiconLayer(words), textOf: null }).words).toEqual(words)
  })

  it('leaves the texts that are names to the table of names', () => {
    const names = ['平湖', '湖市']
    const bytes = compileLexiconLayer(words, (text) => names.indexOf(text))
    expect(openLexiconLayer({ bytes, textOf: (key) => names[key]! }).words).toEqual(words)
    expect(() => openLexiconLayer({ bytes, textOf: null })).toThrow('the layer of words is damaged')
  })

  it('is another one where the names it refers to are others', () => {
    const identityOf = (texts: readonly string[]) => {
      const own = texts.map((text): LexiconWord => ({ text, mode: 'prefer', pos: 'ns', frequency: null }))
      return layerIdentity(compileLexiconLayer(own, (text) => texts.indexOf(text)))
    }
    expect(identityOf(['乌镇东', '濮院西'])).not.toBe(identityOf(['沙家浜', '石门湾']))
  })

  it('refuses names that cannot be words, however often it refers to them', () => {
    const bytes = compileLexiconLayer(words, () => 0)
    for (const text of ['', '平'.repeat(128), '湖\ud83d']) {
      expect(() => openLexiconLayer({ bytes, textOf: () => text })).toThrow('the layer of words is damaged')
    }
  })

  it('refuses words it cannot hold', () => {
    const compile = (text: string) => () => compileLexiconLayer([{ text, mode: 'prefer' }])
    expect(compile('')).toThrow('a word is empty; leave it out')
    expect(compile('平'.repeat(128))).toThrow('has 128 characters; the limit is 127')
    expect(compile('湖\ud83d')).toThrow('half of a surrogate pair')
    expect(() => compileLexiconLayer([{ text: '湖', mode: 'keep' as 'prefer' }])).toThrow(
      'the mode "keep" of "湖" is none of prefer, force, remove',
    )
  })

  it('is refused when damaged', () => {
    const layer = compileLexiconLayer(words)
    fc.assert(
      fc.property(fc.nat(layer.length - 1), fc.nat(255), (at, value) => {
        const broken = layer.slice()
        broken[at] = value
        try {
          openLexiconLayer({ bytes: broken, textOf: null })
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_DICTIONARY' })
        }
      }),
    )
  })
})

describe('jieba’s formats', () => {
  it('are read with the place of a fault', () => {
    expect(() => parseJiebaDictionary('平湖 3 ns\n市委 abc n', 'my.dict')).toThrow(
      'my.dict:2:4: frequency "abc" is not a number above 0',
    )
    expect(() => parseJiebaDictionary('平湖 3')).toThrow('jieba.dict.utf8:1: "平湖 3" has 2 cells instead of')
  })

  it('are read as jieba reads user words', () => {
    expect(parseJiebaUserDictionary('平湖\n港区 ns\n市委 7 n\n太 多 列 了\n\n坏 x n\n')).toEqual([
      { text: '平湖', frequency: null, pos: '' },
      { text: '港区', frequency: null, pos: 'ns' },
      { text: '市委', frequency: 7, pos: 'n' },
    ])
  })
})
