import { FangzhiError } from '../base/errors.js'
import { IMPOSSIBLE, MILLION, NO_EMISSION } from '../engine/char-tagger.js'
import type { JiebaModel } from './parse-jieba.js'

/**
 * The emissions of a model by code and state, in millionths: half the bytes of doubles, and none of their digits that no
 * file has. See `CharModel`.
 * @throws FangzhiError `BAD_INPUT` for a number that has more than six places.
 */
export function tabulateEmissions(model: JiebaModel, codeOf: Uint16Array, lastCode: number): Int32Array {
  const table = new Int32Array(4 * (lastCode + 1)).fill(NO_EMISSION)
  model.emissions.forEach((emissions, state) => {
    for (const [char, value] of emissions) {
      if (value === IMPOSSIBLE) continue
      const millionths = Math.round(value * MILLION)
      if (millionths / MILLION !== value || millionths <= NO_EMISSION || millionths > 0) {
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
