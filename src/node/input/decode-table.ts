import { encodingOf } from './decode-text.js'

/** So many bytes, from the first beyond ASCII on, tell the encoding of a table. */
const TELLING = 65_536
const NONE: Uint8Array = new Uint8Array(0)

/**
 * The text of a table in pieces, none of them empty. A table is UTF-8, UTF-16, GB18030 or Big5 as a whole, and which
 * one only shows where its ASCII ends: under an English header, or far below it.
 * @param name The table's name, for errors.
 * @throws FangzhiError `BAD_FILE` where the bytes are no text; and whatever reading them throws.
 */
export async function* decodeTable(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderFor> | null = null
  let held = NONE
  for await (const chunk of bytes) {
    let rest = chunk
    if (decoder === null) {
      const plain = held.length > 0 ? 0 : asciiLength(chunk)
      if (plain > 0) yield Buffer.from(chunk.buffer, chunk.byteOffset, plain).toString('latin1')
      held = plain === chunk.length ? held : Buffer.concat([held, chunk.subarray(plain)])
      if (held.length < TELLING) continue
      decoder = decoderFor(held.subarray(0, TELLING), name)
      rest = held
      held = NONE
    }
    const text = decoder.decode(rest, { stream: true })
    if (text !== '') yield text
  }
  decoder ??= decoderFor(held, name)
  const text = decoder.decode(held)
  if (text !== '') yield text
}

/** A byte order mark is left to who reads the table: what is decoded here need not be its beginning. */
function decoderFor(bytes: Uint8Array, name: string) {
  return new TextDecoder(encodingOf(bytes, name), { ignoreBOM: true })
}

function asciiLength(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte > 127)
  return at < 0 ? bytes.length : at
}
