import { compileDictionary } from '../dictionary/compile-dictionary.js'
import type { DictionaryMeta } from '../dictionary/dictionary.js'
import { compileTopicModel } from './compile-topic-model.js'
import { TOPIC_MODEL_SECTION } from './default-classifier.js'
import { checkModel, type TopicModel } from './topic-model.js'

/**
 * A topic model as the bytes of a dictionary without names. Laid over others (`extraDictionaries`), an analyzer gives
 * the model's topics instead of the built-in ones; a dictionary over it decides what its terms speak for. As any
 * dictionary it is shared by threads, and its SHA-256 stands in the results.
 * @param meta What the dictionary is called; as the model, where nothing is said.
 * @throws FangzhiError `BAD_INPUT`.
 */
export function compileTopicDictionary(model: TopicModel, meta: Partial<DictionaryMeta> = {}): Uint8Array {
  checkModel(model, 'compileTopicDictionary')
  const compiled = compileTopicModel({ ...model, keywords: [] }, model.keywords)
  return compileDictionary([], { name: model.name, ...meta }, { [TOPIC_MODEL_SECTION]: compiled })
}
