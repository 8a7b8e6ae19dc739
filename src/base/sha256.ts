/** SHA-256 of bytes as 64 hexadecimal digits (FIPS 180-4); about 10 ms a megabyte. */
export function sha256(bytes: Uint8Array): string {
  // Worked out for each call: most programs need no hash, and none needs many.
  const state = fractionalBits(8, Math.sqrt)
  const constants = fractionalBits(64, Math.cbrt)
  const schedule = new Int32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) mixBlock(state, constants, schedule, bytes, at)
  const tail = padTail(bytes, whole)
  for (let at = 0; at < tail.length; at += 64) mixBlock(state, constants, schedule, tail, at)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The last, incomplete block, a one bit, zeros, and the length in bits. */
function padTail(bytes: Uint8Array, whole: number): Uint8Array {
  const rest = bytes.subarray(whole)
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  return tail
}

function mixBlock(state: Int32Array, constants: Int32Array, schedule: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t += 1) {
    const p = at + t * 4
    schedule[t] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!
  }
  for (let t = 16; t < 64; t += 1) {
    const x = schedule[t - 15]!
    const y = schedule[t - 2]!
    const small0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const small1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    schedule[t] = (schedule[t - 16]! + small0 + schedule[t - 7]! + small1) | 0
  }
  // Each by its index: taking the array apart, or making one of the sums, costs as much as all the rounds.
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let t = 0; t < 64; t += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + big1 + choice + constants[t]! + schedule[t]!) | 0
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + big0 + majority) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/**
 * Fractional parts of roots of the first primes, 32 bits each: of the cube roots of 64 the constants of the rounds
 * (FIPS 180-4, 4.2.2), of the square roots of 8 the state to begin with (5.3.3).
 */
function fractionalBits(count: number, root: (prime: number) => number): Int32Array {
  const bits = new Int32Array(count)
  let found = 0
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true
    for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) prime = false
    if (!prime) continue
    bits[found] = ((root(candidate) % 1) * 0x100000000) | 0
    found += 1
  }
  return bits
}
