import { expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'

it('a formulation in the name of a body holds no name of its own', () => {
  const doc = createAnalyzer().analyzeArticle({
    id: 'article',
    body: '清禾县委学习贯彻习近平新时代中国特色社会主义思想主题教育领导小组昨天召开会议。',
  })
  const outer = doc.mentions.filter(({ nested }) => !nested).map(({ text, type }) => `${text}|${type}`)
  expect(outer).toEqual(['清禾县委学习贯彻习近平新时代中国特色社会主义思想主题教育领导小组|ORG'])
})
