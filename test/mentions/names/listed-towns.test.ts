import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function placesOf(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ type, nested }) => type === 'PLACE' && !nested).map(({ text }) => text)
}

describe('towns by their names without endings, in a list', () => {
  it.each([
    ['育好的瓜苗送到英州、光坡、椰林等镇,只收成本。', ['英州', '光坡', '椰林']],
    ['新种子分到英吾斯坦、多来提巴格等六个乡镇。', ['英吾斯坦', '多来提巴格']],
    ['饲草已运到巴彦乌拉、洪格尔。', ['巴彦乌拉', '洪格尔']],
  ])('are places, whatever words they are cut into: %s', (body, expected) => {
    expect(placesOf(body)).toEqual(expected)
  })

  it.each(['湖边来了白鹭、池鹭和野鸭。', '学生分成五组,拿着卷尺、天平和记录本。', '今年国庆、中秋连着放假。'])(
    'are none where no place stands across the mark: %s',
    (body) => {
      expect(placesOf(body)).toEqual([])
    },
  )
})
