import { CharClass, charClass } from '../text/char-class.js'

/** Bits that say which rules are worth trying on a line: a rule whose bit is missing cannot match. */
export const Signal = {
  digit: 1,
  /** 版 期 星 农: what stands in mastheads. */
  masthead: 2,
  /** Characters of the words for rights and subscriptions, and of those that call lost papers void. */
  rights: 4,
  lost: 256,
  /** First characters of the duties and crafts of bylines. */
  byline: 8,
  /** A mark that ends a sentence or a semicolon: no headline and no byline holds one. */
  stop: 16,
  comma: 32,
  blank: 64,
  /** 年: perhaps a date. */
  year: 128,
} as const

/** Places of the bits that are counted. */
const COMMA_SHIFT = 5
const BLANK_SHIFT = 6

const CHARACTERS: readonly (readonly [number, string])[] = [
  [Signal.digit, '0123456789０１２３４５６７８９'],
  [Signal.masthead, '版期星农'],
  [Signal.year, '年'],
  [Signal.rights, '权许扫订投载印登'],
  [Signal.lost, '废特'],
  [Signal.byline, '记通实撰评摄图供制文作整报'],
  [Signal.stop, '。\uff1b'],
  [Signal.comma, ',;\uff0c\uff1b'],
]

const SIGNALS: Uint16Array = buildSignals()

function buildSignals(): Uint16Array {
  const signals = new Uint16Array(0x10000)
  for (let code = 0; code < 0x3001; code++) if (charClass(code) === CharClass.blank) signals[code] = Signal.blank
  signals[0xfeff] = Signal.blank
  for (const [bit, characters] of CHARACTERS) {
    for (let i = 0; i < characters.length; i++) signals[characters.charCodeAt(i)]! |= bit
  }
  return signals
}

/** What one look at a line tells. */
export interface LineSignals {
  /** Which {@link Signal}s its characters give. */
  readonly bits: number
  /** Characters without blanks. */
  readonly length: number
  readonly commas: number
}

/** Looks once at every character of a stretch. */
export function readSignals(text: string, from: number, to: number): LineSignals {
  let bits = 0
  let blanks = 0
  let commas = 0
  // Without branches: a line has far more characters than signals.
  for (let i = from; i < to; i++) {
    const signal = SIGNALS[text.charCodeAt(i)]!
    bits |= signal
    blanks += (signal >>> BLANK_SHIFT) & 1
    commas += (signal >>> COMMA_SHIFT) & 1
  }
  return { bits, length: to - from - blanks, commas }
}
