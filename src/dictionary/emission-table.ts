import { FangzhiError } from '../base/errors.js'
import { impossible } from '../engine/char-tagger.js'
import type { JiebaModel } from './parse-jieba.js'

/** What an emission is counted in: jieba's model gives six places behind the point. */
const MILLION = 1e6
/** Stands for {@link impossible} in a table of millionths. */
const NONE = -0x80000000
/** Entries opened in one call: the engine compiles a function sooner that is called often. */
const STRETCH = 512

/**
 * The emissions of a model by code and state, in millionths: half the bytes of doubles, and none of their digits that no
 * file has. Opening them gives the very doubles that reading the decimals gives, since both are correctly rounded.
 * @throws FangzhiError `BAD_INPUT` for a number that has more places.
 */
export function packEmissions(model: JiebaModel, codeOf: Uint16Array, lastCode: number): Int32Array {
  const table = new Int32Array(4 * (lastCode + 1)).fill(NONE)
  model.emissions.forEach((emissions, state) => {
    for (const [char, value] of emissions) {
      if (value === impossible) continue
      const millionths = Math.round(value * MILLION)
      if (millionths / MILLION !== value || millionths <= NONE || millionths > 0) {
        throw new FangzhiError(
          'BAD_INPUT',
          `the model gives ${char} the number ${value}; a logarithm of a probability is from -2147 to 0, with six places at most`,
        )
      }
      table[4 * codeOf[char.charCodeAt(0)]! + state] = millionths
    }
  })
  return table
}

/** The numbers of {@link packEmissions} as doubles, {@link impossible} where a state never has a character. */
export function openEmissions(millionths: Int32Array): Float64Array {
  const emissions = new Float64Array(millionths)
  for (let from = 0; from < emissions.length; from += STRETCH) {
    divide(emissions, from, Math.min(emissions.length, from + STRETCH))
  }
  return emissions
}

function divide(emissions: Float64Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const value = emissions[at]!
    emissions[at] = value === NONE ? impossible : value / MILLION
  }
}
