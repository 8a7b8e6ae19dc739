import { FangzhiError, type Provenance } from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'
import { existsSync, readFileSync, renameSync, writeFileSync } from '../file-system.js'
import { isObject } from '../is-object.js'

/** Bytes and identity of a file that was written. */
export interface OutputRecord {
  readonly bytes: number
  readonly sha256: string
}

/** How the results of a corpus were made; no clock, no user, and no path but those of the inputs as seen from it. */
export interface Manifest extends Provenance {
  /** Identity of version, dictionaries, options and job. */
  readonly fingerprint: string
  readonly job: CorpusJob
  readonly inputs: {
    /** The files and folders named, from the manifest's own folder. */
    readonly paths: readonly string[]
    readonly files: number
    readonly bytes: number
    /** Of `inputs.jsonl`, which names every file with its SHA-256. */
    readonly sha256: string
  }
  readonly totals: CorpusTotals
  readonly outputs: Readonly<Record<string, OutputRecord>>
}

/** Counts over a whole corpus. */
export interface CorpusTotals {
  readonly pages: number
  readonly articles: number
  readonly mentions: number
  readonly characters: number
  readonly failures: number
  /** Dates that could not be read, and the like; they stand in `warnings.jsonl`. */
  readonly warnings: number
}

export const MANIFEST_FILE = 'manifest.json'
/** Folder of the parts a corpus is made of, while it is made. */
export const PARTS_FOLDER = 'parts'

/**
 * Reads a manifest.
 * @throws FangzhiError `BAD_MANIFEST`.
 */
export function readManifest(file: string): Manifest {
  if (!existsSync(file))
    throw new FangzhiError('BAD_MANIFEST', 'no such file; it stands in the folder of a corpus', { file })
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    if (isManifest(manifest)) return manifest
  } catch {
    // told below
  }
  throw new FangzhiError('BAD_MANIFEST', 'no manifest of fangzhi corpus', { file })
}

function isManifest(value: Manifest): boolean {
  const { fingerprint, inputs, options, job, outputs } = value
  return (
    typeof fingerprint === 'string' &&
    Array.isArray(inputs?.paths) &&
    inputs.paths.every((path) => typeof path === 'string') &&
    [options, job, outputs].every(isObject) &&
    Object.values(outputs).every((output) => typeof output?.sha256 === 'string')
  )
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}

/** JSON with the keys of every object in order. */
export function stableJson(value: unknown, indent = 0): string {
  const sorted = (_: string, item: unknown): unknown =>
    isObject(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item
  return JSON.stringify(value, sorted, indent)
}
