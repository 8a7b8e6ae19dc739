import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** The pages and corpora for measuring, beside the repository; not everybody has them. */
export const SHARED = fileURLToPath(new URL('../../shared', import.meta.url))

/** Whether they are there; tests that need them are skipped with a message where not. */
export const hasShared = existsSync(`${SHARED}/pages`)

if (!hasShared) console.log('skipped: tests on ../shared, which is not beside this clone')

/** The sample page of our own writing that the examples use. */
export function samplePage(): string {
  return readFileSync(`${ROOT}/examples/pages/qinghe-zhoubao.txt`, 'utf8')
}
