import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { type Lexicon, openLexicon } from '../../src/dictionary/lexicon.js'
import { compileLexiconLayer, type LexiconWord } from '../../src/dictionary/lexicon-layer.js'
import { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
import { createDictionarySegmenter, type DictionarySegmenterOptions } from '../../src/segment/dictionary-segmenter.js'
import { tokensToStrings } from '../../src/segment/tokens-to-strings.js'

/** A dictionary of a few words, in jieba's format, made up for the tests. */
export const smallDictionary = [
  '平湖 100 ns',
  '平湖市 50 ns',
  '市 300 n',
  '市委 200 n',
  '委 20 v',
  '书记 400 n',
  '委书记 3 n',
  '港 50 n',
  '港区 5 n',
  '区 200 n',
  '开发 300 v',
  '发区 2 n',
  '开发区 80 n',
  '的 9000 uj',
  '到 800 v',
  '在 900 p',
  '湖 90 n',
  '平 80 v',
  '书 90 n',
  '记 60 v',
  '发 90 v',
  '开 90 v',
  '王立 4 nr',
  '立即 90 d',
  '王 50 nr',
  '即 40 d',
  '立 30 v',
  'T恤 30 n',
  '年初 60 t',
].join('\n')

/** A model in which 伟 and 杰 end words that 吴, 周 and 李 begin. */
export const smallModel = [
  '-0.3 -3.14e+100 -3.14e+100 -1.5',
  '-3.14e+100 -0.5 -0.9 -3.14e+100',
  '-0.6 -3.14e+100 -3.14e+100 -0.8',
  '-3.14e+100 -0.3 -1.3 -3.14e+100',
  '-0.7 -3.14e+100 -3.14e+100 -0.7',
  '吴:-1,周:-1,李:-1,伟:-9,杰:-9,王:-5,市:-9',
  '吴:-9,周:-9,李:-9,伟:-2,杰:-1,王:-9,市:-5',
  '吴:-9,周:-9,李:-9,伟:-1,杰:-2,王:-9,市:-9',
  '吴:-5,周:-5,李:-5,伟:-6,杰:-6,王:-3,市:-2,的:-1',
].join('\n')

export const smallLexicon: Lexicon = openLexicon(compileLexicon({ dictionary: smallDictionary, model: smallModel }))

/** Cuts with the small lexicon under layers of words; tokens joined by bars. */
export function cutWith(layers: readonly LexiconWord[][], text: string, options?: DictionarySegmenterOptions): string {
  const bytes = layers.map((words) => compileLexiconLayer(words))
  const stack = stackLexicon(smallLexicon, bytes)
  return tokensToStrings(createDictionarySegmenter(stack, options).segment(text)).join('|')
}

export function prefer(...texts: string[]): LexiconWord[] {
  return texts.map((text) => ({ text, mode: 'prefer' }))
}

export function force(...texts: string[]): LexiconWord[] {
  return texts.map((text) => ({ text, mode: 'force' }))
}

export function remove(...texts: string[]): LexiconWord[] {
  return texts.map((text) => ({ text, mode: 'remove' }))
}
