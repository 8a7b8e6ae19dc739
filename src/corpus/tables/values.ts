import type { Value } from '../../model/mention.js'
import { partOf } from '../article-context.js'
import type { TableSpec } from '../table.js'
import { positionColumns } from './positions.js'

/** One row for each date or amount. */
export const valuesTable: TableSpec<Value> = {
  name: 'values',
  en: 'One row for each date or amount in the text.',
  zh: '文中每处时间或数量一行。',
  rowsOf: ({ doc }) => doc.values,
  columns: [
    {
      name: 'type',
      type: 'text',
      en: 'DATE, TIME, DURATION, QUANTITY, MONEY or PERCENT.',
      zh: '类型：DATE 日期，TIME 时刻，DURATION 时长，QUANTITY 数量，MONEY 金额，PERCENT 百分比。',
      cell: ({ type }) => type,
    },
    { name: 'text', type: 'text', en: 'As printed.', zh: '原文。', cell: ({ text }) => text },
    {
      name: 'value',
      type: 'text',
      en: 'ISO 8601 for dates and times, a decimal number for amounts; empty where only the words are known.',
      zh: '时间为ISO 8601，数量为十进制数；不可知则空。',
      cell: ({ value }) => value,
    },
    { name: 'unit', type: 'text', en: 'Unit of an amount.', zh: '单位。', cell: ({ unit }) => unit },
    {
      name: 'bound',
      type: 'text',
      en: 'exact, approx, min (at least), max (at most) or fuzzy.',
      zh: 'exact 确数，approx 约数，min 以上，max 以内，fuzzy 模糊。',
      cell: ({ bound }) => bound,
    },
    {
      name: 'relative',
      type: 'boolean',
      en: 'Whether the words need the date of the page or another.',
      zh: '是否须据版面等日期推算。',
      cell: ({ relative }) => relative,
    },
    {
      name: 'part',
      type: 'text',
      en: 'Part of the article.',
      zh: '所在部分。',
      cell: ({ start }, context) => partOf(context, start),
    },
    positionColumns,
  ],
}
