import { join } from 'node:path'
import { type CorpusUnit, unitSize } from '../input/corpus-unit.js'
import { type ShardTask, shardName } from './shard.js'

/** A shard is closed once it weighs this many bytes … */
const SHARD_BYTES = 1 << 20
/** … or holds this many units. */
const SHARD_UNITS = 256

/** A shard and about how many bytes went into it. */
export interface WeighedShard {
  readonly task: ShardTask
  readonly bytes: number
}

/** Divides units into shards, by their sizes alone: the same corpus gives the same shards, however many workers. */
export async function* makeShards(units: AsyncIterable<CorpusUnit>, parts: string): AsyncGenerator<WeighedShard> {
  let kept: CorpusUnit[] = []
  let bytes = 0
  let index = 0
  const take = (): WeighedShard => {
    const task: ShardTask = { kind: 'shard', index, units: kept, folder: join(parts, shardName(index)) }
    const shard = { task, bytes }
    kept = []
    bytes = 0
    index += 1
    return shard
  }
  for await (const unit of units) {
    kept.push(unit)
    bytes += unitSize(unit)
    if (bytes >= SHARD_BYTES || kept.length >= SHARD_UNITS) yield take()
  }
  if (kept.length > 0) yield take()
}
