import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FangzhiError } from '../index.js'
import { makeFolder } from '../node/make-folder.js'
import { cannotWrite } from '../node/system-fault.js'

/**
 * Writes a file, with the folders above it.
 * @throws FangzhiError `BAD_FILE` that names it.
 */
export async function writeText(file: string, text: string): Promise<void> {
  makeFolder(dirname(file))
  try {
    await writeFile(file, text)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

/**
 * The same for a file that people work in: one that is there and says something else is left alone.
 * @throws FangzhiError `BAD_FILE`.
 */
export async function writeForCoders(file: string, text: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch(() => null)
  if (there !== null && there !== text) {
    const message = 'is there already and says something else, perhaps somebody\u2019s work; give another folder'
    throw new FangzhiError('BAD_FILE', message, { file })
  }
  await writeText(file, text)
}

/** @throws FangzhiError `BAD_FILE` where a file is there already that people may have worked in. */
export async function refuseWork(file: string | undefined): Promise<void> {
  const there = file === undefined ? null : await stat(file).catch(() => null)
  if (!there?.isFile() || there.size === 0) return
  throw new FangzhiError('BAD_FILE', 'is there already, perhaps somebody\u2019s work; name another file', {
    file: file!,
  })
}
