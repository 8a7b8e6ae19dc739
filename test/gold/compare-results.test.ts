import { expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'
import { compareResults, type GoldText } from './compare-results.js'

const texts: GoldText[] = [
  { id: 'page', page: '清禾县召开会议\n\n本报讯 昨日，柳湾阁开放。' },
  { id: 'article', article: { headline: '修路', body: '今年，县里修了三条路。' } },
]
const base = createAnalyzer()

it('finds nothing between equal analyzers', () => {
  expect(Object.values(compareResults(texts, base, base.with({ hmm: true }))).flat()).toEqual([])
})

it('names the texts and the stages that differ', () => {
  const changed = compareResults(texts, base, base.with({ names: [{ name: '柳湾阁', type: 'ORG' }] }))
  expect(changed).toMatchObject({ any: ['page'], layout: [], mentions: ['page'], values: [], entities: ['page'] })
  const other = base.with({ shape: 'markdown' })
  const page = { id: 'markdown', page: '# 清禾县召开会议\n\n**昨日**，柳湾阁开放。' }
  expect(compareResults([page], base.with({ shape: 'plain' }), other).layout).toEqual(['markdown'])
})
