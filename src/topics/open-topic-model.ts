import { FangzhiError } from '../base/errors.js'
import { decodeBase64 } from './base64.js'
import { topicModelFormat } from './save-topic-model.js'
import { type TopicKeyword, type TopicLabel, type TopicModel, topicModelVersion } from './topic-model.js'

/**
 * Opens the JSON text of a saved model; every table is checked against the others before use.
 * @param what Names the file in errors.
 * @throws FangzhiError `BAD_MODEL`: no model, a model of another version, cut short, or damaged.
 */
export function openTopicModel(text: string, what = 'the topic model'): TopicModel {
  if (typeof text !== 'string') {
    throw new FangzhiError('BAD_INPUT', `openTopicModel takes the text of a model, got ${typeof text}`)
  }
  const saved = parse(text, what)
  if (saved.version !== topicModelVersion) {
    throw bad(
      `${what} has version ${JSON.stringify(saved.version)}, this fangzhi reads version ${topicModelVersion}; train it again`,
    )
  }
  const damage = (field: string) => bad(`${what} is damaged: ${field} cannot be read; copy or train it again`)
  const need = (field: string, sound: boolean): void => {
    if (!sound) throw damage(field)
  }
  const { name, labels, settings, documents, scales, bias, keywords, keywordLabels, keywordWeights, calibration } =
    saved as unknown as TopicModel
  need('name', typeof name === 'string')
  need('labels', Array.isArray(labels) && labels.length > 0 && labels.every(isLabel))
  need('settings', isRecord(settings) && ['kept', 'dropped'].includes(settings.names) && isNumber(settings.headline))
  need('settings', ['several', 'one'].includes(settings.labels))
  need('documents', isNumber(documents))
  need('scales', isNumbers(scales, labels.length))
  need('bias', isNumbers(bias, labels.length))
  need('keywords', Array.isArray(keywords) && keywords.every(isKeyword))
  need('keywordLabels', Array.isArray(keywordLabels) && keywordLabels.every((label) => typeof label === 'string'))
  need('keywordWeights', isNumbers(keywordWeights, keywordLabels.length * labels.length))
  need(
    'calibration',
    isRecord(calibration) &&
      [calibration.slope, calibration.offset, calibration.threshold, calibration.first].every(isNumber),
  )
  const features = splitWords(saved.features)
  const frequencies = splitWords(saved.frequencies)?.map(Number)
  if (features === null) throw damage('features')
  if (!isNumbers(frequencies, features.length)) throw damage('frequencies')
  const bytes = typeof saved.weights === 'string' ? decodeBase64(saved.weights) : null
  if (bytes === null || bytes.length !== features.length * labels.length) throw damage('weights')
  return Object.freeze({
    ...{ name, labels, settings, documents, scales, bias, keywords, keywordLabels, keywordWeights, calibration },
    features,
    frequencies,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  })
}

type Saved = { readonly [Field in keyof TopicModel | 'format' | 'version']?: unknown }

function parse(text: string, what: string): Saved {
  const begins = text.slice(0, 200).includes(topicModelFormat)
  try {
    const saved: unknown = JSON.parse(text)
    if (isRecord(saved) && (saved as Saved).format === topicModelFormat) return saved
  } catch {
    if (begins) throw bad(`${what} is cut short or damaged: it is no whole JSON text; copy or train it again`)
  }
  throw bad(`${what} is not a topic model; train one with \`fangzhi topics train\``)
}

function splitWords(value: unknown): string[] | null {
  if (typeof value !== 'string') return null
  return value === '' ? [] : value.split(' ')
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(isNumber)
}

function isLabel(value: unknown): value is TopicLabel {
  return isRecord(value) && typeof (value as TopicLabel).id === 'string'
}

function isKeyword(value: unknown): value is TopicKeyword {
  if (!isRecord(value)) return false
  const { term, label, weight } = value as TopicKeyword
  return typeof term === 'string' && typeof label === 'string' && isNumber(weight)
}

function bad(message: string): FangzhiError {
  return new FangzhiError('BAD_MODEL', message)
}
