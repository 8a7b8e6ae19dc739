import { describe, expect, it } from 'vitest'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { layoutArticle } from '../../../src/layout/layout-article.js'
import { NameType, Origin } from '../../../src/mentions/names/candidate-list.js'
import { NameFinder } from '../../../src/mentions/names/name-finder.js'
import { openBuiltInDictionaries } from '../../../src/node/built-in-dictionaries.js'
import { createDictionarySegmenter } from '../../../src/segment/dictionary-segmenter.js'

const names = stackDictionaries(openBuiltInDictionaries())
const { segment, posOf } = createDictionarySegmenter(names.lexicon!, { mode: 'fangzhi', hmm: true })
const finder = new NameFinder(names)

/** Whether the last place where a text stands is weighed as a place since the rest of the article speaks for it. */
function isExpected(body: string, wanted: string): boolean {
  const { article } = layoutArticle({ body }, 'article')
  finder.read({ article, tokens: segment(article.text), posOf, region: null }, null)
  const start = article.text.lastIndexOf(wanted)
  const at = finder.list.find(start, start + wanted.length, NameType.place)
  return at !== -1 && (finder.list.origins[at]! & Origin.repeat) !== 0
}

describe('a town that only the name of a body prints in full', () => {
  const sentence = '那里的人说,青垴逢集。'

  it('is expected by its name without the ending', () => {
    expect(isExpected(`青垴镇人民调解委员会的调解员周敏走进茶馆。${sentence}`, '青垴')).toBe(true)
    expect(isExpected(`调解员周敏走进茶馆。${sentence}`, '青垴')).toBe(false)
  })
})

describe('a name found surely at one place', () => {
  it('is not cut into pieces at another', () => {
    const body = '榕水县:好日子来了\n榕水县融媒体中心举办培训。有关负责人表示,将支持榕水县申报国家级文化生态保护区。'
    const { article } = layoutArticle({ body }, 'article')
    finder.read({ article, tokens: segment(article.text), posOf, region: null }, null)
    const { list } = finder
    const start = article.text.lastIndexOf('榕水')
    const scoreOf = (length: number) => list.scores[list.find(start, start + length, NameType.place)]!
    expect(scoreOf(3)).toBeGreaterThan(0)
    expect(scoreOf(2)).toBeLessThan(scoreOf(3))
  })
})
