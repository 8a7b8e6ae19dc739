import { FangzhiError } from '../base/errors.js'
import type { TopicKeyword } from './topic-model.js'

/**
 * Checks that a list is one of keywords.
 * @throws FangzhiError `BAD_INPUT` that names the first that is none.
 */
export function checkKeywords(keywords: readonly TopicKeyword[]): void {
  const wrong = Array.isArray(keywords) ? keywords.findIndex((keyword) => !isKeyword(keyword)) : 0
  if (wrong < 0) return
  const what = 'is not an object with a term, a label and a weight that is a number'
  throw new FangzhiError('BAD_INPUT', `keyword ${wrong + 1} ${what}: ${JSON.stringify(keywords?.[wrong])}`)
}

/** Whether a value is a keyword. */
export function isKeyword(value: unknown): value is TopicKeyword {
  if (typeof value !== 'object' || value === null) return false
  const { term, label, weight } = value as { readonly [Field in keyof TopicKeyword]?: unknown }
  return typeof term === 'string' && typeof label === 'string' && typeof weight === 'number' && Number.isFinite(weight)
}
