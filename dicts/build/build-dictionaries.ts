import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { readContainer, writeContainer } from '../../src/dictionary/container.js'
import { lexiconSection } from '../../src/dictionary/lexicon.js'
import { wordsSection } from '../../src/dictionary/lexicon-layer.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { NAME_MODEL_SECTION } from '../../src/mentions/names/name-model.js'
import { SLOGAN_MODEL_SECTION } from '../../src/mentions/slogan-model.js'
import { compileTopicModel } from '../../src/topics/compile-topic-model.js'
import { topicKeywordsOf, topicModelSection } from '../../src/topics/default-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { readNationalSources, readRegionalSources } from './read-sources.js'

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
  const national = withTopics(
    dicts,
    compileDictionary(readNationalSources(dicts), { name: 'national', kind: 'national' }, readModels(dicts)),
  )
  const regional = [...readRegionalSources(dicts)].map(([name, sources]) => ({
    file: `${name}.dict`,
    bytes: compileDictionary(sources, { name, kind: 'regional' }),
  }))
  const names = [{ file: 'national.dict', bytes: national }, ...regional]
  const layers = names.map(({ bytes }) => openDictionary(bytes).section(wordsSection) ?? new Uint8Array(0))
  const lexicon = compileDictionary([], LEXICON, { [lexiconSection]: compileLexicon({ ...readJieba(), layers }) })
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
const MODELS = {
  'name-finder.bin': NAME_MODEL_SECTION,
  'slogans.bin': SLOGAN_MODEL_SECTION,
}

/** The learned weights that are there; a training command builds without its own. */
function readModels(dicts: string): Record<string, Uint8Array> {
  const present = Object.entries(MODELS).filter(([file]) => existsSync(join(dicts, 'models', file)))
  return Object.fromEntries(
    present.map(([file, section]) => [section, new Uint8Array(readFileSync(join(dicts, 'models', file)))]),
  )
}

/** The dictionary with the topic model compiled together with its topic terms, where there is a model. */
function withTopics(dicts: string, bytes: Uint8Array): Uint8Array {
  const file = join(dicts, 'models', 'topics.bin')
  if (!existsSync(file)) return bytes
  const model = openTopicModel(readFileSync(file, 'utf8'), file)
  const keywords = topicKeywordsOf(stackDictionaries([openDictionary(bytes)]))
  const { meta, names, section } = readContainer(bytes)
  const sections = Object.fromEntries(names.map((name) => [name, section(name)!]))
  return writeContainer(meta, {
    ...sections,
    [topicModelSection]: compileTopicModel(model, [...model.keywords, ...keywords]),
  })
}

function readJieba() {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict',
  )
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { dictionary: read('jieba.dict.utf8'), userDictionary: read('user.dict.utf8'), model: read('hmm_model.utf8') }
}
