import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import type { ArticleSigns } from '../../../src/mentions/names/article-signs.js'
import { CandidateList, NameType, Origin } from '../../../src/mentions/names/candidate-list.js'
import { LocalNames } from '../../../src/mentions/names/local-names.js'
import { Sign } from '../../../src/mentions/names/name-signs.js'
import { PlaceRegions } from '../../../src/mentions/names/place-regions.js'
import { createAnalyzer } from '../../../src/node/index.js'

const PACK = compileDictionary(
  [
    {
      file: 'cloudridge.tsv',
      text: [
        '# region: 湖南省云岭市清禾县',
        'name\ttype\tsubtype\tmode',
        '双桂书吧\tPLACE\tplace\t',
        '一勺云\tORG\tcompany\t',
        '东台\tPLACE\tambiguous\tmatch',
        '澜水\tORG\tcompany\t',
      ].join('\n'),
    },
  ],
  { name: 'cloudridge', kind: 'regional' },
)

/** Names of a text with the pack, and without it. */
function namesIn(text: string, region: string | null, regional = true): string[] {
  const analyzer = createAnalyzer({ extraDictionaries: [PACK], regional })
  const docvars = { date: null, paper: null, edition: null, region }
  const { mentions } = analyzer.analyzeArticle({ id: 'item', body: text, docvars })
  return mentions.filter(({ nested }) => !nested).map((mention) => `${mention.text}|${mention.type}`)
}

describe('the names of a regional pack', () => {
  it('are found where they stand as words of their own', () => {
    const text = '雨停了,双桂书吧的灯还亮着,一勺云的车也刚走。'
    expect(namesIn(text, null)).toEqual(['双桂书吧|PLACE', '一勺云|ORG'])
    expect(namesIn(text, null, false)).not.toContain('一勺云|ORG')
  })

  it('do not break a longer name up', () => {
    expect(namesIn('一勺云食品有限公司承担了施工。', null)).toEqual(['一勺云食品有限公司|ORG'])
  })

  it('count on pages of their regions only, where other regions have the same short form', () => {
    const names = stackDictionaries([openDictionary(PACK)])
    const evidence = (region: string | null, name = '东台', sign: number = Sign.place | Sign.doubtful) => {
      const type = sign & Sign.org ? NameType.org : NameType.place
      const key = names.find(name)
      const list = new CandidateList()
      list.clear(2)
      list.add(0, 2, type, Origin.dictionary)
      const signs = { isEdge: () => true, isAtHome: false } as unknown as ArticleSigns
      const signsOf = new Int32Array(names.keyCount).fill(sign)
      const hits = { data: Int32Array.of(0, 2, key), length: 3 } as unknown as ReturnType<typeof names.scan>
      new LocalNames(names, new PlaceRegions(names)).raise(signs, hits, { signsOf } as never, list, region)
      return list.scores[0]!
    }
    expect(evidence('湖南省云岭市清禾县')).toBeGreaterThan(0)
    expect(evidence('江苏省盐城市')).toBe(0)
    expect(evidence(null)).toBe(0)
    // So short a name is another body's elsewhere.
    expect(evidence('湖南省云岭市清禾县', '澜水', Sign.org)).toBeGreaterThan(0)
    expect(evidence('江苏省盐城市', '澜水', Sign.org)).toBe(0)
  })
})
