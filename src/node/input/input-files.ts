import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { FangzhiError } from '../../index.js'
import { checkGiven } from '../check-given.js'
import { matchGlob, splitGlob } from './glob.js'

/** How a file's contents are read. */
export type InputFormat = 'text' | 'html' | 'jsonl' | 'csv' | 'tsv' | 'xlsx'

/** A file that holds pages or articles. */
export interface InputFile {
  readonly path: string
  /** Its path from the folder it was found in, with `/`, such as `2026/qinghe-02.txt`; the same on every machine. */
  readonly name: string
  readonly format: InputFormat
  readonly gzip: boolean
  /** Bytes on disk. */
  readonly size: number
}

/** Something among the inputs that cannot be read, and why. */
export interface BadInput {
  readonly name: string
  readonly reason: string
}

/** A file to be read, what cannot be read, or what is passed over: a file of another kind, a folder of results. */
export type FoundInput = { readonly file: InputFile } | { readonly bad: BadInput } | { readonly passed: string }

const FORMATS: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  xlsx: 'xlsx',
}

/** Throws `BAD_INPUT` for what is no list of paths. */
export function checkPaths(paths: readonly string[]): void {
  const isList =
    Array.isArray(paths) && paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== '')
  checkGiven(isList, 'files, folders and globs are given as a list of paths', paths)
}

/**
 * The inputs among some paths. A file named twice is read once; of two different ones that would give pages of the same
 * id the second is bad, as every count of pages and articles goes by their ids.
 * @param except A folder that is passed over: results that lie among their inputs are none.
 * @throws FangzhiError `BAD_FILE` where a path named outright does not exist.
 */
export async function* findInputs(paths: readonly string[], except?: string): AsyncGenerator<FoundInput> {
  checkPaths(paths)
  const files = new Set<string>()
  const ids = new Set<string>()
  const passed = except === undefined ? null : `${resolve(except)}${sep}`
  for await (const input of walkPaths(paths)) {
    if ('file' in input && passed !== null && resolve(input.file.path).startsWith(passed)) continue
    if (!('file' in input)) {
      yield input
      continue
    }
    const { name, path, format } = input.file
    if (files.has(resolve(path))) continue
    files.add(resolve(path))
    const isPage = format === 'text' || format === 'html'
    const id = isPage ? withoutExtension(name) : ''
    if (isPage && ids.has(id)) {
      const reason = `another input is named ${id}, their pages would have the same ids; give the folder above both, or name one otherwise`
      yield { bad: { name, reason } }
      continue
    }
    if (isPage) ids.add(id)
    yield input
  }
}

/** `2026/qinghe-02.txt.gz` → `2026/qinghe-02`; `news.jsonl:12` → `news:12`; `book.xlsx:要闻:3` → `book:要闻:3`. */
export function withoutExtension(name: string): string {
  const path = withoutPlace(name)
  const known = formatOf(path)
  if (known === null) return name
  const plain = known.gzip ? path.slice(0, -3) : path
  return plain.slice(0, plain.lastIndexOf('.')) + name.slice(path.length)
}

/** The name of the file that a line, a row or a sheet stands in: `news.jsonl:12` → `news.jsonl`. */
export function withoutPlace(name: string): string {
  return name.replace(/(?<=\.xlsx):[^:/]+(?::\d+)?$|:\d+$/i, '')
}

/**
 * Walks files, folders (with everything below them) and globs, in the order given and by name within a folder (by
 * code unit, so that every machine finds the same order). Files in folders count by their extension, `.gz` after it
 * allowed; a file named outright is read as text where its extension says nothing. What cannot be read is yielded as
 * bad, and the walk goes on. Links are followed; one that leads back to a folder above it is bad.
 */
async function* walkPaths(paths: readonly string[]): AsyncGenerator<FoundInput> {
  const folders = new Set<string>()
  for (const path of paths) {
    const glob = splitGlob(path)
    if (glob !== null) {
      yield* matching(glob.root, glob.pattern, path)
      continue
    }
    const info = await statOf(path)
    if (info === null) throw new FangzhiError('BAD_FILE', 'no such file or folder', { file: path })
    if (!info.isDirectory()) {
      if (path.toLowerCase().endsWith('.json')) {
        yield {
          bad: { name: basename(path), reason: 'JSON as one document is no table; write one record a line (.jsonl)' },
        }
        continue
      }
      yield* oneFile(path, basename(path), info, formatOf(path) ?? { format: 'text', gzip: path.endsWith('.gz') })
      continue
    }
    const label = basename(resolve(path))
    const prefix = paths.length > 1 ? `${label}/` : ''
    if (folders.has(prefix) && prefix !== '') {
      throw new FangzhiError(
        'BAD_INPUT',
        `two folders are named ${label}, their pages would get the same ids; give the folder above them`,
        { file: path },
      )
    }
    folders.add(prefix)
    yield* walk(path, prefix, [])
  }
}

async function* matching(root: string, pattern: string, glob: string): AsyncGenerator<FoundInput> {
  let found = false
  for await (const input of walk(root, '', [])) {
    if ('passed' in input || !matchGlob(pattern, 'file' in input ? input.file.name : input.bad.name)) continue
    found = true
    yield input
  }
  if (!found) throw new FangzhiError('BAD_FILE', 'no file matches this pattern', { file: glob })
}

/** What the folder of a whole corpus holds: below a folder of pages its tables would be read as pages again. */
const RESULTS = ['manifest.json', 'inputs.jsonl', 'codebook.md']

async function* walk(folder: string, prefix: string, above: readonly string[]): AsyncGenerator<FoundInput> {
  let entries: Dirent[]
  let real: string
  try {
    real = await realpath(folder)
    if (above.includes(real)) {
      yield { bad: { name: prefix.slice(0, -1), reason: 'a link that leads back to a folder above it' } }
      return
    }
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { bad: { name: prefix.slice(0, -1) || folder, reason: `folder cannot be read (${codeOf(error)})` } }
    return
  }
  if (above.length > 0 && RESULTS.every((name) => entries.some((entry) => entry.name === name))) {
    yield { passed: prefix }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    // ~$ is what office programs put before the name of a table that they have open.
    if (/^(?:\.|~\$)/.test(entry.name)) continue
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    const known = formatOf(entry.name)
    if (!entry.isDirectory() && !entry.isSymbolicLink() && known === null) {
      yield { passed: name }
      continue
    }
    const info = await statOf(path)
    if (info?.isDirectory()) {
      yield* subfolder(path, name, known !== null, [...above, real])
    } else if (known !== null) {
      if (info === null) yield { bad: { name, reason: 'a link to nothing, or a loop of links' } }
      else yield* oneFile(path, name, info, known)
    } else if (info === null) {
      yield { bad: { name, reason: 'a link to nothing, or a loop of links' } }
    }
  }
}

/** A folder named like a page is walked too, and named where nothing is in it. */
async function* subfolder(path: string, name: string, likePage: boolean, above: readonly string[]) {
  let empty = true
  for await (const input of walk(path, `${name}/`, above)) {
    if (!('passed' in input)) empty = false
    yield input
  }
  if (empty && likePage) yield { bad: { name, reason: 'a folder named like a file, with no pages in it' } }
}

function* oneFile(
  path: string,
  name: string,
  info: Stats,
  { format, gzip }: { format: InputFormat; gzip: boolean },
): Generator<FoundInput> {
  if (info.isFile()) yield { file: { path, name, format, gzip, size: info.size } }
  else yield { bad: { name, reason: 'neither a file nor a folder' } }
}

/** Format by extension, or null where it says nothing. */
export function formatOf(name: string): { readonly format: InputFormat; readonly gzip: boolean } | null {
  const lower = name.toLowerCase()
  const gzip = lower.endsWith('.gz')
  const plain = gzip ? lower.slice(0, -3) : lower
  const format = FORMATS[plain.slice(plain.lastIndexOf('.') + 1)]
  return format === undefined || !plain.includes('.') ? null : { format, gzip }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
