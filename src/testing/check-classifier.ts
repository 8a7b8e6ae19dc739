import type { TopicClassifier } from '../topics/topic-classifier.js'
import { NASTY_TEXTS } from './nasty-texts.js'
import { plainTokens, sampleArticle } from './sample-input.js'

/** Checks that a classifier never throws, gives labels it names, best first, with evidence inside the text, the same twice. */
export function checkClassifier(classifier: TopicClassifier): string[] {
  const problems: string[] = []
  if (typeof classifier.name !== 'string' || classifier.name === '') problems.push('a classifier needs a name')
  if (classifier.labels.length === 0) problems.push('a classifier names the labels it can give')
  for (const text of NASTY_TEXTS) {
    const shown = JSON.stringify(text.slice(0, 20))
    const input = { article: sampleArticle(text), tokens: plainTokens(text), mentions: [] }
    try {
      const topics = classifier.classify(input)
      if (JSON.stringify(classifier.classify(input)) !== JSON.stringify(topics))
        problems.push(`${shown}: other topics the second time`)
      topics.forEach(({ topic, score, evidence }, i) => {
        if (!classifier.labels.includes(topic)) problems.push(`${shown}: "${topic}" is not one of its labels`)
        if (!(score >= 0 && score <= 1)) problems.push(`${shown}: score ${score} is not between 0 and 1`)
        if (i > 0 && score > topics[i - 1]!.score) problems.push(`${shown}: topics are not ordered best first`)
        for (const { start, end } of evidence) {
          if (!(0 <= start && start < end && end <= text.length))
            problems.push(`${shown}: evidence ${start}–${end} is not inside the text`)
        }
      })
    } catch (error) {
      problems.push(`${shown}: throws ${String(error)}`)
    }
  }
  return problems
}
