import type { ValueDraft } from '../../model/mention.js'
import { isoDate, isoDay } from './calendar.js'
import { type ReadNumber, readNumber } from './read-number.js'
import type { TimeContext } from './time-point.js'
import { VAGUE_TIMES } from './time-words.js'
import { isOneOf } from './traits.js'

/** 20世纪80年代, 上世纪九十年代, 21世纪, 80年代初: a century, a decade, or a part of one. */
export function readCentury(text: string, at: number, number: ReadNumber | null): ValueDraft | null {
  const relative = number !== null ? 0 : text.startsWith('上世纪', at) ? 20 : text.startsWith('本世纪', at) ? 21 : 0
  let end = at + 3
  let century: number | null = relative
  if (number !== null) {
    if (!text.startsWith('世纪', number.end)) return readDecade(text, at, number, 20, false)
    century = number.low
    end = number.end + 2
    if (century < 1 || century > 30 || text[at - 1] === '个') return null
  } else if (relative === 0) {
    return null
  }
  const second = readNumber(text, end)
  const decade = second === null ? null : readDecade(text, at, second, century, relative > 0)
  if (decade !== null) return decade
  const first = (century - 1) * 100 + 1
  return part(text, at, end, first, century * 100, relative > 0)
}

/** 80年代, 八十年代, 1980年代. */
function readDecade(
  text: string,
  at: number,
  number: ReadNumber,
  century: number,
  relative: boolean,
): ValueDraft | null {
  if (!text.startsWith('年代', number.end) || number.low % 10 !== 0 || number.low !== number.high) return null
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

/** Takes 初, 中期, 末, 以来 behind a century or a decade. */
function part(text: string, start: number, at: number, first: number, last: number, relative: boolean): ValueDraft {
  const length = last - first + 1
  // The beginning of a decade is taken as three years of it, that of a century as twenty.
  const parts = length > 10 ? PARTS_OF_CENTURY : PARTS_OF_DECADE
  const named = parts.find(([word]) => text.startsWith(word, at))
  let end = at
  let [from, to] = [first, last]
  if (named !== undefined) {
    end += named[0].length
    to = first + Math.round(length * named[2]) - 1
    from = first + Math.round(length * named[1])
  }
  const since = ['以来', '起', '开始'].find((word) => text.startsWith(word, end))
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
  if (number.length < 2 || number.length > 3 || text[number.end - 1] !== '五') return null
  const name = text.slice(at, number.end)
  const plan =
    name.length === 3 ? 10 + '一二三四五六七八九'.indexOf(name[1]!) + 1 : '一二三四五六七八九十'.indexOf(name[0]!) + 1
  if (plan < 1 || (name.length === 3 && name[0] !== '十')) return null
  const quoted = '“"「'.includes(text[at - 1] ?? ' ') && '”"」'.includes(text[number.end] ?? ' ')
  const behind = number.end + (quoted ? 1 : 0)
  const words = ['时期', '期间', '以来', '开局之年', '收官之年', '末', '初', '期末']
  const word = words.find((candidate) => text.startsWith(candidate, behind))
  if (word === undefined) return null
  const first = plan === 1 ? 1953 : plan === 2 ? 1958 : 1951 + 5 * plan
  const last = first + 4
  const value: Readonly<Record<string, string>> = {
    以来: `${first}/..`,
    开局之年: `${first}`,
    收官之年: `${last}`,
    末: `${last}`,
    期末: `${last}`,
    初: `${first}`,
  }
  return {
    start: quoted ? at - 1 : at,
    end: behind + word.length,
    type: 'DATE',
    value: value[word] ?? `${first}/${last}`,
    unit: null,
    bound: word === '末' || word === '初' || word === '期末' ? 'fuzzy' : 'exact',
    relative: false,
  }
}

const UNTIL_NOW = ['截至目前', '截止目前', '截至发稿', '到目前为止', '截至记者发稿时']

/** 近日, 日前, 近年来: known as text only. 截至目前, 到目前为止: up to the page's date. */
export function readVagueTime(text: string, at: number, context: TimeContext): ValueDraft | null {
  if (isOneOf(text, at, '截到')) {
    const word = UNTIL_NOW.find((known) => text.startsWith(known, at))
    if (word === undefined) return null
    const value = context.pageDay === null ? null : `../${isoDay(context.pageDay)}`
    return vague(at, at + word.length, value, 'exact')
  }
  const words = VAGUE_TIMES.get(text.charCodeAt(at))
  if (words === undefined) return null
  for (const { word } of words) {
    if (!text.startsWith(word, at) || !isFreeVagueTime(text, at, word)) continue
    return vague(at, at + word.length, null, 'fuzzy')
  }
  return null
}

function vague(start: number, end: number, value: string | null, bound: 'exact' | 'fuzzy'): ValueDraft {
  return { start, end, type: 'DATE', value, unit: null, bound, relative: true }
}

/** 纪念日前, 截止日前: the day is another word's. 采购工作|日前 is none of these. */
const NAMED_DAYS = ['纪念', '交易', '截止', '到期', '开放', '交付', '投票', '诞']

/** 附近日益, 节日前, 3日前, 最近三年: no vague time. */
function isFreeVagueTime(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + word.length] ?? ' '
  if (word === '日前')
    return (
      !NAMED_DAYS.some((kind) => text.startsWith(kind, at - kind.length)) &&
      !'0123456789一二三四五六七八九十近今昨当往生节假周末休工数几次前同明平旬每有本终多'.includes(before) &&
      !'往来'.includes(after)
    )
  if (word === '近日') return !'附邻最临接靠'.includes(before) && !'益渐照出均本常'.includes(after)
  if (word === '最近') return !'的距处离0123456789一二三四五六七八九十几'.includes(after)
  if (word.startsWith('近')) return !'附邻最临将接'.includes(before)
  return true
}
