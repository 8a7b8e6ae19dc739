import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Command } from 'commander'
import { FangzhiError } from '../index.js'

/**
 * Makes a command refuse to write over what it reads with `--out` or `--gexf`: one of its arguments, a file that another
 * option names, or anything in a folder of results among them.
 */
export function keepInputs(command: Command): Command {
  return command.hook('preAction', async (_, { args, opts }) => {
    const { out, gexf, ...others } = opts.call(command) as Record<string, unknown>
    const inputs = [args, ...Object.values(others)].flat().filter((each) => typeof each === 'string')
    for (const target of [out, gexf]) if (typeof target === 'string') await refuseInput(target, inputs)
  })
}

/** @throws FangzhiError `BAD_OPTION` where a file to be written is one of those that are read. */
async function refuseInput(out: string, inputs: readonly string[]): Promise<void> {
  const target = await realpath(out).catch(() => null)
  if (target === null || (await stat(target)).isDirectory()) return
  for (const input of inputs) {
    const source = await realpath(input).catch(() => null)
    if (source === null) continue
    const isResults = target.startsWith(source + sep) && (await isThere(join(source, 'results.jsonl')))
    if (target === source || isResults) {
      throw new FangzhiError('BAD_OPTION', `${out} is read by this command and would be lost; name another file`)
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}
