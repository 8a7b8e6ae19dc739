import type { ValueDraft } from '../../model/mention.js'
import { boundAfter, boundBefore } from './bounds.js'
import { chineseDigit, type ReadNumber, readNumber, scale } from './read-number.js'
import { hasTrait, isOneOf, Trait } from './traits.js'
import { type ReadUnit, readUnit } from './units.js'

const CURRENCY: Readonly<Record<string, string>> = { $: '美元', '¥': '元', '\uffe5': '元', '€': '欧元', '£': '英镑' }

/** Names of places that begin like an amount. */
const NO_AMOUNTS = ['三门', '五台', '三台', '六盘', '五家渠', '七台河', '九台']

/**
 * Reads an amount whose number starts at `at`: 10.1亿元, 300余人次, 20%至30%, 三分之二, 百分之五, 七成, 三四百户. Null where
 * the number has no unit and is not counted in 万 or 亿. The span takes the words that bound the amount (近, 超, 以上).
 */
export function readQuantity(text: string, at: number, number: ReadNumber): ValueDraft | null {
  const before = text[at - 1] ?? ' '
  if (before === '第' || (number.chinese && isFormula(text, at))) return null
  const share = readShare(text, at, number)
  if (share !== null) return share
  const first = readUnit(text, number.end, number.chinese)
  const second = readSecond(text, first?.end ?? number.end)
  const last = second === null ? first : readUnit(text, second.end, second.chinese)
  if (second !== null && last !== null) {
    if (first !== null && first.unit !== last.unit) return draft(text, at, number.low, number.high, first, number)
    const low = first === null ? scale(number.low, sharedScale(text, number, second)) : number.low
    return draft(text, at, low, second.high, last, second)
  }
  if (first !== null) {
    if (number.chinese && number.low === 1 && number.length === 1 && first.counts) return null
    if (first.unit === '元' && text[first.end] === '旦') return null
    // 零件 and 零头 are words.
    if (text[at] === '零' && (first.unit === '件' || first.unit === '头')) return null
    return draft(text, at, number.low, number.high, first, number)
  }
  const currency = isOneOf(text, at - 1, '$¥\uffe5€£') ? CURRENCY[before] : undefined
  if (currency !== undefined) {
    const unit: ReadUnit = { type: 'MONEY', unit: currency, factor: 1, counts: false, end: number.end }
    return draft(text, at - 1, number.low, number.high, unit, number)
  }
  if (number.plain || number.low < 1e4 || !'万亿余多'.includes(text[number.end - 1]!)) return null
  return draft(
    text,
    at,
    number.low,
    number.high,
    { type: 'QUANTITY', unit: '', factor: 1, counts: false, end: number.end },
    number,
  )
}

/** “两个确立”, 三个代表: a numeral right behind an opening quote begins a formula, no amount. */
function isFormula(text: string, at: number): boolean {
  if (isOneOf(text, at - 1, '“‘「"《')) return true
  return isOneOf(text, at, '三五六七九') && NO_AMOUNTS.some((name) => text.startsWith(name, at))
}

/** The second number of a range that goes on at `at`, or null. */
function readSecond(text: string, at: number): ReadNumber | null {
  if (!hasTrait(text, at, Trait.join)) return null
  const start = text.charCodeAt(at + 1) === text.charCodeAt(at) ? at + 2 : at + 1
  return readNumber(text, start)
}

/** 3至5万元: the first number is counted in 万 too, unless it says its own size. */
function sharedScale(text: string, first: ReadNumber, second: ReadNumber): number {
  if ('百千万亿'.includes(text[first.end - 1]!)) return 1
  let factor = 1
  for (let at = second.end - 1; at > second.start; at--) {
    const power = '百千万亿'.indexOf(text[at]!)
    if (power < 0) break
    factor *= [100, 1000, 1e4, 1e8][power]!
  }
  return second.chinese ? 1 : factor
}

/** 三分之二, 七成, 七成半, 一成三. */
function readShare(text: string, at: number, number: ReadNumber): ValueDraft | null {
  const { end } = number
  if (!number.chinese && !number.plain) return null
  if (text.startsWith('分之', end) && number.low >= 2) {
    const part = readNumber(text, end + 2)
    if (part === null) return null
    return draft(text, at, part.low / number.low, part.high / number.low, { ...NO_UNIT, end: part.end }, part)
  }
  const next = text[end + 1] ?? ' '
  if (text[end] !== '成' || number.high > 10 || NO_TENTH.includes(next)) return null
  const digit = chineseDigit(next.charCodeAt(0))
  const half = next === '半' ? 0.5 : digit > 0 ? digit / 10 : 0
  const more = number.more || next === '多' || next === '余'
  const unit: ReadUnit = {
    type: 'PERCENT',
    unit: '%',
    factor: 10,
    counts: false,
    end: end + (half > 0 || more ? 2 : 1),
  }
  return draft(text, at, number.low + half, number.high + half, unit, { ...number, more })
}

/** 百分之三十, 千分之五, 百分之三十至四十; `at` is where 百 or 千 stands. Null for anything else. */
export function readPercent(text: string, at: number): ValueDraft | null {
  const of = text.startsWith('百分之', at) ? '%' : text.startsWith('千分之', at) ? '‰' : null
  const part = of === null ? null : readNumber(text, at + 3)
  if (of === null || part === null) return null
  return draft(text, at, part.low, part.high, { ...NO_UNIT, type: 'PERCENT', unit: of, end: part.end }, part)
}

const NO_UNIT: ReadUnit = { type: 'QUANTITY', unit: '', factor: 1, counts: false, end: 0 }
/** 一成为, 三成员: 成 begins another word. */
const NO_TENTH = '为立员果功绩都效长熟交分套品就'

function draft(text: string, at: number, low: number, high: number, unit: ReadUnit, number: ReadNumber): ValueDraft {
  const before = boundBefore(text, at)
  const after = boundAfter(text, unit.end)
  const below = unit.unit === '℃' && text.startsWith('零下', at - 2)
  const from = decimal(scale(low, unit.factor) * (below ? -1 : 1))
  const to = decimal(scale(high, unit.factor) * (below ? -1 : 1))
  return {
    start: below ? at - 2 : (before?.start ?? at),
    end: after?.end ?? unit.end,
    type: unit.type,
    value: from === to ? from : `${from}/${to}`,
    unit: unit.unit === '' ? null : unit.unit,
    bound: before?.bound ?? after?.bound ?? (number.more ? 'min' : number.vague ? 'fuzzy' : 'exact'),
    relative: false,
  }
}

/** A plain decimal number without exponent; six places where a division makes more. */
function decimal(value: number): string {
  // Small whole numbers, which most are, have a quick way to their digits.
  if (value === (value | 0)) return String(value | 0)
  if (value >= 1e15) return BigInt(Math.round(value)).toString()
  return String(Math.round(value * 1e6) / 1e6)
}
