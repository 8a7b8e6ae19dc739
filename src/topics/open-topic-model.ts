import { FangzhiError } from '../base/errors.js'
import { isObject } from '../base/is-object.js'
import { decodeBase64 } from './base64.js'
import { damagedModel, isNumbers, readModelFields } from './model-fields.js'
import { TOPIC_MODEL_FORMAT } from './save-topic-model.js'
import { TOPIC_MODEL_VERSION, type TopicModel } from './topic-model.js'

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
  if (saved.version !== TOPIC_MODEL_VERSION) {
    throw bad(
      `${what} has version ${JSON.stringify(saved.version)}, this fangzhi reads version ${TOPIC_MODEL_VERSION}; train it again`,
    )
  }
  const fields = readModelFields(saved, what)
  const features = splitWords(saved.features)
  const frequencies = splitWords(saved.frequencies)?.map(Number)
  if (features === null) throw damagedModel(what, 'features')
  if (!isNumbers(frequencies, features.length)) throw damagedModel(what, 'frequencies')
  const bytes = typeof saved.weights === 'string' ? decodeBase64(saved.weights) : null
  if (bytes === null || bytes.length !== features.length * fields.labels.length) throw damagedModel(what, 'weights')
  return Object.freeze({
    ...fields,
    features,
    frequencies,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  })
}

type Saved = { readonly [Field in keyof TopicModel | 'format' | 'version']?: unknown }

function parse(text: string, what: string): Saved {
  const begins = text.slice(0, 200).includes(TOPIC_MODEL_FORMAT)
  try {
    const saved: unknown = JSON.parse(text)
    if (isObject(saved) && (saved as Saved).format === TOPIC_MODEL_FORMAT) return saved
  } catch {
    if (begins) throw bad(`${what} is cut short or damaged: it is no whole JSON text; copy or train it again`)
  }
  throw bad(`${what} is not a topic model; train one with \`fangzhi topics train\``)
}

function splitWords(value: unknown): string[] | null {
  if (typeof value !== 'string') return null
  return value === '' ? [] : value.split(' ')
}

function bad(message: string): FangzhiError {
  return new FangzhiError('BAD_MODEL', message)
}
