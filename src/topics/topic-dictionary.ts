import { encodeUtf8 } from '../base/utf8.js'
import { compileDictionary } from '../dictionary/compile-dictionary.js'
import type { DictionaryMeta } from '../dictionary/dictionary.js'
import { topicModelSection } from './default-classifier.js'
import { saveTopicModel } from './save-topic-model.js'
import type { TopicModel } from './topic-model.js'

/**
 * A topic model as the bytes of a dictionary without names. Laid over others (`extraDictionaries`), an analyzer gives
 * the model's topics instead of the built-in ones. As dictionaries are, it is shared by threads, and its SHA-256 stands
 * in the results.
 * @param meta What the dictionary is called; as the model, where nothing is said.
 * @throws FangzhiError `BAD_INPUT`.
 */
export function compileTopicDictionary(model: TopicModel, meta: Partial<DictionaryMeta> = {}): Uint8Array {
  const saved = saveTopicModel(model)
  return compileDictionary([], { name: model.name, ...meta }, { [topicModelSection]: encodeUtf8(saved) })
}
