import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const { analyzeArticle } = createAnalyzer({ regional: false })

function bodies(headline: string, body: string): string[] {
  const { mentions } = analyzeArticle({ headline, body })
  return mentions.flatMap(({ type, text, nested }) => (type === 'ORG' && !nested ? [text] : []))
}

describe('a short form that the article declares', () => {
  const full = '临潭衡川阀件制造有限公司'

  it('is a name wherever it stands, in the headline too', () => {
    const found = bodies('衡川阀件签下大单', `昨天，${full}（以下简称“衡川阀件”）与客户签约，衡川阀件今年第三次扩产。`)
    expect(found).toEqual(['衡川阀件', full, '衡川阀件', '衡川阀件'])
  })

  it('is read without quotes and behind a colon, and keeps the place that its full name begins with', () => {
    expect(bodies('', `${full}(简称:衡川阀件)来了，临潭衡川阀件的产品卖到六个国家。`)).toContain('临潭衡川阀件')
    expect(bodies('', `${full}(下称衡川阀件)来了。`)).toContain(full)
  })

  it('is none behind a title, an event, or where nothing closes it', () => {
    expect(bodies('', '《临潭县渡口条例》（以下简称《条例》）昨天施行。')).toEqual([])
    expect(bodies('', '第五届荷花大赛（以下简称“大赛”）开幕，大赛有三百人参加。')).toEqual([])
    expect(bodies('', `${full}（以下简称`)).toEqual([full])
    expect(bodies('', `（以下简称“衡川”）`.repeat(2000))).toEqual([])
  })

  it('leaves a formulation alone', () => {
    const { mentions } = analyzeArticle({ headline: '', body: '县委办公室（以下简称“共同富裕”）。走共同富裕道路。' })
    const types = mentions.flatMap(({ text, type }) => (text === '共同富裕' ? [type] : []))
    expect(types).toEqual(['SLOGAN', 'SLOGAN'])
  })
})
