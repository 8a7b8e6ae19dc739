import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.js'

/** Text kept before it is written; several files are open at once. */
const KEPT = 1 << 18

/** Writes the files of one shard into a folder of its own, in large pieces. */
export class ShardWriter {
  readonly #folder: string
  readonly #files = new Map<string, { readonly descriptor: number; kept: string[]; length: number; bytes: number }>()

  /** Empties the folder; whatever a killed run left there is gone. */
  constructor(folder: string) {
    this.#folder = folder
    rmSync(folder, { recursive: true, force: true })
    makeFolder(folder)
  }

  write(name: string, text: string): void {
    let file = this.#files.get(name)
    if (file === undefined) {
      file = { descriptor: openSync(join(this.#folder, name), 'w'), kept: [], length: 0, bytes: 0 }
      this.#files.set(name, file)
    }
    file.kept.push(text)
    file.length += text.length
    if (file.length >= KEPT) this.#flush(file)
  }

  /** Writes what is kept, closes all files and says how long each is in bytes. */
  close(): Record<string, number> {
    const sizes: Record<string, number> = {}
    for (const name of [...this.#files.keys()].sort()) {
      const file = this.#files.get(name)!
      this.#flush(file)
      closeSync(file.descriptor)
      sizes[name] = file.bytes
    }
    this.#files.clear()
    return sizes
  }

  #flush(file: { descriptor: number; kept: string[]; length: number; bytes: number }): void {
    const bytes = Buffer.from(file.kept.join(''))
    for (let at = 0; at < bytes.length; ) at += writeSync(file.descriptor, bytes, at)
    file.bytes += bytes.length
    file.kept = []
    file.length = 0
  }
}
