import { decodeUtf8 } from './utf8.js'

/** The value that some bytes hold as JSON; undefined where they hold none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes))
  } catch {
    return undefined
  }
}
