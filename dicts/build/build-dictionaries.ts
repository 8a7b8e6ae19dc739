import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { decodeUtf8 } from '../../src/base/utf8.js'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import { LEXICON_SECTION } from '../../src/dictionary/lexicon.js'
import { wordLayer } from '../../src/dictionary/lexicon-layer.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { compileSharedNames, SHARED_NAMES_SECTION } from '../../src/dictionary/shared-names.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { NAME_MODEL_SECTION } from '../../src/mentions/names/name-model.js'
import { NAME_TABLES_SECTION } from '../../src/mentions/names/name-tables.js'
import { compileNameVocabulary } from '../../src/mentions/names/name-vocabulary.js'
import { compileSloganModel, SLOGAN_MODEL_SECTION } from '../../src/mentions/slogans/slogan-model.js'
import { SLOGAN_TABLES_SECTION } from '../../src/mentions/slogans/slogan-tables.js'
import { compileSloganVocabulary } from '../../src/mentions/slogans/slogan-vocabulary.js'
import { compileTopicModel } from '../../src/topics/compile-topic-model.js'
import { TOPIC_MODEL_SECTION } from '../../src/topics/default-classifier.js'
import { createKeywordModel } from '../../src/topics/keyword-model.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { readNationalSources, readRegionalSources } from './read-sources.js'
import { readTopicTerms } from './topic-terms.js'

/** A compiled dictionary and the name of its file. */
export interface BuiltDictionary {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Compiles every built-in dictionary from the folder `dicts`, lowest layer first: jieba's lexicon, the national names
 * with the learned models of `dicts/models`, the regional packs. The words of the names are compiled into the lexicon,
 * so that laying the layers over one another at run time costs nothing.
 */
export function buildDictionaries(dicts: string): BuiltDictionary[] {
  const national = withTables(
    dicts,
    compileDictionary(readNationalSources(dicts), { name: 'national', kind: 'national' }, readModels(dicts)),
  )
  const regional = [...readRegionalSources(dicts)].map(([name, sources]) => ({
    file: `${name}.dict`,
    bytes: withSharedNames(compileDictionary(sources, { name, kind: 'regional' }), national),
  }))
  const names = [{ file: 'national.dict', bytes: national }, ...regional]
  const layers = names.flatMap(({ bytes }) => wordLayer(openDictionary(bytes)) ?? [])
  const lexicon = compileDictionary([], LEXICON, { [LEXICON_SECTION]: compileLexicon({ ...readJieba(), layers }) })
  return [{ file: 'lexicon.dict', bytes: lexicon }, ...names]
}

const LEXICON = {
  name: 'lexicon',
  version: '3.4.4',
  kind: 'national',
  source: 'jieba.dict, hmm_model and user.dict of nodejieba 3.4.4',
  licence: 'MIT',
} as const

/** Files of `dicts/models`, written by the training commands, and the section of the dictionary each becomes. */
const MODELS = [
  { file: 'name-finder.bin', section: NAME_MODEL_SECTION, compile: (bytes: Uint8Array) => new Uint8Array(bytes) },
  {
    file: 'slogans.bin',
    section: SLOGAN_MODEL_SECTION,
    compile: (bytes: Uint8Array) => compileSloganModel(decodeUtf8(bytes)),
  },
]

/** The learned weights that are there; a training command builds without its own. */
function readModels(dicts: string): Record<string, Uint8Array> {
  const present = MODELS.filter(({ file }) => existsSync(join(dicts, 'models', file)))
  return Object.fromEntries(
    present.map(({ file, section, compile }) => [section, compile(readFileSync(join(dicts, 'models', file)))]),
  )
}

/** The dictionary with what its rows and models say compiled to tables, so that opening it reads no row. */
function withTables(dicts: string, bytes: Uint8Array): Uint8Array {
  const dictionary = openDictionary(bytes)
  const names = stackDictionaries([dictionary])
  return withSections(bytes, {
    ...topicsOf(dicts),
    [NAME_TABLES_SECTION]: compileNameVocabulary(names),
    [SLOGAN_TABLES_SECTION]: compileSloganVocabulary(dictionary),
  })
}

/** A pack with the names it shares with the national dictionary, over which it is laid. */
function withSharedNames(bytes: Uint8Array, national: Uint8Array): Uint8Array {
  const shared = compileSharedNames(openDictionary(bytes), openDictionary(national))
  return withSections(bytes, { [SHARED_NAMES_SECTION]: shared })
}

function withSections(bytes: Uint8Array, further: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { meta, names, section } = readContainer(bytes)
  return writeContainer(meta, { ...Object.fromEntries(names.map((name) => [name, section(name)!])), ...further })
}

/**
 * The topic model compiled together with the lists of topic terms, which are no rows of the dictionary, where each would
 * stand a second time. Where no model is trained yet it goes by the terms alone.
 */
function topicsOf(dicts: string): Record<string, Uint8Array> {
  const terms = readTopicTerms(dicts)
  const file = join(dicts, 'models', 'topics.bin')
  const model = existsSync(file)
    ? openTopicModel(readFileSync(file, 'utf8'), file)
    : { ...createKeywordModel(terms), keywords: [] }
  return { [TOPIC_MODEL_SECTION]: compileTopicModel(model, terms) }
}

function readJieba() {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict',
  )
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { dictionary: read('jieba.dict.utf8'), userDictionary: read('user.dict.utf8'), model: read('hmm_model.utf8') }
}
