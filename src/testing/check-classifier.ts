import type { TopicClassifier } from '../topics/topic-classifier.js'
import { NASTY_TEXTS } from './nasty-texts.js'
import { partProblems } from './part-problems.js'
import { plainTokens, sampleArticle } from './sample-input.js'

/**
 * Checks that a classifier never throws, gives labels it names, each once, best first, with weighted evidence inside the
 * text, the same twice.
 */
export function checkClassifier(classifier: TopicClassifier): string[] {
  const problems = partProblems(classifier, 'a classifier', 'classify')
  if (!Array.isArray(classifier?.labels) || classifier.labels.length === 0)
    problems.push('a classifier names the labels it can give')
  if (problems.length > 0) return problems
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
        if (topics.findIndex((other) => other.topic === topic) < i) problems.push(`${shown}: "${topic}" is given twice`)
        for (const { start, end, weight } of evidence) {
          if (!(0 <= start && start < end && end <= text.length))
            problems.push(`${shown}: evidence ${start}–${end} is not inside the text`)
          if (!Number.isFinite(weight)) problems.push(`${shown}: evidence of the weight ${weight}`)
        }
      })
    } catch (error) {
      problems.push(`${shown}: throws ${String(error)}`)
    }
  }
  return problems
}
