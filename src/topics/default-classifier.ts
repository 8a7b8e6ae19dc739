import { decodeUtf8 } from '../base/utf8.js'
import type { Dictionary } from '../dictionary/dictionary.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { collectTerms, namesDecided, type Term } from '../dictionary/terms.js'
import { openCompiledTopics } from './compile-topic-model.js'
import { createKeywordModel } from './keyword-model.js'
import { createIndexClassifier, createLinearClassifier } from './linear-classifier.js'
import { openTopicModel } from './open-topic-model.js'
import type { TopicClassifier } from './topic-classifier.js'
import type { TopicKeyword } from './topic-model.js'

/** The section of a compiled dictionary that holds a topic model, compiled with the topic terms of its dictionary. */
export const topicModelSection = 'topics'

const what = 'the topic model of the dictionaries'

/**
 * The classifier of an analyzer that was given none: the topmost model among its dictionaries, reading with the topic
 * terms of all of them, so that a row of type TOPIC in a user's dictionary counts at once. Without a model it goes by
 * the topic terms alone; without these it gives no topics.
 */
export function createDefaultClassifier(names: DictionaryStack): TopicClassifier {
  const holder = [...names.layers].reverse().find((layer) => layer.section(topicModelSection) !== undefined)
  if (holder === undefined) {
    const keywords = topicKeywordsOf(names)
    return keywords.length === 0 ? noClassifier : createLinearClassifier(createKeywordModel(keywords))
  }
  const bytes = holder.section(topicModelSection)!
  if (bytes[0] === openingBrace) {
    const model = openTopicModel(decodeUtf8(bytes), what)
    return createLinearClassifier(model, { keywords: () => [...model.keywords, ...topicKeywordsOf(names)] })
  }
  const { model, index, keywords } = openCompiledTopics(bytes, what)
  const others = names.layers.filter((layer) => layer !== holder)
  if (!others.some(({ gazetteer }) => gazetteer.groups.some(({ type }) => type === 'TOPIC'))) {
    return createIndexClassifier(model, () => index)
  }
  // Another layer adds or removes terms, so the index is built anew: some milliseconds, at the first article.
  return createLinearClassifier(model, { keywords: () => overlay(keywords(), others) })
}

/** Keywords under the topic terms of other layers; a term that one of these has or removes is decided there. */
function overlay(keywords: readonly TopicKeyword[], layers: readonly Dictionary[]): TopicKeyword[] {
  const decided = namesDecided(layers, 'TOPIC')
  const own = collectTerms(
    layers,
    layers.map(() => 0),
    'TOPIC',
  )
  return [...keywords.filter(({ term }) => !decided.has(term)), ...toKeywords(own)]
}

/** What the JSON of `saveTopicModel` begins with: a section may hold a model in that form too. */
const openingBrace = 0x7b

/** A term without a weight is a strong one: a person wrote it down for this label. */
const usualWeight = 2

/** The topic terms of dictionaries. */
function topicKeywordsOf(names: DictionaryStack): TopicKeyword[] {
  return toKeywords(names.terms('TOPIC'))
}

function toKeywords(terms: readonly Term[]): TopicKeyword[] {
  return terms
    .filter(({ subtype }) => subtype !== null)
    .map(({ name, subtype, weight }) => ({ term: name, label: subtype!, weight: weight ?? usualWeight }))
}

const noClassifier: TopicClassifier = Object.freeze({ name: 'none', labels: Object.freeze([]), classify: () => [] })
