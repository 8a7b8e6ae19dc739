import { FangzhiError } from '../base/errors.js'
import { isObject } from '../base/is-object.js'
import { isKeyword } from './check-keywords.js'
import type { TopicLabel, TopicModel } from './topic-model.js'

/** A model without its long tables: what both of its stored forms hold as JSON. */
export type ModelFields = Omit<TopicModel, 'features' | 'frequencies' | 'weights'>

/**
 * The fields of a stored model; every one is checked against the others before use.
 * @param what Names the model in errors.
 * @throws FangzhiError `BAD_MODEL`.
 */
export function readModelFields(saved: { readonly [Field in keyof TopicModel]?: unknown }, what: string): ModelFields {
  const need = (field: string, sound: boolean): void => {
    if (!sound) throw damagedModel(what, field)
  }
  const fields = saved as unknown as ModelFields
  const { name, labels, settings, documents, scales, bias, keywords } = fields
  const { keywordLabels, keywordWeights, interplay, calibration } = fields
  need('name', typeof name === 'string')
  need('labels', Array.isArray(labels) && labels.length > 0 && labels.every(isLabel))
  need('labels', new Set(labels.map(({ id }) => id)).size === labels.length)
  need('settings', isObject(settings) && ['kept', 'dropped'].includes(settings.names))
  need('settings', isCount(settings.headline) && isCount(settings.opening))
  need('settings', ['several', 'one'].includes(settings.labels))
  need('settings', settings.reach === undefined || (Number.isInteger(settings.reach) && settings.reach >= 1))
  need('documents', isNumber(documents) && documents >= 0)
  need('scales', isNumbers(scales, labels.length) && scales.every((scale) => Math.abs(scale) <= LARGEST_GAIN))
  need('bias', isNumbers(bias, labels.length))
  need('keywords', Array.isArray(keywords) && keywords.every(isKeyword))
  need('keywordLabels', Array.isArray(keywordLabels) && keywordLabels.every((label) => typeof label === 'string'))
  need('keywordWeights', isNumbers(keywordWeights, keywordLabels.length * labels.length))
  need('interplay', isInterplay(interplay, labels.length))
  need(
    'calibration',
    isObject(calibration) &&
      [calibration.slope, calibration.offset, calibration.threshold, calibration.first].every(isNumber),
  )
  return {
    ...{ name, labels, settings, documents, scales, bias, keywords },
    ...{ keywordLabels, keywordWeights, interplay, calibration },
  }
}

/** Far beyond what is ever learned, and small enough for sums of it to stay numbers. */
const LARGEST_GAIN = 1e6

/** The error for a part of a model that cannot be read. */
export function damagedModel(what: string, part: string): FangzhiError {
  return new FangzhiError('BAD_MODEL', `${what} is damaged: ${part} cannot be read; copy or train it again`)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** Whether it is for how many a term may count, as training allows. */
function isCount(value: unknown): boolean {
  return isNumber(value) && value >= 0 && value <= 100
}

/** Whether it is a table of gains, or the empty one of a model whose labels do not speak to each other. */
function isInterplay(value: unknown, labels: number): boolean {
  if (!isNumbers(value, 0) && !isNumbers(value, labels ** 2)) return false
  return value.every((gain) => Math.abs(gain) <= LARGEST_GAIN)
}

/** Whether a value read from JSON is a list of so many numbers. */
export function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(isNumber)
}

function isLabel(value: unknown): value is TopicLabel {
  return isObject(value) && typeof (value as TopicLabel).id === 'string'
}
