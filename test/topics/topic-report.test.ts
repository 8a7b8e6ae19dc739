import { expect, it } from 'vitest'
import { scoreTopics } from '../../src/topics/training/topic-report.js'

it('counts confusions of labels with blanks apart', () => {
  const judged = (label: string, given: string) => ({ labels: [label], topics: [{ topic: given, score: 0.9 }] })
  const texts = [judged('river', 'bank school'), judged('river bank', 'school'), judged('river', 'bank school')]
  expect(scoreTopics(texts, ['river', 'river bank', 'school', 'bank school']).confusions).toEqual([
    { label: 'river', given: 'bank school', count: 2 },
    { label: 'river bank', given: 'school', count: 1 },
  ])
})
