import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FangzhiError } from '../../index.js'
import { checkOwnOptions } from '../check-given.js'
import { checkJob } from '../corpus-job.js'
import { type AnalyzeCorpusOptions, analyzeCorpus } from './analyze-corpus.js'
import { strayOutputs } from './earlier-outputs.js'
import { MANIFEST_FILE, readManifest, stableJson } from './manifest.js'
import { RERUN_FOLDER } from './results-folder.js'
import { hashInputs } from './unchanged-inputs.js'

/** What a second run of a manifest found. */
export interface RerunReport {
  /** Sentences that say what is not as the manifest has it; none where all is equal. */
  readonly differences: readonly string[]
  /** Files made again with the same bytes. */
  readonly equal: number
}

/**
 * Runs a corpus again as its manifest says, beside the first run, and compares: version, dictionaries, inputs, then
 * every output byte for byte, as the manifest has it and as it lies there, and whether other tables lie beside them. The
 * second run is removed again.
 * @param manifestOrFolder `manifest.json`, or the folder of a corpus.
 * @param options `workers`, `signal`, `onProgress`, and the same `analyzer` dictionaries as the first run.
 */
export async function rerunCorpus(
  manifestOrFolder: string,
  options: Omit<AnalyzeCorpusOptions, 'out' | 'job' | 'slice'> = {},
): Promise<RerunReport> {
  checkOwnOptions(options, 'rerunCorpus')
  const isFolder = existsSync(manifestOrFolder) && statSync(manifestOrFolder).isDirectory()
  const manifestFile = isFolder ? join(manifestOrFolder, MANIFEST_FILE) : manifestOrFolder
  const manifest = readManifest(manifestFile)
  checkJob(manifest.job)
  const home = dirname(resolve(manifestFile))
  const paths = manifest.inputs.paths.map((path) => resolve(home, path))
  if ((await hashInputs(paths, manifest.job, home)) !== manifest.inputs.sha256) {
    return { differences: ['the inputs are not those of the manifest; compare with inputs.jsonl'], equal: 0 }
  }
  const out = secondFolder(home)
  try {
    const { regional, shape, mode, hmm } = manifest.options as NonNullable<AnalyzeCorpusOptions['analyzer']>
    const analyzer = { ...pick({ regional, shape, mode, hmm }), ...options.analyzer }
    const again = await analyzeCorpus(paths, { ...options, analyzer, out, job: manifest.job })
    const differences: string[] = []
    if (again!.fangzhi !== manifest.fangzhi) {
      differences.push(`this is fangzhi ${again!.fangzhi}, the manifest was written by ${manifest.fangzhi}`)
    }
    if (stableJson(again!.dictionaries) !== stableJson(manifest.dictionaries)) {
      differences.push('the dictionaries differ; give the same ones with --dict, and a topic model with --topic-model')
    }
    if (again!.fingerprint !== manifest.fingerprint && differences.length === 0) {
      differences.push('the options differ')
    }
    let equal = 0
    for (const [name, { sha256 }] of Object.entries(manifest.outputs)) {
      const lying = await hashFile(join(home, name))
      if (again!.outputs[name]?.sha256 !== sha256) differences.push(`${name} has other bytes`)
      else if (lying === null) differences.push(`${name} is not there any more`)
      else if (lying !== sha256) differences.push(`${name} was changed since it was written`)
      else equal += 1
    }
    for (const name of strayOutputs(home, manifest))
      differences.push(`${name} is there, but the manifest does not name it`)
    return { differences, equal }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** A folder for the second run, within that of the first: nothing is written elsewhere. */
function secondFolder(home: string): string {
  try {
    return mkdtempSync(join(home, RERUN_FOLDER))
  } catch (error) {
    const message = `no second run can be written there (${(error as NodeJS.ErrnoException).code})`
    throw new FangzhiError('BAD_FILE', message, { file: home })
  }
}

/** The SHA-256 of a file, or null where there is none. */
async function hashFile(file: string): Promise<string | null> {
  if (!existsSync(file)) return null
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}

function pick<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>
}
