import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashesOf } from '../node/corpus-files.js'
import { ROOT } from '../project.js'

/** What came of a row of kills. */
export interface KillReport {
  /** Runs that were killed while they worked, of those started. */
  readonly killed: number
  /** Most finished parts a killed run left behind. */
  readonly partsSeen: number
  /** Files whose bytes differ from those of an undisturbed run; none where all is well. */
  readonly different: readonly string[]
}

/**
 * Runs `fangzhi corpus` undisturbed, then kills (SIGKILL) as many runs into another folder in a row as told, each at a
 * random moment of the time the undisturbed one took, lets a last run finish, and compares every byte.
 */
export async function killCorpus(pages: string, folder: string, kills: number): Promise<KillReport> {
  const [calm, disturbed] = [join(folder, 'calm'), join(folder, 'disturbed')]
  const started = performance.now()
  await run(pages, calm, null)
  const span = performance.now() - started
  let killed = 0
  let partsSeen = 0
  for (let i = 0; i < kills; i++) {
    if (await run(pages, disturbed, Math.random() * span)) killed += 1
    const parts = join(disturbed, 'parts')
    if (existsSync(parts))
      partsSeen = Math.max(partsSeen, readdirSync(parts).filter((name) => /^\d+$/.test(name)).length)
    // A run that was faster than its killer has nothing left to disturb: begin anew.
    else if (i < kills - 1) rmSync(disturbed, { recursive: true, force: true })
  }
  await run(pages, disturbed, null)
  const [expected, found] = [hashesOf(calm), hashesOf(disturbed)]
  const names = new Set([...Object.keys(expected), ...Object.keys(found)])
  return { killed, partsSeen, different: [...names].filter((name) => expected[name] !== found[name]) }
}

/** Resolves to whether the run was killed; rejects where it ended by itself with an error. */
function run(pages: string, out: string, killAfter: number | null): Promise<boolean> {
  const command = [join(ROOT, 'dist/cli/index.js'), 'corpus', pages, '--out', out, '--workers', '2', '--dfm']
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (timer !== null) clearTimeout(timer)
      // 1 says that some page failed, which the corpus of the test has on purpose.
      if (signal === 'SIGKILL' || code === 0 || code === 1) resolve(signal === 'SIGKILL')
      else reject(new Error(`ended with ${code ?? signal}: ${complaint}`))
    })
  })
}
