import type { TopicModel } from './topic-model.js'

/** Numbers of the labels to give, best first, of equals the first label; `[]` where none is likely enough. */
export function rankTopics(
  probabilities: ArrayLike<number>,
  { settings, calibration }: Pick<TopicModel, 'settings' | 'calibration'>,
): number[] {
  let best = 0
  for (let label = 1; label < probabilities.length; label += 1) {
    if (probabilities[label]! > probabilities[best]!) best = label
  }
  if (settings.labels === 'one') return [best]
  const { first, threshold } = calibration
  // Asked so that what is no number, as a damaged model may give, is never given as a topic.
  if (!(probabilities[best]! >= first)) return []
  const given: number[] = []
  for (let label = 0; label < probabilities.length; label += 1) {
    if (!(probabilities[label]! >= threshold)) continue
    let place = given.length
    given.push(label)
    for (; place > 0 && probabilities[given[place - 1]!]! < probabilities[label]!; place -= 1) {
      given[place] = given[place - 1]!
    }
    given[place] = label
  }
  return given
}
