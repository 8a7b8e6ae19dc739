import { FangzhiError } from '../../base/errors.js'
import type { TopicInput } from '../topic-classifier.js'
import { NO_TOPIC } from '../topic-model.js'

/** A text whose topics somebody decided. */
export interface TopicExample {
  /** A short first line counts as the headline. */
  readonly text: string
  /** The primary label first; `[]` for a text that no label fits. */
  readonly labels: readonly string[]
  /**
   * Where it comes from, such as a paper or a region. Examples of a group are never both learned from and tested with
   * in cross-validation, and a feature that only one group has is not learned.
   */
  readonly group?: string
  /** The same text as the analyzer reads it, with its parts and names; `text` is then not read. */
  readonly input?: TopicInput
}

/**
 * Checks examples before anything is learned and gives the labels, in the order of their first use.
 * @throws FangzhiError `BAD_TRAINING`, `BAD_INPUT`.
 */
export function checkExamples(examples: readonly TopicExample[]): string[] {
  if (!Array.isArray(examples)) {
    throw new FangzhiError('BAD_INPUT', `trainTopics takes a list of examples, got ${typeof examples}`)
  }
  if (examples.length === 0) throw badTraining('there are no examples; give texts with their labels')
  const counts = new Map<string, number>()
  examples.forEach((example, index) => {
    checkExample(example, index)
    for (const label of new Set<string>(example.labels)) counts.set(label, (counts.get(label) ?? 0) + 1)
  })
  const rare = [...counts].filter(([, count]) => count === 1).map(([label]) => `"${label}"`)
  if (rare.length > 0) {
    throw badTraining(`only one example has the label ${rare.join(', ')}; give each label two or more, or leave it out`)
  }
  const unlabelled = examples.some(({ labels }) => labels.length === 0)
  if (counts.size === 0) throw badTraining('no example has a label; fill the labels in')
  if (counts.size === 1 && !unlabelled) {
    const [label] = counts.keys()
    throw badTraining(`every example has the same label "${label}"; give examples of another label, or of none`)
  }
  return [...counts.keys()]
}

function checkExample(example: TopicExample, index: number): void {
  const { text, labels } = example ?? {}
  if (typeof text !== 'string' || !Array.isArray(labels)) {
    throw new FangzhiError('BAD_INPUT', `example ${index + 1} is not an object with a text and a list of labels`)
  }
  if ((example.input?.article.text ?? text).trim() === '') {
    throw badTraining(`the text of example ${index + 1} is empty; fill it in or leave the example out`)
  }
  const names = example.input?.mentions ?? []
  if (names.some(({ start }, i) => i > 0 && names[i - 1]!.start > start)) {
    throw new FangzhiError('BAD_INPUT', `the names of example ${index + 1} are out of order; sort them by their starts`)
  }
  const bad = labels.find((label) => typeof label !== 'string' || label.trim() === '')
  if (bad !== undefined) throw badTraining(`example ${index + 1} has an empty label; fill it in or leave it out`)
  if (labels.includes(NO_TOPIC)) {
    const way = 'leave its labels empty, or name it otherwise'
    throw badTraining(`example ${index + 1} has the label "${NO_TOPIC}", which means no topic; ${way}`)
  }
}

function badTraining(message: string): FangzhiError {
  return new FangzhiError('BAD_TRAINING', message)
}
