import { FangzhiError } from '../index.js'

/** What people call the causes that a system names. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: ': the disk is full; make room and give the command again',
  EACCES: ': this user may not write there',
  EROFS: ': nothing can be written there',
  ENOENT: ': its folder is not there',
  EISDIR: ': it is a folder',
}

/** The error for a file that cannot be written, or a folder that cannot be made. */
export function cannotWrite(file: string, error: unknown, done = 'written'): FangzhiError {
  const { code } = error as NodeJS.ErrnoException
  return new FangzhiError('BAD_FILE', `cannot be ${done} (${code})${CAUSES[code ?? ''] ?? ''}`, { file })
}

/** What the system says of a file, in our words; anything else as it is. */
export function ofSystem(error: unknown, folder?: string): unknown {
  const { code, path: file = folder, syscall } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof FangzhiError || code === undefined || syscall === undefined) return error
  const full = code === 'ENOSPC' ? CAUSES[code] : ''
  return new FangzhiError(
    'BAD_FILE',
    `the system refuses it (${syscall}: ${code})${full}`,
    file === undefined ? {} : { file },
  )
}
