/** Parts of the day with the hours they are taken to cover; a convention, so their values are fuzzy. */
export interface DayPart {
  readonly from: number
  readonly to: number
}

const NIGHT: DayPart = { from: 18, to: 24 }
const MORNING: DayPart = { from: 5, to: 9 }

/** Parts of the day by name, longer names first. */
export const DAY_PARTS: readonly (readonly [string, DayPart])[] = [
  ['凌晨', { from: 0, to: 6 }],
  ['清晨', MORNING],
  ['早晨', MORNING],
  ['早上', MORNING],
  ['上午', { from: 6, to: 12 }],
  ['中午', { from: 11, to: 13 }],
  ['正午', { from: 11, to: 13 }],
  ['午后', { from: 12, to: 15 }],
  ['下午', { from: 12, to: 18 }],
  ['傍晚', { from: 17, to: 19 }],
  ['晚上', NIGHT],
  ['晚间', NIGHT],
  ['夜间', NIGHT],
  ['夜里', NIGHT],
  ['深夜', { from: 22, to: 24 }],
  ['午夜', { from: 23, to: 24 }],
]
/** Parts of one character, which stand only behind a day: 20日晚, 昨晚. */
export const SHORT_PARTS: readonly (readonly [string, DayPart])[] = [
  ['晨', MORNING],
  ['早', MORNING],
  ['晚', NIGHT],
  ['夜', NIGHT],
]

/** What a relative word counts from: the page, or the last date named in the text. */
export type Anchor = 'page' | 'text'

/** A word that names a year, a month, a week or a day by its distance from the anchor. */
export interface RelativeWord {
  readonly word: string
  readonly unit: 'year' | 'month' | 'week' | 'day'
  readonly offset: number
  readonly anchor: Anchor
}

const relative = (unit: RelativeWord['unit'], anchor: Anchor, list: string): RelativeWord[] =>
  list.split(' ').map((entry) => {
    const [word, offset] = entry.split(':') as [string, string]
    return { word, unit, offset: Number(offset), anchor }
  })

const RELATIVE_WORDS: readonly RelativeWord[] = [
  ...relative('day', 'page', '大前天:-3 大后天:3 今天:0 今日:0 昨天:-1 昨日:-1 明天:1 明日:1 前天:-2 前日:-2 后天:2'),
  ...relative('day', 'page', '今晨:0 今早:0 今晚:0 今夜:0 昨晨:-1 昨晚:-1 昨夜:-1 明晨:1 明早:1 明晚:1 前晚:-2 后日:2'),
  ...relative('day', 'text', '当天:0 当日:0 同日:0 同一天:0 当晚:0 当夜:0 次日:1 翌日:1 第二天:1'),
  ...relative('year', 'page', '今年:0 去年:-1 明年:1 前年:-2 大前年:-3 后年:2 本年:0 上年:-1'),
  ...relative('year', 'text', '当年:0 同年:0 次年:1 翌年:1'),
  ...relative('month', 'page', '本月:0 上月:-1 上个月:-1 下月:1 下个月:1 这个月:0'),
  ...relative('month', 'text', '当月:0 同月:0 次月:1'),
  ...relative('week', 'page', '本周:0 这周:0 上周:-1 上星期:-1 上个星期:-1 下周:1 下星期:1 下个星期:1 本星期:0'),
]

/** The relative words by the code of their first character, longer words first. */
export const RELATIVE_BY_FIRST: ReadonlyMap<number, readonly RelativeWord[]> = groupByFirst(RELATIVE_WORDS)

/** Words that place something in time without a date. */
export const VAGUE_TIMES: ReadonlyMap<number, readonly { readonly word: string }[]> = groupByFirst(
  [
    '近日',
    '日前',
    '近期',
    '近来',
    '近年来',
    '近些年',
    '近几年',
    '近些年来',
    '近几年来',
    '前不久',
    '不久前',
    '连日来',
    '前些天',
    '前些年',
    '最近',
  ].map((word) => ({ word })),
)

/** Stretches of a year: first and last month. */
export const YEAR_PARTS: readonly (readonly [string, number, number])[] = [
  ['上半年', 1, 6],
  ['下半年', 7, 12],
  ['前三季度', 1, 9],
  ['前三个季度', 1, 9],
  ['前两个季度', 1, 6],
  ['前两季度', 1, 6],
  ['一季度', 1, 3],
  ['二季度', 4, 6],
  ['三季度', 7, 9],
  ['四季度', 10, 12],
  ['1季度', 1, 3],
  ['2季度', 4, 6],
  ['3季度', 7, 9],
  ['4季度', 10, 12],
  ['首季', 1, 3],
]
/** The same, with edges nobody draws: 年初, 去年底, 今年春天. */
export const FUZZY_YEAR_PARTS: readonly (readonly [string, number, number])[] = [
  ['年初', 1, 1],
  ['年底', 12, 12],
  ['年末', 12, 12],
  ['岁末', 12, 12],
  ['年中', 6, 7],
  ['初', 1, 1],
  ['底', 12, 12],
  ['末', 12, 12],
  ['春季', 3, 5],
  ['春天', 3, 5],
  ['春', 3, 5],
  ['夏季', 6, 8],
  ['夏天', 6, 8],
  ['夏', 6, 8],
  ['秋季', 9, 11],
  ['秋天', 9, 11],
  ['秋', 9, 11],
  ['冬季', 12, 14],
  ['冬天', 12, 14],
  ['冬', 12, 14],
]
/** Stretches of a month: first and last day, 0 for the last day it has. */
export const MONTH_PARTS: readonly (readonly [string, number, number, boolean])[] = [
  ['上旬', 1, 10, false],
  ['中旬', 11, 20, false],
  ['下旬', 21, 0, false],
  ['月初', 1, 5, true],
  ['月中', 11, 20, true],
  ['月底', 26, 0, true],
  ['月末', 26, 0, true],
  ['初', 1, 5, true],
  ['底', 26, 0, true],
  ['末', 26, 0, true],
]

function groupByFirst<Item extends { readonly word: string }>(items: readonly Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const item of [...items].sort((a, b) => b.word.length - a.word.length)) {
    const first = item.word.charCodeAt(0)
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [item])
    else group.push(item)
  }
  return groups
}
