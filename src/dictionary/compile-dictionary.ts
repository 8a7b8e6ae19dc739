import { checkArgument, checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { buildDistinctTrie, buildTrie } from '../engine/trie-builder.js'
import { writeContainer } from './container.js'
import type { Dictionary, DictionaryMeta } from './dictionary.js'
import { completeMeta } from './dictionary-meta.js'
import { openGazetteer, writeKinds } from './gazetteer.js'
import { compileLexiconLayer, WORDS_SECTION } from './lexicon-layer.js'
import { checkObjects, type DictionarySource, type ParsedRows, parseRows } from './parse-rows.js'
import { rowWords } from './row-words.js'
import type { DictionaryRow, NameRow } from './rows.js'
import { rowsIdentity } from './rows-identity.js'
import { problemsToError } from './source-problem.js'
import { singleNames, writeRows } from './write-rows.js'

/**
 * Compiles dictionary sources (texts of CSV or TSV, or rows as objects) to the bytes of one dictionary. Pure: the same
 * sources give the same bytes.
 * @param meta What the dictionary is called; left-out parts come from the heads of the sources.
 * @param sections Further sections of the container, such as a base lexicon.
 * @throws FangzhiError `BAD_ROW` that lists every bad row with its place.
 */
export function compileDictionary(
  sources: readonly DictionarySource[] | readonly NameRow[],
  meta: Partial<DictionaryMeta> = {},
  sections: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  checkShape(meta, {}, 'compileDictionary takes what a dictionary is called as an object')
  checkShape(sections, {}, 'compileDictionary takes further sections as an object')
  const { rows, problems, head } = collectRows(sources)
  if (problems.length > 0) throw problemsToError(problems)
  const { name, version, kind, source, licence, region } = completeMeta(meta, head)
  const described = { name, version, kind, source, licence, ...(region === null ? {} : { region }) }
  const { sections: own, keys } = compileNames(rows)
  const words = rowWords(rows)
  const numbers = new Map(keys.map((text, key) => [text, key]))
  return writeContainer(described, {
    ...own,
    ...(words.length > 0 ? { [WORDS_SECTION]: compileLexiconLayer(words, (text) => numbers.get(text) ?? -1) } : {}),
    ...writeKinds((section) => own[section]),
    ...sections,
  })
}

/**
 * Compiles and opens rows at run time; how a user's own names become the topmost layer. The same as opening what
 * `compileDictionary` makes of them, but for the file in between, which would cost as much again: names and words stay
 * the strings they are, and the identity is taken from the rows' tables alone.
 * @throws FangzhiError `BAD_ROW` that lists every bad row with its number in the list.
 */
export function compileRows(given: readonly NameRow[], meta: Partial<DictionaryMeta> = {}): Dictionary {
  checkArgument(Array.isArray(given), 'compileRows takes a list of rows', given)
  const { rows, problems } = checkObjects(given, 'names')
  if (problems.length > 0) throw problemsToError(problems)
  const described = completeMeta({ name: 'names', ...meta }, new Map())
  const { sections, keys } = compileNames(rows)
  const section = (name: string): Uint8Array | undefined => sections[name]
  const sha256 = rowsIdentity(described, rows, sections)
  const gazetteer = openGazetteer(section, true, { count: keys.length, at: (key) => keys[key]! })
  return Object.freeze({ ...described, sha256, trusted: true, gazetteer, words: rowWords(rows), section })
}

function collectRows(sources: readonly DictionarySource[] | readonly NameRow[]): ParsedRows {
  if (!Array.isArray(sources)) {
    throw new FangzhiError('BAD_INPUT', `compileDictionary takes a list of sources or rows, got ${typeof sources}`)
  }
  if (!sources.every(isSource)) return checkObjects(sources, 'names')
  const parsed = sources.map(parseRows)
  return {
    rows: parsed.flatMap(({ rows }) => rows),
    problems: parsed.flatMap(({ problems }) => problems),
    head: new Map(parsed.reverse().flatMap(({ head }) => [...head])),
  }
}

function isSource(item: DictionarySource | NameRow): item is DictionarySource {
  const source = item as Partial<DictionarySource> | null
  return typeof source === 'object' && typeof source?.text === 'string' && typeof source.file === 'string'
}

/**
 * The rows as sections, with the automaton over their names, and every name by its key. Where each row has but one name,
 * building the automaton tells whether no two have the same, which spares looking every name up.
 */
function compileNames(rows: readonly DictionaryRow[]) {
  const names = singleNames(rows)
  const trie = names === null || names.length === 0 ? null : buildDistinctTrie(names)
  if (trie !== null && typeof trie !== 'number') {
    const { sections, keys } = writeRows(rows, names)
    return { keys, sections: { ...sections, 'names/trie': trie } }
  }
  const { sections, keys, scanned } = writeRows(rows)
  return { keys, sections: scanned.length > 0 ? { ...sections, 'names/trie': buildTrie(scanned) } : sections }
}
