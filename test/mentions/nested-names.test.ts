import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'

const analyzer = createAnalyzer()

/** The names found inside others, each with the one around it. */
function nestedIn(body: string) {
  const { mentions } = analyzer.analyzeArticle({ headline: '', body })
  return mentions.flatMap(({ nested, parent, text }) =>
    nested ? [[text, mentions.find(({ id }) => id === parent)!.text]] : [],
  )
}

describe('names inside names', () => {
  it('are the places and bodies that a longer name begins with', () => {
    expect(nestedIn('局长王强到平湖市人民医院慰问，当湖街道办事处主任李明陪同。')).toEqual(
      expect.arrayContaining([['平湖市', '平湖市人民医院']]),
    )
  })

  it('begin and end where words do', () => {
    for (const text of ['共和县召开防汛会议，共和县水利局作了部署。', '沙临城际铁路沙岭段开工，沿线群众前来观看。']) {
      expect(nestedIn(text).filter(([name]) => name === '和县' || name === '临城')).toEqual([])
    }
  })

  it('are none where a known place begins like another, and has no ending behind it', () => {
    expect(nestedIn('多伦多的客商来到柳河镇。')).toEqual([['柳河', '柳河镇']])
  })

  it('are no firms where a body only lacks its ending', () => {
    const found = nestedIn('市住房和城乡建设局、县农业农村局、省投资促进局派人参加了会议。')
    expect(found.filter(([name]) => /^(?:市住房|县农业农村|省投资促进)$/.test(name!))).toEqual([])
  })

  it('are no places where a body ends with the whole word', () => {
    const found = nestedIn('县委理论学习中心组举行集体学习会，云溪村三组村民小组派人参加。')
    expect(found).toContainEqual(['县委', '县委理论学习中心组'])
    expect(found.filter(([name]) => name === '中心组')).toEqual([])
  })
})
