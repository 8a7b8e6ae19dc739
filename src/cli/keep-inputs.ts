import { realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { FangzhiError } from '../index.js'

/**
 * Makes a command with `--out` refuse to write over what it reads: one of its arguments, or a file in a folder of
 * results among them.
 */
export function keepInputs(command: Command): Command {
  return command.hook('preAction', async (_, { args, opts }) => {
    const { out } = opts.call(command) as { readonly out?: string }
    if (out !== undefined) await refuseInput(out, args)
  })
}

/** Throws `BAD_OPTION` where a file to be written is one of those that are read. */
export async function refuseInput(out: string, inputs: readonly string[]): Promise<void> {
  const target = await realpath(out).catch(() => null)
  if (target === null || (await stat(target)).isDirectory()) return
  for (const input of inputs) {
    const source = await realpath(input).catch(() => null)
    if (source === null) continue
    const isResults = dirname(target) === source && (await isThere(join(source, 'results.jsonl')))
    if (target === source || isResults) {
      throw new FangzhiError('BAD_OPTION', `--out ${out} is read by this command and would be lost; name another file`)
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}
