import { type Container, readContainer } from './container.js'
import type { Dictionary } from './dictionary.js'
import { completeMeta } from './dictionary-meta.js'
import { openGazetteer } from './gazetteer.js'

/**
 * Opens the bytes of a compiled dictionary without copying them; they must not change afterwards. Checked before use:
 * magic, version, checksum and the bounds of every table.
 * @param what Names the bytes in errors, such as the path they were read from.
 * @throws FangzhiError `BAD_DICTIONARY` or `DICTIONARY_VERSION`.
 */
export function openDictionary(
  bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer,
  what = 'the dictionary',
): Dictionary {
  return dictionaryOf(readContainer(bytes, what))
}

/** The dictionary in a container; see {@link Dictionary} for what trusting it means. */
export function dictionaryOf(container: Container, trusted = false): Dictionary {
  const section = (name: string): Uint8Array | undefined => container.section(name)
  const meta = completeMeta({}, new Map(Object.entries(container.meta).map(([key, value]) => [key, String(value)])))
  const { sha256 } = container
  return Object.freeze({ ...meta, sha256, trusted, gazetteer: openGazetteer(section, trusted), section })
}
