import { FangzhiError } from '../../index.js'
import { checkGiven } from '../check-given.js'
import { looksBig5 } from './looks-big5.js'

/** A text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/**
 * Decodes a file: UTF-16 by its byte order mark, else UTF-8 where the bytes are valid UTF-8, else GB18030 (the encoding
 * of mainland papers before they moved to UTF-8; GBK and GB2312 are parts of it), or Big5 where that is clearly the more
 * plausible of the two. The byte order mark is left out. A few bytes that do not fit, of a file cut in mid-character or
 * of a bad disk, become U+FFFD, which a result's diagnostics name.
 * @param file Its name, for errors.
 * @throws FangzhiError `BAD_FILE` where the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  checkGiven(bytes instanceof Uint8Array, 'decodeText takes the bytes of a file', bytes)
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  for (const [mark, message] of FOREIGN)
    if (head.startsWith(mark)) throw new FangzhiError('BAD_FILE', message, { file })
  const marked = markedEncoding(bytes)
  if (marked !== null) return decodeUtf16(marked, bytes, file)
  try {
    return { text: decode('utf-8', bytes), encoding: 'utf-8' }
  } catch {
    if (looksBinary(bytes)) {
      throw new FangzhiError(
        'BAD_FILE',
        'not a text file (control bytes); give UTF-8, GB18030, Big5, or UTF-16 with its byte order mark',
        { file },
      )
    }
  }
  // First what is UTF-8 but for a few bytes: with luck those fit GB18030 too, and every character would be another.
  const utf8 = decodeLossy('utf-8', bytes)
  // Of GB18030 read as UTF-8 most is lost, and next to nothing becomes a character of three bytes, as Chinese ones are.
  if ((utf8.sound > 0 && isNearlyWhole(utf8)) || utf8.wide > utf8.lost) return { text: utf8.text, encoding: 'utf-8' }
  const big5 = looksBig5(bytes) ? decodeLossy('big5', bytes) : null
  if (big5 !== null && isNearlyWhole(big5)) return { text: big5.text, encoding: 'big5' }
  const gb18030 = decodeLossy('gb18030', bytes)
  if (isNearlyWhole(gb18030)) return { text: gb18030.text, encoding: 'gb18030' }
  throw new FangzhiError('BAD_FILE', 'neither UTF-8 nor GB18030 nor Big5 text; convert it to UTF-8', { file })
}

const OFFICE = 'is a file of Excel, Word or the like; save it as text, or a table as CSV'
/** What files begin with that hold texts, but are none. */
const FOREIGN = [
  ['%PDF-', 'is a PDF, not its text; take the text out first, for instance with pdftotext'],
  ['PK\x03\x04', OFFICE],
  ['\xd0\xcf\x11\xe0', OFFICE],
] as const

/**
 * The encoding of a file by its beginning, which may end in mid-character.
 * @throws FangzhiError as {@link decodeText} does.
 */
export function encodingOf(beginning: Uint8Array, file: string): DecodedText['encoding'] {
  return markedEncoding(beginning) ?? decodeText(beginning, file).encoding
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** A text, and how many of its characters beyond ASCII were lost. */
interface LossyText {
  readonly text: string
  /** Characters that could be decoded. */
  readonly sound: number
  /** Those of them from U+0800 on: three bytes in UTF-8. */
  readonly wide: number
  /** Bytes that could not, each U+FFFD now. */
  readonly lost: number
}

/** A character cut off by the end of the file becomes U+FFFD, but counts for nothing: it says nothing of the encoding. */
function decodeLossy(encoding: DecodedText['encoding'], bytes: Uint8Array): LossyText {
  const decoder = new TextDecoder(encoding)
  const whole = decoder.decode(bytes, { stream: true })
  let lost = 0
  let sound = 0
  let wide = 0
  for (let i = 0; i < whole.length; i++) {
    const unit = whole.charCodeAt(i)
    if (unit === REPLACEMENT) lost += 1
    else if (unit > 127) {
      sound += 1
      if (unit >= 0x800) wide += 1
    }
  }
  return { text: whole + decoder.decode(), sound, wide, lost }
}

/** Of so many characters beyond ASCII one may be lost; in a text read in the wrong encoding most are. */
const SOUND_TO_LOST = 20

function isNearlyWhole({ sound, lost }: LossyText): boolean {
  return lost * SOUND_TO_LOST <= sound
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
