import { decodeUtf8 } from '../base/utf8.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { createKeywordModel } from './keyword-model.js'
import { createLinearClassifier } from './linear-classifier.js'
import { openTopicModel } from './open-topic-model.js'
import type { TopicClassifier } from './topic-classifier.js'
import type { TopicKeyword } from './topic-model.js'

/** The section of a compiled dictionary that holds a topic model, as the UTF-8 of its JSON. */
export const topicModelSection = 'topics'

/**
 * The classifier of an analyzer that was given none: the topmost model among its dictionaries, reading with the topic
 * terms of all of them, so that a row of type TOPIC in a user's dictionary counts at once. Without a model it goes by
 * the topic terms alone; without these it gives no topics. The terms are read when the first
 * article comes.
 */
export function createDefaultClassifier(names: DictionaryStack): TopicClassifier {
  const bytes = [...names.layers]
    .reverse()
    .map((layer) => layer.section(topicModelSection))
    .find((section) => section !== undefined)
  if (bytes !== undefined) {
    const model = openTopicModel(decodeUtf8(bytes), 'the topic model of the dictionaries')
    return createLinearClassifier(model, { keywords: () => [...model.keywords, ...keywordsOf(names)] })
  }
  const keywords = keywordsOf(names)
  return keywords.length === 0 ? noClassifier : createLinearClassifier(createKeywordModel(keywords))
}

/** A term without a weight is a strong one: a person wrote it down for this label. */
const usualWeight = 2

function keywordsOf(names: DictionaryStack): TopicKeyword[] {
  return names
    .terms('TOPIC')
    .filter(({ subtype }) => subtype !== null)
    .map(({ name, subtype, weight }) => ({ term: name, label: subtype!, weight: weight ?? usualWeight }))
}

const noClassifier: TopicClassifier = Object.freeze({ name: 'none', labels: Object.freeze([]), classify: () => [] })
