import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../../src/dictionary/compile-dictionary.js'
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

  it('count at home only where other regions have the same short form', () => {
    const evidence = (region: string) => {
      const text = '午后,东台上晒着新收的谷子。'
      const explainer = createAnalyzer({ extraDictionaries: [PACK] }).explainer({ id: 'p', text, docvars: { region } })
      const { considered } = explainer.explain(text.indexOf('东台'))
      return considered.find((one) => one.text === '东台' && one.type === 'PLACE')!.evidence
    }
    expect(evidence('湖南省云岭市清禾县')).toBeGreaterThanOrEqual(0.4)
    expect(evidence('湖南省云岭市清禾县')).toBeGreaterThanOrEqual(evidence('浙江省杭州市'))
  })
})
