import { existsSync } from 'node:fs'
import { FangzhiError } from '../index.js'

/** The module a worker runs: beside this one, or in `node/` where a bundler put this code into a shared file. */
export function workerModule(): URL {
  const extension = import.meta.url?.endsWith('.ts') ? 'ts' : 'js'
  const places = ['./', './node/', '../node/'].map((folder) => `${folder}corpus-worker.${extension}`)
  for (const place of import.meta.url ? places : []) {
    const url = new URL(place, import.meta.url)
    if (existsSync(url)) return url
  }
  throw new FangzhiError(
    'BAD_OPTION',
    'workers need the file node/corpus-worker.js of the package, which a bundler left out; use workers: 0 to work in this thread',
  )
}
