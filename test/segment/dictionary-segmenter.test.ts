import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedLayer, compileLexiconLayer } from '../../src/dictionary/lexicon-layer.js'
import { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { tokensToArray } from '../../src/segment/tokens-to-array.js'
import { tokensToStrings } from '../../src/segment/tokens-to-strings.js'
import { checkSegmenter } from '../../src/testing/check-segmenter.js'
import { cutWith, force, prefer, remove, smallLexicon } from './small-lexicon.js'

const plain = (text: string) => cutWith([], text)
const jieba = (text: string) => cutWith([], text, { mode: 'jieba' })

describe('dictionary segmenter', () => {
  it('takes the most probable cut', () => {
    expect(plain('在平湖市委书记')).toBe('在|平湖|市委|书记')
    expect(plain('到港区开发区的市委')).toBe('到|港区|开发区|的|市委')
  })

  it('keeps every name of a list, where jieba keeps the first', () => {
    expect(plain('吴伟杰、周伟杰、李杰')).toBe('吴伟杰|、|周伟杰|、|李杰')
    expect(jieba('吴伟杰、周伟杰、李杰')).toBe('吴伟杰|、|周|伟|杰|、|李|杰')
    expect(cutWith([], '吴伟杰', { hmm: false })).toBe('吴|伟|杰')
  })

  it('keeps numbers, dates and Latin runs whole, where jieba cuts them', () => {
    expect(plain('在2026年3月20日')).toBe('在|2026年3月20日')
    expect(plain('3月5号到2026-03-20的10:30')).toBe('3月5号|到|2026-03-20|的|10:30')
    expect(plain('12.5%的1,234.5')).toBe('12.5%|的|1,234.5')
    expect(plain('5G的COVID-19到AT&T在www.example.com')).toBe('5G|的|COVID-19|到|AT&T|在|www.example.com')
    expect(plain('１２．５％的ＧＤＰ')).toBe('１２．５％|的|ＧＤＰ')
    expect(cutWith([], '12.5的ab', { hmm: false })).toBe('12.5|的|ab')
    expect(jieba('12.5%的a1')).toBe('12.5|%|的|a1')
  })

  it('lets a word that crosses the edge of a number or Latin run win', () => {
    expect(plain('T恤到2026年初')).toBe('T恤|到|2026|年初')
  })

  it('cuts signs and pairs of surrogates as one character each', () => {
    expect(plain('的😀😀，的𠮷')).toBe('的|😀|😀|，|的|𠮷')
    expect(plain('\ud83d的\ude00')).toBe('\ud83d|的|\ude00')
  })

  it('gives word ids and tags', () => {
    const segmenter = createDictionarySegmenter(stackLexicon(smallLexicon, [compileLexiconLayer(prefer('吴伟杰'))]))
    const tokens = segmenter.segment('吴伟杰到平湖的12日，x')
    expect(tokensToArray(tokens, segmenter.posOf).map(({ text, pos }) => `${text}/${pos}`)).toEqual([
      '吴伟杰/x',
      '到/v',
      '平湖/ns',
      '的/uj',
      '12日/m',
      '，/x',
      'x/x',
    ])
    const ids = tokens.words.subarray(0, tokens.count)
    const strings = tokensToStrings(tokens)
    strings.forEach((text, index) => {
      expect(segmenter.idOf!(text)).toBe(ids[index])
      expect(ids[index]).toBeLessThan(segmenter.idCount!)
    })
    expect(segmenter.idOf!('不在')).toBe(-1)
  })

  it('keeps to the seam', () => {
    const stack = stackLexicon(smallLexicon, [compileLexiconLayer([...prefer('港 区', '的'), ...force('市委书')])])
    for (const mode of ['fangzhi', 'jieba'] as const) {
      for (const hmm of [true, false]) {
        expect(checkSegmenter(createDictionarySegmenter(stack, { mode, hmm }))).toEqual([])
      }
    }
  })

  it('is told from one that writes over the tokens it gave', () => {
    const good = createDictionarySegmenter(stackLexicon(smallLexicon, []), { mode: 'fangzhi', hmm: true })
    const [ends, words] = [new Uint32Array(1 << 20), new Int32Array(1 << 20)]
    const segment = (text: string) => {
      const tokens = good.segment(text)
      ends.set(tokens.ends)
      words.set(tokens.words)
      return { ...tokens, ends, words }
    }
    expect(checkSegmenter({ ...good, name: 'careless', segment }).join()).toMatch(/change when the next text is cut/)
  })

  it('cuts long texts like short ones, wherever its windows end', () => {
    const part = '在平湖市委书记吴伟杰、周伟杰的12.5%开发区'
    const cut = plain(part)
    for (const join of ['，', '']) {
      const text = Array(3000).fill(part).join(join)
      const expected = Array(3000)
        .fill(cut)
        .join(join === '' ? '|' : '|，|')
      expect(plain(text)).toBe(expected)
    }
    expect(plain('市'.repeat(100_000)).replaceAll('|', '')).toBe('市'.repeat(100_000))
  })

  it('leaves tokens alone that it has handed out', () => {
    const segmenter = createDictionarySegmenter(stackLexicon(smallLexicon))
    const first = segmenter.segment('平湖市委书记')
    const before = tokensToStrings(first)
    for (let round = 0; round < 5000; round += 1) segmenter.segment('到开发区的港区')
    expect(tokensToStrings(first)).toEqual(before)
  })
})

describe('layers of words', () => {
  it('prefer: win over any cut of their own span', () => {
    expect(cutWith([prefer('平湖市委书记')], '在平湖市委书记的')).toBe('在|平湖市委书记|的')
    expect(cutWith([prefer('委书', '市委书')], '市委书的')).toBe('市委书|的')
  })

  it('prefer: may lose to a better path across their edges', () => {
    expect(plain('王立即')).toBe('王|立即')
    expect(cutWith([prefer('王立')], '王立即到')).toBe('王|立即|到')
    expect(cutWith([force('王立')], '王立即到')).toBe('王立|即|到')
  })

  it('prefer: a frequency can only raise the weight', () => {
    const word = { text: '王立', mode: 'prefer' as const, frequency: 100_000 }
    expect(cutWith([[word]], '王立即到')).toBe('王立|即|到')
    expect(cutWith([[{ ...word, text: '湖市', frequency: 1 }]], '湖市')).toBe('湖市')
  })

  it('force: the longest, then the leftmost', () => {
    expect(cutWith([force('湖市', '市委书')], '平湖市委书记')).toBe('平湖|市委书|记')
    expect(cutWith([force('湖市', '市委')], '平湖市委书记')).toBe('平|湖市|委书记')
  })

  it('force: also within numbers and dates', () => {
    expect(cutWith([force('3月')], '2026年3月20日')).toBe('2026年|3月|20日')
  })

  it('remove: the word is gone from the layers below, and may come again above', () => {
    expect(cutWith([remove('开发区')], '开发区')).toBe('开发|区')
    expect(cutWith([prefer('湖市'), remove('湖市')], '湖市')).toBe('湖|市')
    expect(cutWith([remove('开发区'), prefer('开发区')], '开发区')).toBe('开发区')
    expect(cutWith([force('湖市'), prefer('湖市')], '平湖市')).toBe('平湖市')
  })

  it('may hold blanks, brackets, dots, signs, Latin letters and emoji', () => {
    const names = ['Tim Cook', '浙江乍浦经济开发区（嘉兴港区）', 'No.1', '云，计算', '第1码头', '😀队']
    for (const name of names) {
      expect(cutWith([prefer(...names)], `在${name}的`)).toBe(`在|${name}|的`)
      expect(cutWith([force(...names)], `在${name}的`)).toBe(`在|${name}|的`)
    }
  })

  it('are the user dictionary in jieba’s mode', () => {
    const rare = [{ text: '平湖市', mode: 'prefer' as const, frequency: 1 }]
    expect(cutWith([rare], '平湖市', { mode: 'jieba' })).toBe('平湖|市')
    expect(cutWith([rare], '平湖市')).toBe('平湖市')
    expect(cutWith([prefer('云，计')], '云，计', { mode: 'jieba' })).toBe('云|，|计')
  })

  it('never reach another segmenter', () => {
    const texts = fc.array(fc.constantFrom('平湖', '市委', '书记', '王立', '即', '1', '吴', '伟杰', '，'), {
      maxLength: 20,
    })
    const one = createDictionarySegmenter(stackLexicon(smallLexicon, [compileLexiconLayer(prefer('市委书', '平湖市'))]))
    const two = createDictionarySegmenter(
      stackLexicon(smallLexicon, [compileLexiconLayer([...remove('平湖', '市委'), ...force('王立')])]),
    )
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const first = tokensToStrings(one.segment(text))
        const other = tokensToStrings(two.segment(text))
        expect(tokensToStrings(one.segment(text))).toEqual(first)
        expect(tokensToStrings(two.segment(text))).toEqual(other)
        expect(first.join('')).toBe(text)
        expect(other.join('')).toBe(text)
      }),
    )
  })

  it('that are compiled into the lexicon cut as layers above it do', async () => {
    const { compileLexicon } = await import('../../src/dictionary/compile-lexicon.js')
    const { openLexicon } = await import('../../src/dictionary/lexicon.js')
    const { smallDictionary, smallModel } = await import('./small-lexicon.js')
    const layers = [
      compileLexiconLayer([...prefer('市委书', '平湖市', '吴伟', 'Tim Cook'), ...remove('开发区'), ...force('区的')]),
      compileLexiconLayer([...prefer('开发区', '港区开'), ...remove('平湖市')]),
    ]
    const user = compileLexiconLayer([...prefer('记到'), ...remove('市委书')])
    const compiledIn = layers.map((bytes) => closedLayer({ bytes, textOf: null }))
    const full = openLexicon(compileLexicon({ dictionary: smallDictionary, model: smallModel, layers: compiledIn }))
    const parts = fc.constantFrom('平湖', '市', '委', '书记', '开发区', '港区', '的', '吴伟杰', 'Tim Cook', '1', '，')
    for (const above of [[], [user]]) {
      const laid = createDictionarySegmenter(stackLexicon(smallLexicon, [...layers, ...above]))
      const compiled = createDictionarySegmenter(stackLexicon(full, [...layers, ...above]))
      const without = createDictionarySegmenter(stackLexicon(full, above), { mode: 'jieba' })
      const old = createDictionarySegmenter(stackLexicon(smallLexicon, above), { mode: 'jieba' })
      fc.assert(
        fc.property(fc.array(parts, { maxLength: 12 }), (chosen) => {
          const text = chosen.join('')
          expect(tokensToStrings(compiled.segment(text))).toEqual(tokensToStrings(laid.segment(text)))
          expect(tokensToStrings(without.segment(text))).toEqual(tokensToStrings(old.segment(text)))
        }),
        { numRuns: 500 },
      )
    }
  })
})
