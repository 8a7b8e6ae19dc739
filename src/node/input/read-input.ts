import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { FangzhiError, type PageInput } from '../../index.js'
import { checkGiven } from '../check-given.js'
import { decodeText } from './decode-text.js'

/**
 * Reads a file as text, UTF-8, UTF-16, GB18030 or Big5.
 * @throws FangzhiError `BAD_FILE` that names the file and the cause.
 */
export async function readTextFile(file: string): Promise<string> {
  return decodeText(await readBytes(file), file).text
}

/**
 * Reads a file's bytes.
 * @throws FangzhiError `BAD_FILE` that names the file and the cause.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  checkGiven(typeof file === 'string' && file !== '', 'the path of a file is a string', file)
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new FangzhiError('BAD_FILE', CAUSES[code ?? ''] ?? `cannot be read (${code ?? String(error)})`, { file })
  }
}

/** Reads a page; its id is the file's base name without the extension. */
export async function readPage(file: string): Promise<PageInput> {
  const text = await readTextFile(file)
  return { id: basename(file, extname(file)), text }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file; fangzhi corpus reads folders',
  EACCES: 'may not be read by this user',
}
