import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, readLines } from '../node/index.js'
import { EXIT, endWith } from './exit.js'
import { writeOutput } from './write-output.js'

/** So many of what failed or is doubtful are named; the file names all. */
const NAMED = 5

/**
 * Says in one line what a finished corpus holds, and on standard error what could not be read or is doubtful; the command
 * then ends with 1 where something failed.
 */
export async function reportCorpus(out: string, { totals }: Manifest): Promise<void> {
  const { pages, articles, mentions, characters, failures, warnings = 0 } = totals
  await nameTroubles(join(out, 'failures.jsonl'), failures)
  await nameTroubles(join(out, 'warnings.jsonl'), warnings)
  const failed = failures === 0 ? '' : `, ${failures} failed: see failures.jsonl`
  const doubtful = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: see warnings.jsonl`
  await writeOutput(
    `${out}: ${pages} pages, ${articles} articles, ${mentions} mentions, ${characters} characters${failed}${doubtful}\n`,
  )
  if (failures > 0) endWith(EXIT.someFailed)
}

/** A trouble with one input, as `failures.jsonl` and `warnings.jsonl` hold it. */
interface Trouble {
  readonly name: string
  readonly code: string
  readonly reason: string
}

async function nameTroubles(file: string, count: number): Promise<void> {
  if (count === 0) return
  for await (const { number, bytes } of readLines(createReadStream(file), 1 << 20)) {
    if (number > NAMED) break
    const { name, code, reason } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as Trouble
    process.stderr.write(`fangzhi: ${name}: ${reason} (${code})\n`)
  }
  if (count > NAMED) process.stderr.write(`fangzhi: … and ${count - NAMED} more in ${file}\n`)
}
