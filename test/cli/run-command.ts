import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../project.js'

/** Runs the built command in a folder, with something on standard input, and gives what it printed and how it ended. */
export function runCommand(folder: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}
