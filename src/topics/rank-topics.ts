import type { TopicModel } from './topic-model.js'

/** Numbers of the labels to give, best first, of equals the first label; `[]` where none is likely enough. */
export function rankTopics(
  probabilities: ArrayLike<number>,
  { settings, calibration }: Pick<TopicModel, 'settings' | 'calibration'>,
): number[] {
  const order = Array.from({ length: probabilities.length }, (_, label) => label)
  order.sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
  if (settings.labels === 'one') return order.slice(0, 1)
  if (order.length === 0 || probabilities[order[0]!]! < calibration.first) return []
  return order.filter((label) => probabilities[label]! >= calibration.threshold)
}
