import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createNaturalClassifier, type NaturalClassifier } from '../../src/adapters/natural.js'
import { plainInput } from '../train/topic-examples.js'

process.env.DOTENV_CONFIG_QUIET = 'true'
const natural: Record<
  'BayesClassifier' | 'LogisticRegressionClassifier',
  new () => NaturalClassifier & { addDocument(tokens: string[], label: string): void; train(): void }
> = createRequire(import.meta.url)('natural')
const characters = { tokensOf: ({ article }: { article: { text: string } }) => [...article.text] }

for (const kind of ['BayesClassifier', 'LogisticRegressionClassifier'] as const) {
  describe(`natural's ${kind}`, () => {
    const trained = new natural[kind]()
    for (const text of ['河水清', '水草鱼']) trained.addDocument([...text], 'river')
    for (const text of ['老师课', '教室课']) trained.addDocument([...text], 'school')
    trained.train()
    const classifier = createNaturalClassifier(trained, characters)

    it('stands in the seam', () => {
      expect(classifier.labels).toEqual(['river', 'school'])
      const [found] = classifier.classify(plainInput('老师在教室'))
      expect(found).toMatchObject({ topic: 'school', evidence: [] })
      expect(found!.score).toBeGreaterThan(0.5)
    })
  })
}

describe("natural's Bayes classifier on long texts", () => {
  it('is read in logarithms, where its own products are zero', () => {
    const trained = new natural.BayesClassifier()
    const many = Array.from({ length: 900 }, (_, i) => `w${i}`)
    trained.addDocument(many.slice(0, 450), 'first')
    trained.addDocument(many.slice(450), 'second')
    for (let i = 0; i < 9; i += 1) trained.addDocument(many.slice(0, 5), 'first')
    trained.train()
    const tokens = many.slice(300, 900)
    const classifier = createNaturalClassifier(trained, { tokensOf: () => tokens })
    expect(classifier.classify(plainInput('x')).map(({ topic }) => topic)).toEqual(['second'])
  })
})
