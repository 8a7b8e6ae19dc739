/** One byte for every UTF-16 code unit, 1 where it is in the set: looking up costs one load and makes no string. */
export type CodeSet = Uint8Array

/** The set of the characters of a string; all of them are one code unit. */
export function createCodeSet(characters: string): CodeSet {
  const set = new Uint8Array(0x10000)
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1
  return set
}
