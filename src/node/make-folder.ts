import { mkdirSync } from 'node:fs'
import { FangzhiError } from '../index.js'

/** Makes a folder, with those above it. Throws `BAD_FILE` that names it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `cannot be made (${(error as NodeJS.ErrnoException).code})`, { file: folder })
  }
}
