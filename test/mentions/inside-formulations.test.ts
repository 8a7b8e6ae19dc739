import { expect, it } from 'vitest'
import { REFUSED } from '../../src/mentions/names/candidate-list.js'
import { createAnalyzer } from '../../src/node/index.js'

/** Evidence of the names weighed at a place of a text. */
function evidenceAt(text: string, place: string): Map<string, number> {
  const { considered } = createAnalyzer().explainer({ id: 'page', text }).explain(text.indexOf(place))
  return new Map(considered.map((name) => [`${name.text}|${name.type}`, name.evidence]))
}

it('a formulation in the name of a body holds no name of its own', () => {
  const text = '昨天，清禾县委学用习近平法治思想领导小组碰了个头。'
  const evidence = evidenceAt(text, '习近平')
  expect(evidence.get('习近平法治思想|ORG')).toBe(REFUSED)
  expect(evidence.get('习近平法治思想|SLOGAN')).toBe(0)
})
