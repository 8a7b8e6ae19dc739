import { existsSync } from 'node:fs'
import { FangzhiError } from '../../index.js'

/** Where the built module lies as seen from this one: beside it, from a bundle one folder up, from the sources. */
const PLACES = [
  './corpus-worker.js',
  './node/corpus-worker.js',
  '../node/corpus-worker.js',
  '../../../dist/node/corpus-worker.js',
]

/**
 * The module a worker runs.
 * @throws FangzhiError `BAD_OPTION` where a bundler left it out.
 */
export function workerModule(): URL {
  for (const place of import.meta.url ? PLACES : []) {
    const url = new URL(place, import.meta.url)
    if (existsSync(url)) return url
  }
  throw new FangzhiError(
    'BAD_OPTION',
    'workers need the file node/corpus-worker.js of the package, which a bundler left out; use workers: 0 to work in this thread',
  )
}
