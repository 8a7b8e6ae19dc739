import { FangzhiError } from '../index.js'
import { checkGiven } from './check-given.js'

/** A text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/**
 * Decodes a file: UTF-16 by its byte order mark, else UTF-8 where the bytes are valid UTF-8, else GB18030 (the encoding
 * of mainland papers before they moved to UTF-8; GBK and GB2312 are parts of it). The text keeps a UTF-8 BOM out. A few
 * bytes that fit neither, of a file cut in mid-character or of a bad disk, become U+FFFD, which a result's diagnostics
 * name. Throws `BAD_FILE` where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  checkGiven(bytes instanceof Uint8Array, 'decodeText takes the bytes of a file', bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16('utf-16le', bytes, file)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16('utf-16be', bytes, file)
  try {
    return { text: decode('utf-8', bytes), encoding: 'utf-8' }
  } catch {
    if (looksBinary(bytes)) {
      throw new FangzhiError(
        'BAD_FILE',
        'not a text file (control bytes); give pages as UTF-8, UTF-16 or GB18030 text',
        { file },
      )
    }
  }
  // First what is UTF-8 but for a few bytes: with luck those fit GB18030 too, and every character would be another.
  const damaged = nearlyAll('utf-8', bytes)
  if (damaged !== null) return { text: damaged, encoding: 'utf-8' }
  const text = nearlyAll('gb18030', bytes)
  if (text !== null) return { text, encoding: 'gb18030' }
  throw new FangzhiError('BAD_FILE', 'neither UTF-8 nor GB18030 text; convert it to UTF-8', { file })
}

/** Of so many characters beyond ASCII one may be lost; in a text read in the wrong encoding most are. */
const SOUND_TO_LOST = 20

/** The text where nearly all of its characters beyond ASCII can be decoded, else null. */
function nearlyAll(encoding: DecodedText['encoding'], bytes: Uint8Array): string | null {
  const text = new TextDecoder(encoding).decode(bytes)
  let lost = 0
  let sound = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === REPLACEMENT) lost += 1
    else if (unit > 127) sound += 1
  }
  return lost * SOUND_TO_LOST <= sound ? text : null
}

const REPLACEMENT = 0xfffd

function decodeUtf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array, file: string): DecodedText {
  try {
    return { text: decode(encoding, bytes), encoding }
  } catch {
    throw new FangzhiError('BAD_FILE', 'begins with the mark of UTF-16 but is no such text; convert it to UTF-8', {
      file,
    })
  }
}

function decode(encoding: DecodedText['encoding'], bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Text has no control bytes but tab, line feed, form feed, carriage return and escape; a binary file soon has. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  return control > sample.length / 100
}
