import { checkGiven } from '../check-given.js'

/** A line of bytes without its line feed; `bytes` is null where it is longer than allowed. */
export interface ByteLine {
  /** Counted from one. */
  readonly number: number
  readonly bytes: Uint8Array | null
  readonly length: number
  /** Whether no further whole line has arrived yet. */
  readonly last: boolean
}

const LINE_FEED = 0x0a

/** @throws FangzhiError `BAD_INPUT` for what is no stream. */
export function checkStream(stream: AsyncIterable<Uint8Array>, taker: string): void {
  const streams = stream as Partial<AsyncIterable<unknown> & Iterable<unknown>> | null | undefined
  const isStream =
    typeof streams === 'object' && (streams?.[Symbol.asyncIterator] ?? streams?.[Symbol.iterator]) !== undefined
  checkGiven(isStream, `${taker} takes a stream of bytes, such as process.stdin`, stream)
}

/**
 * Cuts a stream of bytes into lines at line feeds. Of a line longer than `longest` only the length is kept, so that
 * memory stays bounded whatever comes.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<ByteLine> {
  checkStream(stream, 'readLines')
  checkGiven(longest >= 0, 'readLines takes the longest line in bytes', longest)
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  const take = (last: boolean): ByteLine => {
    number += 1
    const line = { number, bytes: length > longest ? null : Buffer.concat(pieces), length, last }
    pieces = []
    length = 0
    return line
  }
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length > longest) pieces = []
    else pieces.push(piece)
  }
  for await (const chunk of stream) {
    checkGiven(chunk instanceof Uint8Array, 'readLines takes a stream of bytes', chunk)
    let at = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; ) {
      add(chunk.subarray(at, end))
      at = end + 1
      end = chunk.indexOf(LINE_FEED, at)
      yield take(end < 0)
    }
    if (at < chunk.length) add(chunk.subarray(at))
  }
  if (length > 0) yield take(true)
}
