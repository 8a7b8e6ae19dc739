import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Analyzer, FangzhiError } from '../../index.js'
import { codeOf } from '../code-of.js'
import type { CorpusJob } from '../corpus-job.js'
import type { CorpusUnit } from '../input/corpus-unit.js'
import { createUnitReader } from '../input/unit-reader.js'
import { ofSystem } from '../system-fault.js'
import { analyzeUnit } from './analyze-unit.js'
import { createPageWriter } from './page-writer.js'
import { type InputRecord, SHARD_FILE, type ShardSummary, type ShardTask } from './shard.js'
import { ShardWriter } from './shard-writer.js'

/** Works shards off; what one needs for all of them is prepared once. */
export interface ShardProcessor {
  /**
   * Reads, analyses and writes a shard. The folder appears complete or not at all; one that is there already and was
   * made of the same inputs by the same program is left as it is. A unit that fails is written to `failures.jsonl`, what is
   * doubtful in one to `warnings.jsonl`.
   */
  process(task: ShardTask): Promise<ShardSummary>
}

/**
 * @param fingerprint Identity of version, dictionaries, options and job.
 */
export function createShardProcessor(analyzer: Analyzer, job: CorpusJob, fingerprint: string): ShardProcessor {
  const reader = createUnitReader(job)
  const writePage = createPageWriter(analyzer, job)

  async function write({ folder, units }: ShardTask): Promise<ShardSummary> {
    const { contents, inputs, key } = readBytes(units)
    const finished = finishedShard(folder, key)
    if (finished !== null) return finished
    const writer = new ShardWriter(`${folder}.part`)
    const counts = { pages: 0, articles: 0, mentions: 0, characters: 0, failures: 0, warnings: 0 }
    for (const [index, unit] of units.entries()) {
      if (unit.kind === 'source') continue
      try {
        const bytes = contents[index]!
        if (bytes instanceof FangzhiError) throw bytes
        if (unit.kind === 'bad') throw new FangzhiError(unit.code as FangzhiError['code'], unit.reason)
        const content = await reader.read(unit, bytes)
        const result = analyzeUnit(analyzer, content)
        writePage(result, writer)
        counts.pages += 1
        counts.characters += result.page.length
        counts.articles += result.articles.length
        for (const { mentions } of result.articles) counts.mentions += mentions.length
        counts.warnings += content.doubts.length
        for (const { code, message } of content.doubts) {
          writer.write('warnings.jsonl', troubleLine(unit.name, code, message))
        }
      } catch (error) {
        // What the system refuses while results are written, as on a full disk, is no fault of the page.
        if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error
        counts.failures += 1
        writer.write('failures.jsonl', troubleLine(unit.name, codeOf(error), (error as Error).message))
      }
    }
    const summary: ShardSummary = { key, ...counts, inputs, files: writer.close() }
    writeFileSync(join(`${folder}.part`, SHARD_FILE), `${JSON.stringify(summary)}\n`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(`${folder}.part`, folder)
    return summary
  }

  /** Reads the files of all units, and hashes everything the shard is made of. */
  function readBytes(units: readonly CorpusUnit[]) {
    const hash = createHash('sha256').update(fingerprint)
    const inputs: InputRecord[] = []
    const contents = units.map((unit): Buffer | FangzhiError | null => {
      hash.update(`\n${unit.kind} ${unit.name} `)
      if (unit.kind === 'source') {
        inputs.push({ name: unit.name, size: unit.size, sha256: unit.sha256 })
        return null
      }
      if (unit.kind !== 'file') {
        hash.update(unit.kind === 'line' ? unit.text : JSON.stringify(unit))
        return null
      }
      try {
        const bytes = reader.bytes(unit)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        hash.update(sha256)
        inputs.push({ name: unit.name, size: bytes.length, sha256 })
        return bytes
      } catch (error) {
        hash.update('unreadable')
        inputs.push({ name: unit.name, size: unit.file.size, sha256: null })
        return error as FangzhiError
      }
    })
    return { contents, inputs, key: hash.digest('hex') }
  }

  return {
    process: (task) =>
      write(task).catch((error: unknown) => {
        throw ofSystem(error, task.folder)
      }),
  }
}

/** The summary of a shard that is there, of the same making and whole; else null. */
export function finishedShard(folder: string, key: string | null): ShardSummary | null {
  const file = join(folder, SHARD_FILE)
  if (!existsSync(file)) return null
  try {
    const summary = JSON.parse(readFileSync(file, 'utf8')) as ShardSummary
    if (key !== null && summary.key !== key) return null
    const whole = Object.entries(summary.files).every(([name, bytes]) => statSync(join(folder, name)).size === bytes)
    return whole ? summary : null
  } catch {
    return null
  }
}

/** Errors that name their file do not name it twice. */
function troubleLine(name: string, code: string, message: string): string {
  const reason = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message
  return `${JSON.stringify({ name, code, reason })}\n`
}
