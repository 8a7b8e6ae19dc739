import { damaged } from './damaged.js'

/** The element types a table may have: unsigned and signed whole numbers of 8, 16 and 32 bits, doubles, and floats of 32 bits. */
export interface TableTypes {
  u8: Uint8Array
  u16: Uint16Array
  u32: Uint32Array
  i32: Int32Array
  f64: Float64Array
  f32: Float32Array
}
export type TableKind = keyof TableTypes
export type Table = TableTypes[TableKind]

type TablesOf<Kinds extends readonly TableKind[]> = { [Index in keyof Kinds]: TableTypes[Kinds[Index]] }

const CONSTRUCTORS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
  f32: Float32Array,
} as const
const KIND_NAMES = Object.keys(CONSTRUCTORS) as readonly TableKind[]

/** Bytes before the first entry of the directory: the number of tables, and a zero. */
const HEADER_BYTES = 8
/** Bytes of one directory entry: kind, elements, offset of the first byte, and a zero. */
const ENTRY_BYTES = 16

/**
 * Joins typed arrays to one run of bytes, each starting at a multiple of eight, behind a directory of
 * `kind, elements, offset`. Numbers are stored in the machine's byte order, which is little-endian on every machine
 * JavaScript runs on today; a container made elsewhere fails its magic number.
 */
export function writeTables(tables: readonly Table[]): Uint8Array {
  let size = HEADER_BYTES + tables.length * ENTRY_BYTES
  const offsets = tables.map((table) => {
    const offset = alignTo8(size)
    size = offset + table.byteLength
    return offset
  })
  const bytes = new Uint8Array(alignTo8(size))
  const directory = new Uint32Array(bytes.buffer, 0, (HEADER_BYTES + tables.length * ENTRY_BYTES) / 4)
  directory[0] = tables.length
  tables.forEach((table, index) => {
    directory.set([kindNumber(table), table.length, offsets[index]!], 2 + index * 4)
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), offsets[index]!)
  })
  return bytes
}

/**
 * Opens what {@link writeTables} wrote, as views on the same memory (bytes that do not start at a multiple of eight
 * are copied once). The number, kinds and bounds of the tables are checked.
 * @param what Names the bytes in the error, such as `the trie`.
 * @throws FangzhiError `BAD_DICTIONARY`.
 */
export function readTables<const Kinds extends readonly TableKind[]>(
  bytes: Uint8Array,
  kinds: Kinds,
  what: string,
): TablesOf<Kinds> {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const { buffer, byteOffset, byteLength } = aligned
  const directoryBytes = HEADER_BYTES + kinds.length * ENTRY_BYTES
  if (byteLength < directoryBytes) throw damaged(what, `${byteLength} bytes are too few for ${kinds.length} tables`)
  const directory = new Uint32Array(buffer, byteOffset, directoryBytes / 4)
  if (directory[0] !== kinds.length) throw damaged(what, `it has ${directory[0]} tables instead of ${kinds.length}`)
  return kinds.map((kind, index) => {
    const [kindFound, length, offset] = directory.subarray(2 + index * 4) as unknown as [number, number, number]
    const View = CONSTRUCTORS[kind]
    if (KIND_NAMES[kindFound] !== kind) throw damaged(what, `table ${index} is not of kind ${kind}`)
    if (offset % 8 !== 0 || offset < directoryBytes || offset + length * View.BYTES_PER_ELEMENT > byteLength) {
      throw damaged(what, `table ${index} reaches outside its bytes`)
    }
    return new (View as Uint8ArrayConstructor)(buffer as ArrayBuffer, byteOffset + offset, length)
  }) as unknown as TablesOf<Kinds>
}

/** The next multiple of eight, where typed arrays of every kind may start. */
export function alignTo8(size: number): number {
  return Math.ceil(size / 8) * 8
}

function kindNumber(table: Table): number {
  return KIND_NAMES.findIndex((kind) => table instanceof CONSTRUCTORS[kind])
}
