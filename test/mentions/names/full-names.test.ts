import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

function placesOf(body: string): string[] {
  const { mentions } = analyzer.analyzeArticle({ body })
  return mentions.filter(({ type, nested }) => type === 'PLACE' && !nested).map(({ text }) => text)
}

describe('counties whose short form is an ordinary word', () => {
  it('are no places where the article never says that they are divisions', () => {
    expect(placesOf('全镇把资源优势变成产业优势，抢占新兴赛道。')).toEqual([])
    expect(placesOf('大家一致认为，合作才能共赢，团结才有力量。')).toEqual([])
  })

  it('are places where it does', () => {
    const text = '新兴县的水稻开镰了。记者近日在新兴看到，田里一片繁忙。'
    expect(placesOf(text)).toEqual(['新兴县', '新兴'])
  })

  it('are told by a whole word only: 乡 in 乡村 makes no 平安乡', () => {
    const told = placesOf('平安乡村建设有了新办法，平安是最大的民生。')
    expect(told).toEqual([])
  })
})
