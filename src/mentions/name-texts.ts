const FIRST_SLOTS = 4096
/** Once this many names are kept, all are forgotten. */
const MOST_KEPT = 50_000

/**
 * The names met so far, each as one string: a name that comes again costs no new string, and the tables that later
 * stages keep by name find it at once, since an engine works out the hash of a string only once. A cache; no result
 * depends on it.
 */
export class NameTexts {
  #hashes = new Int32Array(FIRST_SLOTS)
  #texts = new Array<string>(FIRST_SLOTS).fill('')
  #count = 0

  /** The characters from `start` to `end`, which are at least one. */
  at(text: string, start: number, end: number): string {
    let hash = 0
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(at)) | 0
    const mask = this.#texts.length - 1
    let slot = spread(hash) & mask
    for (; this.#texts[slot] !== ''; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash && stands(this.#texts[slot]!, text, start, end)) return this.#texts[slot]!
    }
    if (this.#count * 2 >= this.#texts.length) {
      this.#makeRoom()
      return this.at(text, start, end)
    }
    this.#count += 1
    this.#hashes[slot] = hash
    // A slice of its own would keep the whole text alive.
    this.#texts[slot] = copyOf(text, start, end)
    return this.#texts[slot]!
  }

  #makeRoom(): void {
    const [hashes, texts] = [this.#hashes, this.#texts]
    const slots = this.#count < MOST_KEPT ? texts.length * 2 : FIRST_SLOTS
    this.#hashes = new Int32Array(slots)
    this.#texts = new Array<string>(slots).fill('')
    if (this.#count >= MOST_KEPT) {
      this.#count = 0
      return
    }
    for (let old = 0; old < texts.length; old++) {
      if (texts[old] === '') continue
      let slot = spread(hashes[old]!) & (slots - 1)
      while (this.#texts[slot] !== '') slot = (slot + 1) & (slots - 1)
      this.#hashes[slot] = hashes[old]!
      this.#texts[slot] = texts[old]!
    }
  }
}

function stands(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function copyOf(text: string, start: number, end: number): string {
  let copy = ''
  for (let at = start; at < end; at++) copy += text[at]
  return copy
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8
}
