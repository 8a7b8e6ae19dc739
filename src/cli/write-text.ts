import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FangzhiError } from '../index.js'

/** Writes a file, with the folders above it. Throws `BAD_FILE` that names it. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `cannot be written (${(error as NodeJS.ErrnoException).code})`, { file })
  }
}
