import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { FangzhiError } from '../../index.js'
import { matchGlob, splitGlob } from './glob.js'
import type { FoundInput } from './input-files.js'
import { formatOf, type InputFormat } from './input-formats.js'

/**
 * Walks files, folders (with everything below them) and globs, in the order given and by name within a folder (by
 * code unit, so that every machine finds the same order). Files in folders count by their extension, `.gz` after it
 * allowed; a file named outright is read as text where its extension says nothing. What cannot be read is yielded as
 * bad, and the walk goes on. Links are followed; one that leads back to a folder above it is bad.
 */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<FoundInput> {
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
    yield { bad: { name: prefix.slice(0, -1) || folder, reason: `folder cannot be read (${faultOf(error)})` } }
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

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch {
    return null
  }
}

/** What the system calls a fault. */
function faultOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
