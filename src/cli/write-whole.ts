import { randomUUID } from 'node:crypto'
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FangzhiError } from '../index.js'
import { cannotWrite } from '../node/system-fault.js'

/**
 * Checks that a file can be written, before long work is done for it.
 * @throws FangzhiError `BAD_FILE` where it cannot.
 */
export async function checkTarget(file: string): Promise<void> {
  try {
    const target = await targetOf(file)
    await access(target.isThere && !target.isFile ? target.path : dirname(target.path), constants.W_OK)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

/**
 * Writes a file as a whole or not at all: beside its place, under a name of its own, and then moved there. A link is
 * followed; what is no file, such as a pipe, is written to as it is.
 * @throws FangzhiError `BAD_FILE`, and what giving the text throws.
 */
export async function writeWhole(file: string, text: string | AsyncIterable<string>): Promise<void> {
  try {
    const { path, isThere, isFile } = await targetOf(file)
    if (isThere && !isFile) await writeFile(path, text)
    else await writeBeside(path, text)
  } catch (error) {
    throw error instanceof FangzhiError ? error : cannotWrite(file, error)
  }
}

async function writeBeside(path: string, text: string | AsyncIterable<string>): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeFile(part, text, { flag: 'wx' })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

interface Target {
  readonly path: string
  readonly isThere: boolean
  readonly isFile: boolean
}

async function targetOf(file: string): Promise<Target> {
  const path = await realpath(file).catch(() => file)
  const known = await stat(path).catch(() => null)
  if (known?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  return { path, isThere: known !== null, isFile: known?.isFile() ?? false }
}
