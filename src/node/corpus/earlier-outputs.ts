import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { TABLE_NAMES } from '../../index.js'
import { MANIFEST_FILE, type Manifest } from './manifest.js'

/** The manifest of an earlier run, among the parts of the next one. */
const EARLIER_FILE = 'earlier.json'

/** Every file that a corpus may hold beside its manifest, whatever was asked of it. */
const NAMES: ReadonlySet<string> = new Set([
  ...['inputs.jsonl', 'failures.jsonl', 'warnings.jsonl', 'results.jsonl', 'codebook.md'],
  ...TABLE_NAMES.flatMap((name) => [`tables/${name}.csv`, `tables/${name}.jsonl`]),
  ...['counts.mtx', 'articles.csv', 'words.csv'].map((name) => `dfm/${name}`),
])

/**
 * Takes the manifest of an earlier run out of its folder, so that nothing there passes for a whole corpus while the next
 * one is made, and keeps it among the parts until that has ended.
 */
export function setManifestAside(out: string, parts: string): void {
  const manifest = join(out, MANIFEST_FILE)
  if (existsSync(manifest)) renameSync(manifest, join(parts, EARLIER_FILE))
}

/**
 * Removes what an earlier run wrote and this one has not: beside the new tables it would pass for theirs. Only what the
 * earlier manifest names goes, and of that only what we write: anything else is somebody's.
 * @param written The files of this run, from the folder.
 */
export function removeEarlierOutputs(out: string, parts: string, written: readonly string[]): void {
  for (const file of [join(parts, EARLIER_FILE), join(out, MANIFEST_FILE)]) {
    for (const name of outputsOf(file)) {
      if (NAMES.has(name) && !written.includes(name)) rmSync(join(out, name), { force: true })
    }
  }
  for (const folder of ['tables', 'dfm']) removeEmpty(join(out, folder))
}

/** Files in the folder of a corpus that pass for outputs, but that its manifest does not name. */
export function strayOutputs(out: string, { outputs }: Manifest): string[] {
  return [...NAMES].filter((name) => !Object.hasOwn(outputs, name) && existsSync(join(out, name))).sort()
}

function outputsOf(manifest: string): string[] {
  try {
    return Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).outputs)
  } catch {
    return []
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // holds files, or is not there
  }
}
