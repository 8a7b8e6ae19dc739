import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Dictionary, FangzhiError, readDictionary } from '../index.js'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from './file-system.js'

/** The compiled files, lowest layer first. */
export const DICTIONARY_FILES = Object.freeze(['lexicon.dict', 'national.dict', 'jiaxing.dict'] as const)

declare const __dirname: string | undefined

/**
 * The bytes of the built-in dictionaries. They are looked for beside this module and, where a bundler moved the code
 * away from them, in the installed package.
 * @throws FangzhiError `MISSING_DICTIONARY` that says how to hand them in.
 */
export function readBuiltInDictionaries(): Uint8Array[] {
  const { folder } = dictionaryFolder()
  return DICTIONARY_FILES.map((file) => readFileSync(join(folder, file)))
}

/**
 * The built-in dictionaries, opened, lowest layer first. Each is read and opened before the next, the largest one last:
 * by then the engine has compiled the loop over its bytes, behind the reading of the others.
 */
export function openBuiltInDictionaries(): Dictionary[] {
  const { folder, trusted } = dictionaryFolder()
  const opened = [...DICTIONARY_FILES].reverse().map((file) => openFile(join(folder, file), trusted))
  return opened.reverse()
}

function openFile(path: string, trusted: boolean): Dictionary {
  const file = openSync(path, 'r')
  try {
    const fill = (into: Uint8Array, from: number): void => {
      let filled = 0
      while (filled < into.length) {
        const read = readSync(file, into, filled, into.length - filled, from + filled)
        // A file cut short while it is read: the checksum tells.
        if (read === 0) return
        filled += read
      }
    }
    return readDictionary(fstatSync(file).size, fill, { trusted, what: path })
  } finally {
    closeSync(file)
  }
}

/** Where the dictionaries lie, and whether this code brought them along or asked for them by its own place. */
interface Found {
  readonly folder: string
  readonly trusted: boolean
}

function dictionaryFolder(): Found {
  const found = findFolder()
  if (found === undefined) {
    throw new FangzhiError(
      'MISSING_DICTIONARY',
      `the built-in dictionaries are not beside the bundled program and the package fangzhi is not installed; read ${DICTIONARY_FILES.map((file) => `fangzhi/dictionaries/${file}`).join(', ')} yourself and hand the bytes in: createAnalyzer({ dictionaries: [bytes, …] })`,
    )
  }
  return found
}

function findFolder(): Found | undefined {
  for (const found of candidateFolders()) if (existsSync(join(found.folder, DICTIONARY_FILES[0]))) return found
  return undefined
}

/** Asking Node where the package is installed takes milliseconds, so it comes last. */
function* candidateFolders(): Generator<Found> {
  const url: string | undefined = import.meta.url // undefined where a bundler made CommonJS of this module
  const here = url ? dirname(fileURLToPath(url)) : typeof __dirname === 'string' ? __dirname : undefined
  if (here !== undefined) {
    yield { folder: join(here, 'dictionaries'), trusted: true }
    yield { folder: join(here, '..', 'dictionaries'), trusted: true }
  }
  for (const start of [here, process.cwd()]) {
    if (start === undefined) continue
    try {
      const file = createRequire(join(start, 'noop.js')).resolve(`fangzhi/dictionaries/${DICTIONARY_FILES[0]}`)
      yield { folder: dirname(file), trusted: start === here }
    } catch {
      // not installed there; the next folder may have it
    }
  }
}
