import type { Provenance } from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'

/** What a run leaves for `mergeCorpus`, beside its parts. */
export interface RunRecord {
  readonly fingerprint: string
  readonly provenance: Provenance
  readonly job: CorpusJob
  readonly paths: readonly string[]
  readonly shards: number
  readonly slice: { readonly index: number; readonly count: number }
}

export const RUN_FILE = 'run.json'
