import { isoDate, isoDay } from '../../base/calendar.js'
import type { ValueDraft } from '../../model/mention.js'
import { characterSet, codeAt, isOneOf, stands } from '../../text/characters.js'
import type { ReadNumber } from './number-slot.js'
import { readNumber } from './read-number.js'
import { DAY, FIVE, NEAR, PIECE, THIS, UPPER } from './signs.js'
import type { TimeContext } from './time-point.js'
import { VAGUE_TIMES } from './time-words.js'
import { hasTrait, Trait } from './traits.js'
import { plainWords, wordAt, wordBefore, wordsFrom, wordsTo } from './word-list.js'

/** 20世纪80年代, 上世纪九十年代, 21世纪, 80年代初: a century, a decade, or a part of one. */
export function readCentury(text: string, at: number, number: ReadNumber | null): ValueDraft | null {
  const relative = number !== null ? 0 : relativeCentury(text, at)
  let end = at + 3
  let century: number | null = relative
  if (number !== null) {
    if (!stands(text, number.end, '世纪')) return readDecade(text, at, number, 20, false)
    century = number.low
    end = number.end + 2
    if (century < 1 || century > 30 || codeAt(text, at - 1) === PIECE) return null
  } else if (relative === 0) {
    return null
  }
  const second = readNumber(text, end)
  const decade = second === null ? null : readDecade(text, at, second, century, relative > 0)
  if (decade !== null) return decade
  const first = (century - 1) * 100 + 1
  return part(text, at, end, first, century * 100, relative > 0)
}

/** 上世纪 and 本世纪 as numbers, else 0. */
function relativeCentury(text: string, at: number): number {
  if (!stands(text, at + 1, '世纪')) return 0
  const first = codeAt(text, at)
  return first === UPPER ? 20 : first === THIS ? 21 : 0
}

/** 80年代, 八十年代, 1980年代. */
function readDecade(
  text: string,
  at: number,
  number: ReadNumber,
  century: number,
  relative: boolean,
): ValueDraft | null {
  if (!stands(text, number.end, '年代') || number.low % 10 !== 0 || number.low !== number.high) return null
  const first = number.low >= 1000 ? number.low : number.low < 100 ? (century - 1) * 100 + number.low : -1
  return first < 0 ? null : part(text, at, number.end + 2, first, first + 9, relative)
}

type PartOfEra = readonly [word: string, from: number, to: number]

const partsOfEra = (edge: number): readonly PartOfEra[] => [
  ['初期', 0, edge],
  ['中期', 0.4, 0.6],
  ['末期', 1 - edge, 1],
  ['后期', 0.6, 1],
  ['初', 0, edge],
  ['中叶', 0.4, 0.6],
  ['末', 1 - edge, 1],
]
const PARTS_OF_CENTURY = partsOfEra(0.2)
const PARTS_OF_DECADE = partsOfEra(0.3)
const SINCE = ['以来', '起', '开始']

/** Takes 初, 中期, 末, 以来 behind a century or a decade. */
function part(text: string, start: number, at: number, first: number, last: number, relative: boolean): ValueDraft {
  const length = last - first + 1
  // The beginning of a decade is taken as three years of it, that of a century as twenty.
  const parts = length > 10 ? PARTS_OF_CENTURY : PARTS_OF_DECADE
  const named = parts.find(([word]) => stands(text, at, word))
  let end = at
  let [from, to] = [first, last]
  if (named !== undefined) {
    end += named[0].length
    to = first + Math.round(length * named[2]) - 1
    from = first + Math.round(length * named[1])
  }
  const since = SINCE.find((word) => stands(text, end, word))
  return {
    start,
    end: end + (since?.length ?? 0),
    type: 'DATE',
    value: `${isoDate(from)}/${since === undefined ? isoDate(to) : '..'}`,
    unit: null,
    bound: named === undefined ? 'exact' : 'fuzzy',
    relative,
  }
}

/** “十五五”时期, 十四五期间, “十三五”以来, “十五五”开局之年: the years of a five-year plan. */
export function readPlanPeriod(text: string, at: number, number: ReadNumber): ValueDraft | null {
  if (number.length < 2 || number.length > 3 || codeAt(text, number.end - 1) !== FIVE) return null
  const name = text.slice(at, number.end)
  const plan =
    name.length === 3 ? 10 + '一二三四五六七八九'.indexOf(name[1]!) + 1 : '一二三四五六七八九十'.indexOf(name[0]!) + 1
  if (plan < 1 || (name.length === 3 && name[0] !== '十')) return null
  const quoted = '“"「'.includes(text[at - 1] ?? ' ') && '”"」'.includes(text[number.end] ?? ' ')
  const behind = number.end + (quoted ? 1 : 0)
  const named = PARTS_OF_PLAN.find(([word]) => stands(text, behind, word))
  if (named === undefined) return null
  const [word, from, to] = named
  const first = plan === 1 ? 1953 : plan === 2 ? 1958 : 1951 + 5 * plan
  return {
    start: quoted ? at - 1 : at,
    end: behind + word.length,
    type: 'DATE',
    value: from === to ? `${first + from}` : `${first}/${to < 0 ? '..' : first + to}`,
    unit: null,
    bound: word.length < 3 && from === to ? 'fuzzy' : 'exact',
    relative: false,
  }
}

/** First and last year of a plan's part, from 0; -1 leaves the end open. */
const PARTS_OF_PLAN: readonly PartOfEra[] = [
  ['时期', 0, 4],
  ['期间', 0, 4],
  ['以来', 0, -1],
  ['开局之年', 0, 0],
  ['收官之年', 4, 4],
  ['末', 4, 4],
  ['初', 0, 0],
  ['期末', 4, 4],
]

const UNTIL_NOW = wordsFrom(plainWords('截至目前 截止目前 截至发稿 到目前为止 截至记者发稿时'))

/** 近日, 日前, 近年来: known as text only. 截至目前, 到目前为止: up to the page's date. */
export function readVagueTime(text: string, at: number, context: TimeContext): ValueDraft | null {
  if (!hasTrait(text, at, Trait.vague)) return null
  const found = wordAt(VAGUE_TIMES, text, at)
  if (found !== null) {
    const { word } = found
    return isFreeVagueTime(text, at, word) ? vague(at, at + word.length, null, 'fuzzy') : null
  }
  const untilNow = wordAt(UNTIL_NOW, text, at)
  if (untilNow === null) return null
  const value = context.pageDay === null ? null : `../${isoDay(context.pageDay)}`
  return vague(at, at + untilNow.word.length, value, 'exact')
}

function vague(start: number, end: number, value: string | null, bound: 'exact' | 'fuzzy'): ValueDraft {
  return { start, end, type: 'DATE', value, unit: null, bound, relative: true }
}

/** 纪念日前, 截止日前: the day is another word's. 采购工作|日前 is none of these. */
const NAMED_DAYS = wordsTo(plainWords('纪念 交易 截止 到期 开放 交付 投票 诞'))
/** Before 日前 these make another word of 日. */
const OF_DAY = characterSet('0123456789一二三四五六七八九十近今昨当往生节假周末休工数几次前同明平旬每有本终多')
const GONE = characterSet('往来')
const NO_NEAR_DAY = characterSet('附邻最临接靠')
const NO_NEAR = characterSet('附邻最临将接')
/** 近日益, 近日均: 日 is another word's. */
const TAKES_DAY = characterSet('益渐照出均本常')
/** 最近的, 最近三年. */
const TAKES_NEAR = characterSet('的距处离0123456789一二三四五六七八九十几')

/** 附近日益, 节日前, 3日前, 最近三年: no vague time. */
function isFreeVagueTime(text: string, at: number, word: string): boolean {
  const after = at + word.length
  switch (codeAt(text, at)) {
    case DAY:
      return !isOneOf(text, at - 1, OF_DAY) && wordBefore(NAMED_DAYS, text, at) === null && !isOneOf(text, after, GONE)
    case NEAR:
      if (word === '近日') return !isOneOf(text, at - 1, NO_NEAR_DAY) && !isOneOf(text, after, TAKES_DAY)
      return !isOneOf(text, at - 1, NO_NEAR)
    default:
      return word !== '最近' || !isOneOf(text, after, TAKES_NEAR)
  }
}
