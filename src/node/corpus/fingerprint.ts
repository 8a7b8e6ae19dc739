import { createHash } from 'node:crypto'
import type { Provenance } from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'
import { stableJson } from './manifest.js'

/** Identity of everything but the inputs that the results of a corpus depend on. */
export function fingerprintOf(provenance: Provenance, job: CorpusJob): string {
  return createHash('sha256').update(stableJson({ provenance, job })).digest('hex')
}
