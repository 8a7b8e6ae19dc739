/** A line of bytes without its line feed; `bytes` is null where it is longer than allowed. */
export interface ByteLine {
  /** Counted from one. */
  readonly number: number
  readonly bytes: Uint8Array | null
  readonly length: number
}

/**
 * Cuts a stream of bytes into lines at line feeds. Of a line longer than `longest` only the length is kept, so that
 * memory stays bounded whatever comes.
 */
export async function* readLines(stream: AsyncIterable<Buffer>, longest: number): AsyncGenerator<ByteLine> {
  let pieces: Buffer[] = []
  let length = 0
  let number = 0
  const take = (): ByteLine => {
    number += 1
    const line = { number, bytes: length > longest ? null : Buffer.concat(pieces), length }
    pieces = []
    length = 0
    return line
  }
  const add = (piece: Buffer) => {
    length += piece.length
    if (length > longest) pieces = []
    else pieces.push(piece)
  }
  for await (const chunk of stream) {
    let at = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, at)) {
      add(chunk.subarray(at, end))
      yield take()
      at = end + 1
    }
    if (at < chunk.length) add(chunk.subarray(at))
  }
  if (length > 0) yield take()
}
