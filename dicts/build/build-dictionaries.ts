import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { lexiconSection } from '../../src/dictionary/lexicon.js'
import { wordsSection } from '../../src/dictionary/lexicon-layer.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { NAME_MODEL_SECTION } from '../../src/mentions/names/name-model.js'
import { SLOGAN_MODEL_SECTION } from '../../src/mentions/slogan-model.js'
import { topicModelSection } from '../../src/topics/default-classifier.js'
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
  const national = compileDictionary(
    readNationalSources(dicts),
    { name: 'national', kind: 'national' },
    readModels(dicts),
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
  'topics.bin': topicModelSection,
}

/** The learned weights that are there; a training command builds without its own. */
function readModels(dicts: string): Record<string, Uint8Array> {
  const present = Object.entries(MODELS).filter(([file]) => existsSync(join(dicts, 'models', file)))
  return Object.fromEntries(
    present.map(([file, section]) => [section, new Uint8Array(readFileSync(join(dicts, 'models', file)))]),
  )
}

function readJieba() {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')),
    'submodules/cppjieba/dict',
  )
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { dictionary: read('jieba.dict.utf8'), userDictionary: read('user.dict.utf8'), model: read('hmm_model.utf8') }
}
