import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusJob } from '../corpus-job.js'
import { findInputs } from '../input/input-files.js'
import { readUnits } from '../input/read-units.js'
import type { Manifest } from './manifest.js'
import type { InputRecord } from './shard.js'

/** Whether inputs are, byte for byte, those of a manifest, and its outputs are all there. Reads every input. */
export async function unchangedInputs(
  out: string,
  manifest: Manifest,
  paths: readonly string[],
  job: CorpusJob,
): Promise<boolean> {
  for (const [name, { bytes }] of Object.entries(manifest.outputs)) {
    const file = join(out, name)
    if (!existsSync(file) || statSync(file).size !== bytes) return false
  }
  return (await hashInputs(paths, job, out)) === manifest.inputs.sha256
}

/**
 * SHA-256 of the list of inputs, as `inputs.jsonl` holds it.
 * @param out The folder of the results, which is no input.
 */
export async function hashInputs(paths: readonly string[], job: CorpusJob, out: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const unit of readUnits(findInputs(paths, out), job)) {
    let record: InputRecord | null = null
    if (unit.kind === 'source') record = { name: unit.name, size: unit.size, sha256: unit.sha256 }
    if (unit.kind === 'file') record = { name: unit.name, ...hashFile(unit.file.path, unit.file.size) }
    if (record !== null) hash.update(`${JSON.stringify(record)}\n`)
  }
  return hash.digest('hex')
}

function hashFile(path: string, size: number): { readonly size: number; readonly sha256: string | null } {
  try {
    const bytes = readFileSync(path)
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { size, sha256: null }
  }
}
