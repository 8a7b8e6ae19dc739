import { type Dictionary, topmostWith } from '../dictionary/dictionary.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import { collectTerms, namesDecided, type Term } from '../dictionary/terms.js'
import { type CompiledTopics, openCompiledTopics } from './compile-topic-model.js'
import { indexFeatures } from './feature-index.js'
import { labelsOf, modelOfKeywords } from './keyword-model.js'
import { createIndexClassifier } from './linear-classifier.js'
import type { TopicClassifier } from './topic-classifier.js'
import type { TopicKeyword, TopicModel } from './topic-model.js'

/** The section of a compiled dictionary that holds a topic model, compiled with its lists of terms. */
export const TOPIC_MODEL_SECTION = 'topics'

/**
 * The classifier of an analyzer that was given none: the topmost model among its dictionaries, reading with the topic
 * terms of its own layer and of those above, so that a row of type TOPIC in a user's dictionary counts at once; those
 * below were listed for another model. Without a model it goes by the topic terms alone; without these it gives no
 * topics.
 */
export function createDefaultClassifier(names: DictionaryStack): TopicClassifier {
  const holder = topmostWith(names.layers, TOPIC_MODEL_SECTION)
  if (holder === undefined) {
    const keywords = keywordsOfLayers(names.layers)
    const labels = labelsOf(keywords).map((id) => ({ id }))
    return labels.length === 0 ? noClassifier : classifierOf(modelOfKeywords(keywords, labels), () => keywords)
  }
  const layers = names.layers.slice(names.layers.lastIndexOf(holder))
  const { model, index } = openCompiled(holder)!
  const isAlone = !layers.some(hasRows)
  if (isAlone) return createIndexClassifier(model, () => index)
  // Others add or remove terms, so the index is built anew: some milliseconds, at the first article.
  return classifierOf(model, () => keywordsOfLayers(layers))
}

function classifierOf(model: TopicModel, keywords: () => readonly TopicKeyword[]): TopicClassifier {
  return createIndexClassifier(model, () => indexFeatures(model, keywords()))
}

/** The model of a layer, or null where it has none. */
function openCompiled(layer: Dictionary): CompiledTopics | null {
  const bytes = layer.section(TOPIC_MODEL_SECTION)
  return bytes === undefined ? null : openCompiledTopics(bytes, 'the topic model of the dictionaries', layer.trusted)
}

function hasRows({ gazetteer }: Dictionary): boolean {
  return gazetteer.groups.some(({ type }) => type === 'TOPIC')
}

/**
 * The topic terms of layers, lowest first: those that a layer's model was compiled with, under its rows. What a term
 * speaks for is decided by the topmost layer that has it or removes it.
 */
function keywordsOfLayers(layers: readonly Dictionary[]): TopicKeyword[] {
  const byTerm = new Map<string, TopicKeyword[]>()
  const lay = (decided: Iterable<string>, keywords: readonly TopicKeyword[]): void => {
    for (const term of decided) byTerm.delete(term)
    for (const keyword of keywords) byTerm.set(keyword.term, [...(byTerm.get(keyword.term) ?? []), keyword])
  }
  for (const layer of layers) {
    const compiled = openCompiled(layer)?.keywords() ?? []
    lay(new Set(compiled.map(({ term }) => term)), compiled)
    lay(namesDecided(layer.gazetteer, 'TOPIC'), toKeywords(collectTerms([layer], [0], 'TOPIC')))
  }
  return [...byTerm.values()].flat()
}

/** A term without a weight is a strong one: a person wrote it down for this label. */
const USUAL_WEIGHT = 2

/** Topic terms as keywords. */
export function toKeywords(terms: readonly Term[]): TopicKeyword[] {
  return terms
    .filter(({ subtype }) => subtype !== null)
    .map(({ name, subtype, weight }) => ({ term: name, label: subtype!, weight: weight ?? USUAL_WEIGHT }))
}

const noClassifier: TopicClassifier = Object.freeze({ name: 'none', labels: Object.freeze([]), classify: () => [] })
