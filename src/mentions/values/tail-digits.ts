import { codeAt } from '../../text/characters.js'
import { chineseDigit } from './numerals.js'
import { hasTrait, Trait } from './traits.js'

/** A decimal part that stands behind its unit. */
export interface TailDigits {
  readonly part: number
  readonly end: number
}

const DIGITS = /^(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})/
/** What goes on with the digits counts something else by them: 1米20厘米, 100米12秒, 3米2处. */
const COUNTS = Trait.number | Trait.unit | Trait.date | Trait.span

/** Reads the digits right behind a unit that are its tenths and hundredths: 1米78, 一米八, 12秒63. Null where none are. */
export function readTailDigits(text: string, at: number): TailDigits | null {
  const digits = DIGITS.exec(text.slice(at, at + 2))?.[0]
  if (digits === undefined) return null
  const end = at + digits.length
  if (hasTrait(text, end, COUNTS) && !hasTrait(text, end, Trait.join)) return null
  let part = ''
  for (let index = 0; index < digits.length; index++) {
    const digit = chineseDigit(codeAt(digits, index))
    part += digit > 0 ? digit : digits[index]
  }
  return { part: Number(`0.${part}`), end }
}
