import { damaged } from './string-table.js'

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
  throw damaged(name)
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
  if (bytes.byteLength < 8) throw damaged(name)
  const [first, count] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2) as unknown as [number, number]
  const stretch = openColumn(() => bytes.subarray(8), name, count)
  return (row) => stretch?.[row - first] ?? 0
}

/**
 * A column of numbers that mostly grow by the same as before, as bytes: each less the one before it, and that less the
 * step before, so that packing the file takes next to nothing for runs. 32 bits each.
 */
export function writeSteps(numbers: ArrayLike<number>): Uint8Array {
  const turns = new Int32Array(numbers.length)
  let last = 0
  let step = 0
  for (let i = 0; i < numbers.length; i++) {
    turns[i] = numbers[i]! - last - step
    step = numbers[i]! - last
    last = numbers[i]!
  }
  return new Uint8Array(turns.buffer)
}

/**
 * Opens what {@link writeSteps} wrote: a function that gives the column, worked out when it is first called, as a
 * program that reads one article asks for few of them; undefined where there is no such section. The numbers are not
 * looked at: whoever uses one checks it.
 * @throws FangzhiError `BAD_DICTIONARY` for another length.
 */
export function openSteps(section: SectionReader, name: string, length: number): (() => Uint32Array) | undefined {
  const bytes = section(name)
  if (bytes === undefined) return undefined
  if (bytes.byteLength !== 4 * length) throw damaged(name)
  let numbers: Uint32Array | null = null
  return () => {
    numbers ??= readSteps(bytes, name, length)
    return numbers
  }
}

/** The same, worked out at once. */
export function readSteps(bytes: Uint8Array, name: string, length: number): Uint32Array {
  if (bytes.byteLength !== 4 * length) throw damaged(name)
  const turns = new Int32Array(bytes.buffer, bytes.byteOffset, length)
  const numbers = new Uint32Array(length)
  let last = 0
  let step = 0
  for (let i = 0; i < length; i++) {
    step = (step + turns[i]!) | 0
    last = (last + step) | 0
    numbers[i] = last
  }
  return numbers
}
