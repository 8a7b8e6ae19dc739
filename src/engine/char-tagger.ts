/** Stands for "impossible" in sums; what is added to it stays impossible. */
export const IMPOSSIBLE = -3.14e100
/** What emissions are counted in. */
export const MILLION = 1e6
/** Stands for {@link IMPOSSIBLE} among emissions. */
export const NO_EMISSION = -0x80000000

/**
 * A hidden Markov model over the places a character can have in a word: B first, E last, M between, S alone. Numbers
 * are logarithms of probabilities. Only eight of the sixteen transitions are possible.
 */
export interface CharModel {
  /** Start of B, E, M, S. */
  readonly starts: Float64Array
  /** Transition from state `i` to state `j` at `4 * i + j`, in the order B, E, M, S. */
  readonly transitions: Float64Array
  /**
   * Emission of a code by each state at `4 * code`, in the order B, E, M, S, in millionths, as many places as jieba's file
   * has: divided, it is the very double that reading the decimals gives, since both are correctly rounded.
   * {@link NO_EMISSION} where there is none.
   */
  readonly emissions: Int32Array
}

/**
 * Tags `codes[from … to)` with the most probable states and marks where words end.
 * @param pointers Room for `to - from` entries; on return, entry `i` is 1 where a word ends after `codes[from + i]`.
 */
export type CharTagger = (codes: Uint16Array, from: number, to: number, pointers: Uint8Array) => void

/**
 * Makes the tagger of a model (Viterbi, 1967). Written for four scalars instead of a table, with back-pointers packed
 * in a byte a character, but it decides like the plain algorithm to the last bit: sums are (previous + transition) +
 * emission, the first of equal predecessors wins in the order B, E, M, S, E is the predecessor where none is possible,
 * and of equal last states E wins. On the closure and the copies see `createPathFinder`.
 */
export function createCharTagger(model: CharModel): CharTagger {
  const { starts, transitions, emissions: millionths } = model
  // Filled row by row when a code first comes: dividing each time is too slow, and dividing all at once slows a start.
  const boundEmissions = new Float64Array(millionths.length)
  const startB = starts[0]!
  const startE = starts[1]!
  const startM = starts[2]!
  const startS = starts[3]!
  const bToE = transitions[1]!
  const bToM = transitions[2]!
  const eToB = transitions[4]!
  const eToS = transitions[7]!
  const mToE = transitions[9]!
  const mToM = transitions[10]!
  const sToB = transitions[12]!
  const sToS = transitions[15]!
  const floor = IMPOSSIBLE

  return (codes, from, to, pointers) => {
    const emissions = boundEmissions
    let at = codes[from]! * 4
    if (emissions[at] === 0) fillRow(emissions, millionths, at)
    let b = startB + emissions[at]!
    let e = startE + emissions[at + 1]!
    let m = startM + emissions[at + 2]!
    let s = startS + emissions[at + 3]!
    for (let index = from + 1; index < to; index += 1) {
      at = codes[index]! * 4
      if (emissions[at] === 0) fillRow(emissions, millionths, at)
      const emitB = emissions[at]!
      const emitE = emissions[at + 1]!
      const emitM = emissions[at + 2]!
      const emitS = emissions[at + 3]!
      // Predecessors of B (0), E (1), M (2) and S (3), two bits each from the lowest; E where nothing beats the floor.
      let packed = 0b01_01_01_01
      let nextB = floor
      let nextE = floor
      let nextM = floor
      let nextS = floor
      let sum = e + eToB + emitB
      if (sum > nextB) nextB = sum
      sum = s + sToB + emitB
      if (sum > nextB) {
        nextB = sum
        packed |= 0b11
      }
      sum = b + bToE + emitE
      if (sum > nextE) {
        nextE = sum
        packed &= ~0b11_00
      }
      sum = m + mToE + emitE
      if (sum > nextE) {
        nextE = sum
        packed = (packed & ~0b11_00) | 0b10_00
      }
      sum = b + bToM + emitM
      if (sum > nextM) {
        nextM = sum
        packed &= ~0b11_00_00
      }
      sum = m + mToM + emitM
      if (sum > nextM) {
        nextM = sum
        packed = (packed & ~0b11_00_00) | 0b10_00_00
      }
      sum = e + eToS + emitS
      if (sum > nextS) nextS = sum
      sum = s + sToS + emitS
      if (sum > nextS) {
        nextS = sum
        packed |= 0b11_00_00_00
      }
      pointers[index - from] = packed
      b = nextB
      e = nextE
      m = nextM
      s = nextS
    }
    let state = e >= s ? 1 : 3
    for (let index = to - 1; index >= from; index -= 1) {
      const packed = pointers[index - from]!
      pointers[index - from] = state & 1
      state = (packed >> (state * 2)) & 3
    }
  }
}

function fillRow(emissions: Float64Array, millionths: Int32Array, row: number): void {
  for (let at = row; at < row + 4; at += 1) {
    const emission = millionths[at]!
    emissions[at] = emission === NO_EMISSION ? IMPOSSIBLE : emission / MILLION
  }
}
