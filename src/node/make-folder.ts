import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { cannotWrite } from './system-fault.js'

/**
 * Makes a folder, with those above it. Level by level: where the system says that there is no such place, as below /proc,
 * Node's own way of making them all tries for ever.
 * @throws FangzhiError `BAD_FILE` that names it.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let above = resolve(folder); !isFolder(above) && dirname(above) !== above; above = dirname(above)) {
    missing.push(above)
  }
  try {
    for (const path of missing.reverse()) makeOne(path)
  } catch (error) {
    throw cannotWrite(folder, error, 'made')
  }
}

/** One that another process made meanwhile is as good. */
function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolder(path)) throw error
  }
}

/** What may not be looked at is none: making it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
