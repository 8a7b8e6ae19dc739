import { type Neighbours, neighboursOf } from './straddles.js'
import { plainWords, wordAt, wordsFrom } from './word-list.js'

/** Parts of the day with the hours they are taken to cover; a convention, so their values are fuzzy. */
export interface DayPart {
  readonly from: number
  readonly to: number
}

/** A part of the day by name. */
export interface NamedDayPart {
  readonly word: string
  readonly part: DayPart
}

const NIGHT: DayPart = { from: 18, to: 24 }
const MORNING: DayPart = { from: 5, to: 9 }

/** Parts of the day by name. */
export const DAY_PARTS = wordsFrom([
  { word: '凌晨', part: { from: 0, to: 6 } },
  { word: '清晨', part: MORNING },
  { word: '早晨', part: MORNING },
  { word: '早上', part: MORNING },
  { word: '上午', part: { from: 6, to: 12 } },
  { word: '中午', part: { from: 11, to: 13 } },
  { word: '正午', part: { from: 11, to: 13 } },
  { word: '午后', part: { from: 12, to: 15 } },
  { word: '下午', part: { from: 12, to: 18 } },
  { word: '傍晚', part: { from: 17, to: 19 } },
  { word: '晚上', part: NIGHT },
  { word: '晚间', part: NIGHT },
  { word: '夜间', part: NIGHT },
  { word: '夜里', part: NIGHT },
  { word: '深夜', part: { from: 22, to: 24 } },
  { word: '午夜', part: { from: 23, to: 24 } },
])
/** Parts of one character, which stand only behind a day: 20日晚, 昨晚. */
const NAMED_SHORT: readonly NamedDayPart[] = [
  { word: '晨', part: MORNING },
  { word: '早', part: MORNING },
  { word: '晚', part: NIGHT },
  { word: '夜', part: NIGHT },
]
export const SHORT_PARTS = wordsFrom(NAMED_SHORT)

/** What a relative word counts from: the page, or the last date named in the text. */
export type Anchor = 'page' | 'text'

/** A word that names a year, a month, a week or a day by its distance from the anchor. */
export interface RelativeWord {
  readonly word: string
  readonly unit: 'year' | 'month' | 'week' | 'day'
  readonly offset: number
  readonly anchor: Anchor
  /** The part of the day its last character names: 今晚. */
  readonly part: DayPart | null
  /** The season its last character names: 今冬. */
  readonly season: PartOfTime | null
  /** What beside it takes its characters away. */
  readonly neighbours: Neighbours
}

/** Words that place something in time without a date. */
export const VAGUE_TIMES = wordsFrom(
  plainWords('近日 日前 近期 近来 近年来 近些年 近几年 近些年来 近几年来 前不久 不久前 连日来 前些天 前些年 最近'),
)

/** A stretch of a year or of a month: its first and last month or day. */
export interface PartOfTime {
  readonly word: string
  readonly first: number
  readonly last: number
  /** Nobody draws its edges. */
  readonly fuzzy: boolean
}

const part = (word: string, first: number, last: number): PartOfTime => ({ word, first, last, fuzzy: false })
const fuzzyPart = (word: string, first: number, last: number): PartOfTime => ({ word, first, last, fuzzy: true })

/** The seasons; a winter goes on into the next year. */
const SEASON_PARTS = [fuzzyPart('春', 3, 5), fuzzyPart('夏', 6, 8), fuzzyPart('秋', 9, 11), fuzzyPart('冬', 12, 14)]
const SEASONS = wordsFrom(SEASON_PARTS)

/** Stretches of a year: first and last month. */
export const YEAR_PARTS = wordsFrom([
  part('上半年', 1, 6),
  part('下半年', 7, 12),
  part('前三季度', 1, 9),
  part('前三个季度', 1, 9),
  part('前两个季度', 1, 6),
  part('前两季度', 1, 6),
  part('一季度', 1, 3),
  part('二季度', 4, 6),
  part('三季度', 7, 9),
  part('四季度', 10, 12),
  part('1季度', 1, 3),
  part('2季度', 4, 6),
  part('3季度', 7, 9),
  part('4季度', 10, 12),
  part('首季', 1, 3),
])
/** The same, with edges nobody draws: 年初, 去年底, 今年春天. */
export const FUZZY_YEAR_PARTS = wordsFrom([
  fuzzyPart('年初', 1, 1),
  fuzzyPart('年底', 12, 12),
  fuzzyPart('年末', 12, 12),
  fuzzyPart('岁末', 12, 12),
  fuzzyPart('年中', 6, 7),
  fuzzyPart('初', 1, 1),
  fuzzyPart('底', 12, 12),
  fuzzyPart('末', 12, 12),
  ...SEASON_PARTS.flatMap((season) => ['季', '天', ''].map((ending) => ({ ...season, word: season.word + ending }))),
])
/** Stretches of a month: first and last day, 0 for the last day it has. */
export const MONTH_PARTS = wordsFrom([
  part('上旬', 1, 10),
  part('中旬', 11, 20),
  part('下旬', 21, 0),
  part('上中旬', 1, 20),
  part('中下旬', 11, 0),
  fuzzyPart('月初', 1, 5),
  fuzzyPart('月中', 11, 20),
  fuzzyPart('月底', 26, 0),
  fuzzyPart('月末', 26, 0),
  fuzzyPart('初', 1, 5),
  fuzzyPart('底', 26, 0),
  fuzzyPart('末', 26, 0),
])

const relative = (unit: RelativeWord['unit'], anchor: Anchor, list: string): RelativeWord[] =>
  list.split(' ').map((entry) => {
    const [word, offset] = entry.split(':') as [string, string]
    const part = unit === 'day' ? NAMED_SHORT.find((short) => word.endsWith(short.word)) : undefined
    const season = unit === 'year' ? wordAt(SEASONS, word, word.length - 1) : null
    return {
      word,
      unit,
      offset: Number(offset),
      anchor,
      part: part?.part ?? null,
      season,
      neighbours: neighboursOf(word),
    }
  })

/** Words that name a time by its distance from another. */
export const RELATIVE_WORDS = wordsFrom([
  ...relative('day', 'page', '大前天:-3 大后天:3 今天:0 今日:0 昨天:-1 昨日:-1 明天:1 明日:1 前天:-2 前日:-2 后天:2'),
  ...relative('day', 'page', '今晨:0 今早:0 今晚:0 今夜:0 昨晨:-1 昨晚:-1 昨夜:-1 明晨:1 明早:1 明晚:1 前晚:-2 后日:2'),
  ...relative('day', 'text', '当天:0 当日:0 同日:0 同一天:0 当晚:0 当夜:0 次日:1 翌日:1 第二天:1'),
  ...relative('year', 'page', '今年:0 去年:-1 明年:1 前年:-2 大前年:-3 后年:2 本年:0 上年:-1'),
  ...relative(
    'year',
    'page',
    '今春:0 今夏:0 今秋:0 今冬:0 去春:-1 去夏:-1 去秋:-1 去冬:-1 明春:1 明夏:1 明秋:1 明冬:1',
  ),
  ...relative('year', 'text', '当年:0 同年:0 次年:1 翌年:1'),
  ...relative('month', 'page', '本月:0 上月:-1 上个月:-1 下月:1 下个月:1 这个月:0'),
  ...relative('month', 'text', '当月:0 同月:0 次月:1'),
  ...relative('week', 'page', '本周:0 这周:0 上周:-1 上星期:-1 上个星期:-1 下周:1 下星期:1 下个星期:1 本星期:0'),
])
