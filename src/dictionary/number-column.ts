import { damagedSection } from './string-table.js'

/** Whole numbers from zero, 16 bits wide where that is enough. */
export type NumberColumn = Uint16Array | Uint32Array

/** Gives a section of a dictionary's container by its name. */
export type SectionReader = (name: string) => Uint8Array | undefined

/** A column as bytes, 16 bits a number where all fit. */
export function writeColumn(numbers: ArrayLike<number>): Uint8Array {
  let largest = 0
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > largest) largest = numbers[i]!
  const column = largest > 0xffff ? new Uint32Array(numbers) : new Uint16Array(numbers)
  return new Uint8Array(column.buffer)
}

/**
 * Opens a column of `length` numbers as a view on its section; undefined where there is no such section. The numbers are
 * not looked at: whoever uses one checks it.
 * @throws FangzhiError `BAD_DICTIONARY` for another length.
 */
export function openColumn(section: SectionReader, name: string, length: number): NumberColumn | undefined {
  const bytes = section(name)
  if (bytes === undefined) return undefined
  const { buffer, byteOffset, byteLength } = bytes
  if (byteLength === 2 * length) return new Uint16Array(buffer, byteOffset, length)
  if (byteLength === 4 * length) return new Uint32Array(buffer, byteOffset, length)
  throw damagedSection(name)
}

/**
 * A column most of whose numbers are 0, as bytes: the first row that has another number, how many rows follow up to the
 * last one, and their numbers. Rows lie sorted by kind, so that what only one kind has is one short stretch.
 */
export function writeSparseColumn(numbers: readonly number[]): Uint8Array {
  const first = Math.max(
    0,
    numbers.findIndex((number) => number !== 0),
  )
  let end = numbers.length
  while (end > first && numbers[end - 1] === 0) end--
  const stretch = writeColumn(numbers.slice(first, end))
  const bytes = new Uint8Array(8 + stretch.length)
  new Uint32Array(bytes.buffer, 0, 2).set([first, end - first])
  bytes.set(stretch, 8)
  return bytes
}

/**
 * Opens what {@link writeSparseColumn} wrote: a function from a row to its number. Without such a section all are 0.
 * @throws FangzhiError `BAD_DICTIONARY` for a damaged stretch.
 */
export function openSparseColumn(section: SectionReader, name: string): (row: number) => number {
  const bytes = section(name)
  if (bytes === undefined) return () => 0
  if (bytes.byteLength < 8) throw damagedSection(name)
  const [first, count] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2) as unknown as [number, number]
  const stretch = openColumn(() => bytes.subarray(8), name, count)
  return (row) => stretch?.[row - first] ?? 0
}

/** Numbers of a column of steps that are worked out together, and how far into a block a position lies. */
const BLOCK = 1024
const BLOCK_BITS = 10

/**
 * A column of numbers that mostly grow by the same as before, as bytes: each less the one before it, and that less the
 * step before, so that packing the file takes next to nothing for runs. Behind them, for each block of numbers, the last
 * one before it and the step to that, so that a block can be read without those before it. 32 bits each.
 */
export function writeSteps(numbers: ArrayLike<number>): Uint8Array {
  const { length } = numbers
  const written = new Int32Array(length + 2 * blocksOf(length))
  let last = 0
  let step = 0
  for (let i = 0; i < length; i++) {
    if (i % BLOCK === 0) written.set([last, step], length + 2 * (i >> BLOCK_BITS))
    written[i] = numbers[i]! - last - step
    step = numbers[i]! - last
    last = numbers[i]!
  }
  return new Uint8Array(written.buffer)
}

/** A column of steps, opened: `read(from, to)` gives the column with these numbers worked out, the others perhaps not yet. */
export type StepColumn = (from: number, to: number) => Uint32Array

/**
 * Opens what {@link writeSteps} wrote; undefined where there is no such section. A block is worked out when one of its
 * numbers is first asked for, as a program that reads one article asks for few of them. The numbers are not looked at:
 * whoever uses one checks it.
 * @throws FangzhiError `BAD_DICTIONARY` for another length.
 */
export function openSteps(section: SectionReader, name: string, length: number): StepColumn | undefined {
  const bytes = section(name)
  if (bytes === undefined) return undefined
  const blocks = blocksOf(length)
  if (bytes.byteLength !== 4 * (length + 2 * blocks)) throw damagedSection(name)
  const written = new Int32Array(bytes.buffer, bytes.byteOffset, length + 2 * blocks)
  const numbers = new Uint32Array(length)
  const known = new Uint8Array(blocks)
  return (from, to) => {
    for (let block = from >> BLOCK_BITS; block < blocks && block << BLOCK_BITS < to; block++) {
      if (known[block] !== 0) continue
      known[block] = 1
      const begin = block << BLOCK_BITS
      const end = Math.min(begin + BLOCK, length)
      let last = written[length + 2 * block]!
      let step = written[length + 2 * block + 1]!
      for (let i = begin; i < end; i++) {
        step = (step + written[i]!) | 0
        last = (last + step) | 0
        numbers[i] = last
      }
    }
    return numbers
  }
}

function blocksOf(length: number): number {
  return (length + BLOCK - 1) >> BLOCK_BITS
}
