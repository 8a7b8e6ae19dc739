import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../make-folder.js'
import type { OutputRecord } from './manifest.js'

const PIECE = 1 << 20

/** A file made of a first text and the contents of others, written piece by piece; those not there are passed over. */
export function joinFiles(target: string, first: string, sources: readonly string[]): OutputRecord {
  const buffer = Buffer.alloc(PIECE)
  return writeHashed(target, (write) => {
    write(Buffer.from(first))
    for (const source of sources) {
      if (!existsSync(source)) continue
      const from = openSync(source, 'r')
      for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) write(buffer.subarray(0, read))
      closeSync(from)
    }
  })
}

/** A file made of one text for each item, one after the other. */
export function joinTexts<Item>(target: string, items: Iterable<Item>, textOf: (item: Item) => string): OutputRecord {
  return writeHashed(target, (write) => {
    for (const item of items) write(Buffer.from(textOf(item)))
  })
}

/** Writes a file so that it is there whole or not at all, and says its bytes and their SHA-256. */
function writeHashed(target: string, fill: (write: (piece: Uint8Array) => void) => void): OutputRecord {
  makeFolder(dirname(target))
  const out = openSync(`${target}.part`, 'w')
  const hash = createHash('sha256')
  let bytes = 0
  fill((piece) => {
    hash.update(piece)
    for (let at = 0; at < piece.length; ) at += writeSync(out, piece, at)
    bytes += piece.length
  })
  closeSync(out)
  renameSync(`${target}.part`, target)
  return { bytes, sha256: hash.digest('hex') }
}
