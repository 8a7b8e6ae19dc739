import type { DictionaryHits } from '../../dictionary/stack.js'
import type { ArticleSigns } from './article-signs.js'
import type { CandidateList } from './candidate-list.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { proposeByEnding } from './propose-by-ending.js'
import { proposePersons } from './propose-persons.js'
import { proposeEntries, proposeHomes, proposeShortPlaces, proposeWords } from './propose-words.js'

/** Fills the list with everything in an article that might be the name of a person, a place or a body. */
export function proposeNames(
  signs: ArticleSigns,
  hits: DictionaryHits,
  vocabulary: NameVocabulary,
  list: CandidateList,
): void {
  list.clear(signs.length)
  proposeEntries(hits, vocabulary, list)
  proposeByEnding(signs, list)
  proposePersons(signs, list, vocabulary)
  proposeWords(signs, list)
  proposeShortPlaces(signs, list)
  proposeHomes(signs, list)
}
