import { resolve, sep } from 'node:path'
import { checkGiven } from '../check-given.js'
import { type InputFormat, withoutExtension } from './input-formats.js'
import { walkPaths } from './walk-paths.js'

/** A file that holds pages or articles. */
export interface InputFile {
  readonly path: string
  /** Its path from the folder it was found in, with `/`, such as `2026/qinghe-02.txt`; the same on every machine. */
  readonly name: string
  readonly format: InputFormat
  readonly gzip: boolean
  /** Bytes on disk. */
  readonly size: number
}

/** Something among the inputs that cannot be read, and why. */
export interface BadInput {
  readonly name: string
  readonly reason: string
}

/** A file to be read, what cannot be read, or what is passed over: a file of another kind, a folder of results. */
export type FoundInput = { readonly file: InputFile } | { readonly bad: BadInput } | { readonly passed: string }

/** @throws FangzhiError `BAD_INPUT` for what is no list of paths. */
export function checkPaths(paths: readonly string[]): void {
  const isList =
    Array.isArray(paths) && paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== '')
  checkGiven(isList, 'files, folders and globs are given as a list of paths', paths)
}

/**
 * The inputs among some paths. A file named twice is read once; of two different ones that would give pages of the same
 * id the second is bad, as every count of pages and articles goes by their ids.
 * @param except A folder that is passed over: results that lie among their inputs are none.
 * @throws FangzhiError `BAD_FILE` where a path named outright does not exist.
 */
export async function* findInputs(paths: readonly string[], except?: string): AsyncGenerator<FoundInput> {
  checkPaths(paths)
  const files = new Set<string>()
  const ids = new Set<string>()
  const passed = except === undefined ? null : `${resolve(except)}${sep}`
  for await (const input of walkPaths(paths)) {
    if ('file' in input && passed !== null && resolve(input.file.path).startsWith(passed)) continue
    if (!('file' in input)) {
      yield input
      continue
    }
    const { name, path, format } = input.file
    if (files.has(resolve(path))) continue
    files.add(resolve(path))
    const isPage = format === 'text' || format === 'html'
    const id = isPage ? withoutExtension(name) : ''
    if (isPage && ids.has(id)) {
      const reason = `another input is named ${id}, their pages would have the same ids; give the folder above both, or name one otherwise`
      yield { bad: { name, reason } }
      continue
    }
    if (isPage) ids.add(id)
    yield input
  }
}
