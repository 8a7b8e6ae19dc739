import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FangzhiError } from '../../index.js'
import { MANIFEST_FILE, PARTS_FOLDER } from './manifest.js'

/** What the folder of a second run begins with; it lies within that of the first. */
export const RERUN_FOLDER = '.rerun-'

/** The folder whose files are results and never inputs: of a second run that of the first. */
export function resultsFolder(out: string): string {
  return basename(out).startsWith(RERUN_FOLDER) ? dirname(out) : out
}

/** Files `fangzhi corpus` may find in its output folder; anything else there is somebody's work. */
const OURS = new Set(
  `${MANIFEST_FILE} ${PARTS_FOLDER} results.jsonl failures.jsonl warnings.jsonl inputs.jsonl tables dfm codebook.md`.split(
    ' ',
  ),
)

/**
 * @throws FangzhiError `BAD_FILE` for what is no place for results: a file, a folder with other things in it, a whole
 * corpus for a slice.
 */
export function checkFolder(out: string, forSlice = false): void {
  if (!existsSync(out)) return
  if (!statSync(out).isDirectory()) throw new FangzhiError('BAD_FILE', 'is a file, not a folder', { file: out })
  if (forSlice && existsSync(join(out, MANIFEST_FILE))) {
    throw new FangzhiError('BAD_FILE', 'holds a whole corpus; give a slice a folder of its own', { file: out })
  }
  const foreign = readdirSync(out).find(
    (name) => !OURS.has(name.replace(/\.part$/, '')) && !name.startsWith(RERUN_FOLDER),
  )
  if (foreign !== undefined) {
    throw new FangzhiError('BAD_FILE', `holds other files (${foreign}); give an empty or a new folder`, { file: out })
  }
}
