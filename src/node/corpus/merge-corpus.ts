import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FangzhiError } from '../../index.js'
import { checkGiven } from '../check-given.js'
import { checkPaths } from '../input/input-files.js'
import { makeFolder } from '../make-folder.js'
import { finishCorpus } from './finish-corpus.js'
import { type Manifest, PARTS_FOLDER } from './manifest.js'
import { checkFolder } from './results-folder.js'
import { RUN_FILE, type RunRecord } from './run-record.js'
import { shardName } from './shard.js'

/**
 * Joins slices of one corpus, made by `analyzeCorpus` on several machines, to what one run would have written.
 * @throws FangzhiError `BAD_MANIFEST` where the slices were not made by the same program, dictionaries and options, or
 * are not all there.
 */
export async function mergeCorpus(folders: readonly string[], out: string): Promise<Manifest> {
  checkPaths(folders)
  checkGiven(typeof out === 'string' && out !== '', 'mergeCorpus takes the path of a folder for the whole', out)
  const runs = folders.map((folder) => ({ folder: resolve(folder), record: readRun(folder) }))
  const first = runs[0]!
  const { fingerprint, shards, slice } = first.record
  for (const { folder, record } of runs) {
    if (record.fingerprint !== fingerprint) {
      throw new FangzhiError(
        'BAD_MANIFEST',
        `was made with another version, other dictionaries or options than ${first.folder}; make all slices alike`,
        { file: folder },
      )
    }
    if (record.slice.count !== slice.count || record.shards !== shards) {
      throw new FangzhiError('BAD_MANIFEST', `is a slice of another corpus than ${first.folder}`, { file: folder })
    }
  }
  const bySlice = new Map(runs.map(({ folder, record }) => [record.slice.index, folder]))
  const missing = Array.from({ length: slice.count }, (_, index) => index).filter((index) => !bySlice.has(index))
  if (missing.length > 0) {
    const names = missing.map((index) => `${index + 1}/${slice.count}`).join(', ')
    throw new FangzhiError('BAD_MANIFEST', `slices are missing: ${names}`)
  }
  checkFolder(out)
  makeFolder(out)
  return finishCorpus(out, {
    ...first.record,
    paths: first.record.paths,
    folderOf: (index) => join(bySlice.get(index % slice.count)!, PARTS_FOLDER, shardName(index)),
  })
}

function readRun(folder: string): RunRecord {
  if (!existsSync(folder)) throw new FangzhiError('BAD_FILE', 'no such folder', { file: folder })
  const file = join(folder, PARTS_FOLDER, RUN_FILE)
  if (!existsSync(file)) {
    throw new FangzhiError('BAD_MANIFEST', 'holds no finished slice; make it with fangzhi corpus --shard i/n', {
      file: dirname(dirname(file)),
    })
  }
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as RunRecord
    if (typeof record?.fingerprint === 'string' && Number.isInteger(record.slice?.count)) return record
  } catch {
    // told below
  }
  throw new FangzhiError('BAD_MANIFEST', 'is damaged; make the slice again', { file })
}
