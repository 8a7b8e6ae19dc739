import { buildTrie } from '../engine/trie-builder.js'
import { writeContainer } from './container.js'
import type { Dictionary, DictionaryMeta } from './dictionary.js'
import { completeMeta } from './dictionary-meta.js'
import { compileLexiconLayer, wordsSection } from './lexicon-layer.js'
import { openDictionary } from './open-dictionary.js'
import { checkObjects, type DictionarySource, type ParsedRows, parseRows } from './parse-rows.js'
import { rowWords } from './row-words.js'
import type { DictionaryRow, NameRow } from './rows.js'
import { problemsToError } from './source-problem.js'
import { writeRows } from './write-rows.js'

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
  const { rows, problems, head } = collectRows(sources)
  if (problems.length > 0) throw problemsToError(problems)
  const { name, version, kind, source, licence, region } = completeMeta(meta, head)
  const described = { name, version, kind, source, licence, ...(region === null ? {} : { region }) }
  return writeContainer(described, { ...compileSections(rows), ...sections })
}

/** Compiles and opens rows at run time; how a user's own names become the topmost layer. */
export function compileRows(rows: readonly NameRow[], meta: Partial<DictionaryMeta> = {}): Dictionary {
  return openDictionary(compileDictionary(rows, { name: 'names', ...meta }))
}

function collectRows(sources: readonly DictionarySource[] | readonly NameRow[]): ParsedRows {
  if (!sources.every(isSource)) return checkObjects(sources, 'names')
  const parsed = sources.map(parseRows)
  return {
    rows: parsed.flatMap(({ rows }) => rows),
    problems: parsed.flatMap(({ problems }) => problems),
    head: new Map(parsed.reverse().flatMap(({ head }) => [...head])),
  }
}

function isSource(item: DictionarySource | NameRow): item is DictionarySource {
  return typeof item === 'object' && item !== null && 'text' in item && 'file' in item
}

function compileSections(rows: readonly DictionaryRow[]): Record<string, Uint8Array> {
  const { sections, scanned } = writeRows(rows)
  const words = rowWords(rows)
  return {
    ...sections,
    ...(scanned.length > 0 ? { 'names/trie': buildTrie(scanned) } : {}),
    ...(words.length > 0 ? { [wordsSection]: compileLexiconLayer(words) } : {}),
  }
}
