import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { collectTerms } from '../../src/dictionary/terms.js'
import { toKeywords } from '../../src/topics/default-classifier.js'
import type { TopicKeyword } from '../../src/topics/topic-model.js'
import { readTopicSources } from './read-sources.js'

/** The lists of topic terms in `dicts/topics`, checked and written out as the rows of any dictionary are. */
export function readTopicTerms(dicts: string): TopicKeyword[] {
  const lists = openDictionary(compileDictionary(readTopicSources(dicts), { name: 'topics' }))
  return toKeywords(collectTerms([lists], [0], 'TOPIC'))
}
