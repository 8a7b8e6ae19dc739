import { encodeBase64 } from './base64.js'
import { type TopicModel, topicModelVersion } from './topic-model.js'

/** What a saved model begins with, so that another JSON file is told from it. */
export const topicModelFormat = 'fangzhi-topic-model'

/**
 * A model as JSON text, the same for the same model. What a person may want to read stands in front; the long tables
 * stand at the end, each on its own line.
 */
export function saveTopicModel(model: TopicModel): string {
  const { features, frequencies, weights, ...readable } = model
  const fields: [string, unknown][] = [
    ['format', topicModelFormat],
    ['version', topicModelVersion],
    ...Object.entries(readable),
    ['features', features.join(' ')],
    ['frequencies', frequencies.join(' ')],
    ['weights', encodeBase64(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength))],
    ['end', true],
  ]
  return `{\n${fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`
}
