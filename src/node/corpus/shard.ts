import type { CorpusUnit } from '../input/corpus-unit.js'
import type { CorpusTotals } from './manifest.js'

/** A stretch of the corpus that is worked on, and written, as a whole. */
export interface ShardTask {
  readonly kind: 'shard'
  /** Counted from zero, in input order. */
  readonly index: number
  readonly units: readonly CorpusUnit[]
  /** Folder of the finished shard. */
  readonly folder: string
}

/** What is known of an input once it has been read. */
export interface InputRecord {
  readonly name: string
  readonly size: number
  /** Null where it could not be read. */
  readonly sha256: string | null
}

/** What a finished shard holds; stands as `shard.json` in its folder. */
export interface ShardSummary extends CorpusTotals {
  /** Identity of everything its bytes depend on: inputs, dictionaries, options, version. */
  readonly key: string
  readonly inputs: readonly InputRecord[]
  /** File → bytes. */
  readonly files: Readonly<Record<string, number>>
}

/** Name of the summary in a shard's folder. */
export const SHARD_FILE = 'shard.json'

/** Folder name of a shard. */
export function shardName(index: number): string {
  return String(index).padStart(6, '0')
}
