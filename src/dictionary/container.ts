import { alignTo8 } from '../base/binary-tables.js'
import { checksum } from '../base/checksum.js'
import { damaged } from '../base/damaged.js'
import { FangzhiError } from '../base/errors.js'
import { readJson } from '../base/read-json.js'
import { sha256 } from '../base/sha256.js'
import { encodeUtf8 } from '../base/utf8.js'

/** Version of the container's layout; a file of another version is refused. */
const CONTAINER_VERSION = 2

/** What a dictionary says about itself: plain JSON data. */
export interface ContainerMeta {
  readonly name: string
  readonly version: string
  readonly [key: string]: unknown
}

/** A compiled dictionary file, opened: named sections that are views on its bytes. */
export interface Container {
  readonly meta: ContainerMeta
  /** Names of the sections, in the order they were written. */
  readonly names: readonly string[]
  /** SHA-256 of the content, computed when it was compiled: the dictionary's identity. 64 hexadecimal digits. */
  readonly sha256: string
  /** The bytes of a section, starting at a multiple of eight; undefined where there is none of that name. */
  section(name: string): Uint8Array | undefined
}

// The file: a header of 64 bytes, a directory of (offset, length) per section, the sections. Section 0 is JSON.
//   0  magic "FANGZHI\0"     8  container version   12  size of the file
//  16  checksum of 24 … end 20  number of sections  32  SHA-256 of 64 … end
const MAGIC = [0x474e4146, 0x0049485a] as const
const HEADER_BYTES = 64
/** The first byte that the checksum covers. */
export const CHECKED_FROM = 24
const ENTRY_BYTES = 8
const MAX_SECTIONS = 1024

/**
 * Writes a dictionary file: sections, each at a multiple of eight bytes, with what is needed to recognise damage and
 * identity. The same input gives the same bytes.
 */
export function writeContainer(meta: ContainerMeta, sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(sections)
  if (names.length >= MAX_SECTIONS) {
    throw new FangzhiError('BAD_INPUT', `${names.length} sections are too many; a container holds ${MAX_SECTIONS - 1}`)
  }
  const parts = [encodeUtf8(JSON.stringify({ meta, names })), ...names.map((name) => sections[name]!)]
  let size = HEADER_BYTES + parts.length * ENTRY_BYTES
  const offsets = parts.map((part) => {
    const offset = alignTo8(size)
    size = offset + part.length
    return offset
  })
  size = alignTo8(size)
  const bytes = new Uint8Array(size)
  const header = new Uint32Array(bytes.buffer)
  parts.forEach((part, index) => {
    header.set([offsets[index]!, part.length], (HEADER_BYTES + index * ENTRY_BYTES) / 4)
    bytes.set(part, offsets[index]!)
  })
  bytes.set(parseHex(sha256(bytes.subarray(HEADER_BYTES))), 32)
  header.set([...MAGIC, CONTAINER_VERSION, size], 0)
  header[5] = parts.length
  // The number of sections stands before the checked part, so it is folded into the sum.
  header[4] = checksum(new Int32Array(bytes.buffer, CHECKED_FROM)) ^ parts.length
  return bytes
}

/**
 * Opens a dictionary file without copying it. Magic, version, size, checksum and the bounds of every section are
 * checked before anything is used.
 * @param what Names the file in errors.
 * @param found The checksum of the words from {@link CHECKED_FROM} on, where who read them has worked it out already.
 * @throws FangzhiError `BAD_DICTIONARY` or `DICTIONARY_VERSION`.
 */
export function readContainer(
  bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer,
  what = 'the dictionary',
  found?: number,
): Container {
  const view = alignedView(bytes)
  const { buffer, byteOffset, byteLength } = view
  if (byteLength < HEADER_BYTES) {
    throw notCompiled(what, `it has ${byteLength} bytes`)
  }
  const header = new Uint32Array(buffer, byteOffset, HEADER_BYTES / 4)
  if (header[0] !== MAGIC[0] || header[1] !== MAGIC[1]) {
    throw notCompiled(what, 'it does not begin with "FANGZHI"')
  }
  if (header[2] !== CONTAINER_VERSION) {
    throw new FangzhiError(
      'DICTIONARY_VERSION',
      `${what} has container version ${header[2]}, this fangzhi reads version ${CONTAINER_VERSION}; compile it again`,
    )
  }
  const size = header[3]!
  const sectionCount = header[5]!
  if (size !== byteLength || size % 8 !== 0) {
    throw damaged(what, `it has ${byteLength} bytes instead of ${size}`)
  }
  if (sectionCount < 1 || sectionCount > MAX_SECTIONS) throw damaged(what, `it claims ${sectionCount} sections`)
  const sum = found ?? checksum(new Int32Array(buffer, byteOffset + CHECKED_FROM, (size - CHECKED_FROM) / 4))
  if ((sum ^ sectionCount) >>> 0 !== header[4]) throw damaged(what, 'its checksum does not fit')
  const sections = readDirectory(view, sectionCount, what)
  const { meta, names } = readMeta(sections[0]!, sectionCount - 1, what)
  const byName = new Map(names.map((name, index) => [name, sections[index + 1]!]))
  return Object.freeze({
    meta,
    names,
    sha256: formatHex(view.subarray(32, 64)),
    section: (name: string) => byName.get(name),
  })
}

function notCompiled(what: string, why: string): FangzhiError {
  const message = `${what} is not a compiled dictionary: ${why}; compile its source with \`fangzhi dict compile\``
  return new FangzhiError('BAD_DICTIONARY', message)
}

/** Bytes as a view that starts at a multiple of eight; copied only where they do not. */
function alignedView(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): Uint8Array {
  if (!(bytes instanceof Uint8Array)) return new Uint8Array(bytes)
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes.byteOffset % 8 === 0 ? plain : new Uint8Array(plain)
}

function readDirectory(view: Uint8Array, count: number, what: string): Uint8Array[] {
  const end = HEADER_BYTES + count * ENTRY_BYTES
  if (end > view.byteLength) throw damaged(what, 'its directory reaches outside the file')
  const directory = new Uint32Array(view.buffer, view.byteOffset + HEADER_BYTES, count * 2)
  return Array.from({ length: count }, (_, index) => {
    const offset = directory[index * 2]!
    const length = directory[index * 2 + 1]!
    if (offset % 8 !== 0 || offset < end || offset + length > view.byteLength) {
      throw damaged(what, `section ${index} reaches outside the file`)
    }
    return view.subarray(offset, offset + length)
  })
}

function readMeta(section: Uint8Array, count: number, what: string): { meta: ContainerMeta; names: readonly string[] } {
  const content = readJson(section) as { meta?: Partial<ContainerMeta>; names?: unknown } | null | undefined
  const meta = content?.meta
  const names = content?.names
  const sound =
    typeof meta?.name === 'string' &&
    typeof meta.version === 'string' &&
    Array.isArray(names) &&
    names.length === count &&
    names.every((name) => typeof name === 'string')
  if (!sound) throw damaged(what, 'its description cannot be read')
  return { meta: Object.freeze(meta) as ContainerMeta, names: Object.freeze(names) }
}

function parseHex(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) => {
    return Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
  })
}

function formatHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
