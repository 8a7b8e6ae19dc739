/** Bits behind the point: far more than a double needs, so that one rounding at the end decides. */
const PRECISION = 128n
const ONE = 1n << PRECISION

/**
 * The natural logarithm, rounded correctly to the nearest double. `Math.log` may be off by a bit and differs between
 * engines; weights of words are compared bit by bit. Takes some microseconds: for building, not for running text.
 * @param x A positive, normal double.
 */
export function exactLog(x: number): number {
  const bits = new BigUint64Array(Float64Array.of(x).buffer)[0]!
  const exponent = (bits >> 52n) - 1023n
  const mantissa = (bits & 0xfffffffffffffn) | 0x10000000000000n
  const sum = exponent * LOG_OF_TWO + logOfSmall(mantissa << (PRECISION - 52n))
  return Number(sum) / Number(ONE)
}

const LOG_OF_TWO = /* @__PURE__ */ logOfSmall(2n << PRECISION)

/** ln y = 2 artanh((y - 1) / (y + 1)) for 1 ≤ y ≤ 2, as fixed-point numbers; the series gains three bits a term. */
function logOfSmall(y: bigint): bigint {
  const z = ((y - ONE) << PRECISION) / (y + ONE)
  const square = (z * z) >> PRECISION
  let term = z
  let sum = 0n
  for (let odd = 1n; term !== 0n; odd += 2n) {
    sum += term / odd
    term = (term * square) >> PRECISION
  }
  return 2n * sum
}
