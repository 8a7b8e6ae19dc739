import { CharClass, isLineBreak, unitsOfClass } from '../text/char-class.js'
import { ALL_NEEDS, Need, needOf, needTable } from '../text/normalize/needed.js'

/** Bits that say which rules are worth trying on a line: a rule whose bit is missing cannot match. */
export enum Signal {
  digit = 1,
  /** 版 期 星 农: what stands in mastheads. */
  masthead = 2,
  /** Characters of the words for rights, sources and subscriptions, and of those that call lost papers void. */
  rights = 4,
  lost = 256,
  /** First characters of the duties and crafts of bylines. */
  byline = 8,
  /** A mark that ends a sentence or a semicolon: no headline and no byline holds one. */
  stop = 16,
  comma = 32,
  blank = 64,
  /** 年: perhaps a date. */
  year = 128,
  /** What the sky is like: a weather line. */
  weather = 512,
  /** Ends a line. */
  lineBreak = 1024,
  /** Ends a clause: a mark inside a sentence or at its end. */
  clause = 2048,
  /** A clause in it may have been printed a few clauses before. No character gives this bit: the reader of lines does. */
  repeat = 4096,
  /** 讯 息: perhaps another paper's lead. */
  report = 8192,
  /** 声 遗 登: with those of `lost`, perhaps a notice of lost papers. */
  statement = 16384,
  /** Bars, arrows and characters of words around texts on the web: perhaps such a line. */
  web = 32768,
}

/** Places of the bits that are counted. */
export const COMMA_SHIFT = 5
export const BLANK_SHIFT = 6
/** The bits of {@link Need} follow from here on. */
export const NEED_SHIFT = 16
/** Takes the signs of blanks off where only what was trimmed gave them. */
export const NO_BLANK = ~(Signal.blank | (Need.blanks << NEED_SHIFT))

/** For stretches that were not looked at: whatever there is may be in them. */
export const ALL_BITS = -1

/** A longer line is a paragraph whatever it holds. */
export const LONGEST_SIGNAL = 150
/** What such a line gives, besides its own signals. */
export const LONG_BITS = Signal.byline | Signal.stop

const CHARACTERS: readonly (readonly [number, string])[] = [
  [Signal.digit, '0123456789０１２３４５６７８９'],
  [Signal.masthead, '版期星农'],
  [Signal.year, '年'],
  [Signal.rights, '权许扫订投载印登转源'],
  [Signal.lost, '废特'],
  [Signal.byline, '记通实撰评执摄图供制文作整报口讲采编航'],
  [Signal.stop, '。\uff1b'],
  [Signal.statement, '声遗登'],
  [Signal.report, '讯息'],
  [Signal.weather, '云晴阴雨雪雾霾'],
  [Signal.web, '>›»«＞|\uff5c_©-•BE页备码许P违顾订良扫'],
  [Signal.comma, ',;\uff0c\uff1b'],
]

/** A character that gives one of these is counted or ends something; all others only add their bits. */
const COUNTED = Signal.blank | Signal.comma | Signal.clause | Signal.lineBreak

/**
 * Characters that give the same bits are of one kind, so that the table every character is looked up in stays small.
 * `kinds`: the kind of every code unit. `signals`: the bits of each kind, {@link Need}s from {@link NEED_SHIFT} on.
 */
export interface SignalTable {
  readonly kinds: Uint8Array
  readonly signals: Int32Array
  /** Kinds from here on are {@link COUNTED}. */
  readonly firstCounted: number
}

/** What every character tells. */
export const SIGNALS: SignalTable = buildSignals()

/** The bits of one code unit. */
export function signalOf(code: number): number {
  return SIGNALS.signals[SIGNALS.kinds[code]!]!
}

/**
 * Most characters give no more than their {@link Need}s, which are kinds of their own; only those that give anything
 * else are looked at one by one.
 */
function buildSignals(): SignalTable {
  const kinds = needTable()
  const signals = Array.from({ length: ALL_NEEDS + 1 }, (_, needs) => needs << NEED_SHIFT)
  const bits = signalsOfCharacters()
  const kindOf = new Map<number, number>()
  const place = (isCounted: boolean): void => {
    for (const [code, signal] of bits) {
      const value = signal | (needOf(code) << NEED_SHIFT)
      if (((value & COUNTED) !== 0) !== isCounted) continue
      const kind = kindOf.get(value) ?? signals.push(value) - 1
      kindOf.set(value, kind)
      kinds[code] = kind
    }
  }
  place(false)
  const firstCounted = signals.length
  place(true)
  return { kinds, signals: Int32Array.from(signals), firstCounted }
}

/** The signals of all characters that give any, without their needs. */
function signalsOfCharacters(): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  const mark = (code: number, bit: number): void => {
    bits.set(code, (bits.get(code) ?? 0) | bit)
  }
  for (const value of [CharClass.pause, CharClass.final]) {
    for (const code of unitsOfClass(value)) mark(code, Signal.clause)
  }
  for (const code of unitsOfClass(CharClass.blank)) {
    if (code <= 0x3000 || code === 0xfeff) mark(code, Signal.blank)
    if (isLineBreak(code)) mark(code, Signal.lineBreak)
  }
  for (const [bit, characters] of CHARACTERS) {
    for (let i = 0; i < characters.length; i++) mark(characters.charCodeAt(i), bit)
  }
  return bits
}

/** What one look at a line tells. */
export interface LineSignals {
  /** Which {@link Signal}s its characters give, and from {@link NEED_SHIFT} on which normalisers they need. */
  readonly bits: number
  /** Characters without blanks; of a long line, all. */
  readonly length: number
  /** Commas and semicolons; of a long line, 0. */
  readonly commas: number
}

/** Looks once at every character of a stretch. */
export function readSignals(text: string, from: number, to: number): LineSignals {
  let bits: number = Signal.repeat
  let blanks = 0
  let commas = 0
  for (let i = from; i < to; i++) {
    const signal = signalOf(text.charCodeAt(i))
    bits |= signal
    blanks += (signal >>> BLANK_SHIFT) & 1
    commas += (signal >>> COMMA_SHIFT) & 1
  }
  if (to - from > LONGEST_SIGNAL) return { bits: bits | LONG_BITS, length: to - from, commas: 0 }
  return { bits, length: to - from - blanks, commas }
}
