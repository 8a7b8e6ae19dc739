import { encodeBase64 } from './base64.js'
import { checkModel, TOPIC_MODEL_VERSION, type TopicModel } from './topic-model.js'

/** What a saved model begins with, so that another JSON file is told from it. */
export const TOPIC_MODEL_FORMAT = 'fangzhi-topic-model'

/**
 * A model as JSON text, the same for the same model. What a person may want to read stands in front; the long tables
 * stand at the end, each on its own line.
 */
export function saveTopicModel(model: TopicModel): string {
  checkModel(model, 'saveTopicModel')
  const { name, labels, settings, documents, scales, bias } = model
  const { keywords, keywordLabels, keywordWeights, interplay, calibration } = model
  const { buffer, byteOffset, byteLength } = model.weights
  const fields = {
    format: TOPIC_MODEL_FORMAT,
    version: TOPIC_MODEL_VERSION,
    ...{ name, labels, settings, calibration, documents, scales, bias, interplay },
    ...{ keywordLabels, keywordWeights, keywords },
    features: model.features.join(' '),
    frequencies: model.frequencies.join(' '),
    weights: encodeBase64(new Uint8Array(buffer, byteOffset, byteLength)),
  }
  const lines = Object.entries(fields).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
