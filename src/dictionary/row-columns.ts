import { suggestion } from '../base/suggest.js'
import { type NameRow, ROW_FIELDS } from './rows.js'

/** Further headings accepted for columns: Chinese ones, for tables kept by people who write Chinese, and a short one. */
const HEADINGS: Readonly<Record<string, keyof NameRow>> = {
  名称: 'name',
  类型: 'type',
  子类: 'subtype',
  类别: 'class',
  编号: 'id',
  别名: 'aliases',
  地区: 'region',
  职务: 'post',
  单位: 'body',
  起: 'from',
  止: 'to',
  方式: 'mode',
  来源: 'source',
  核对: 'checked',
  频次: 'frequency',
  freq: 'frequency',
  词性: 'pos',
  权重: 'weight',
}

/** Columns that people and `dict suggest` keep for themselves; they are ignored. */
const IGNORED: ReadonlySet<string> = new Set([
  'note',
  'notes',
  'count',
  'sentence',
  'sentences',
  'context',
  'reason',
  '备注',
])

/** What a heading means: a field, `null` for a column to ignore, or an error message. */
export function columnField(heading: string): keyof NameRow | null | { readonly message: string } {
  const folded = heading.toLowerCase()
  if (folded === '' || IGNORED.has(folded)) return null
  const field = Object.hasOwn(HEADINGS, folded)
    ? HEADINGS[folded]
    : ROW_FIELDS.find((name) => name.toLowerCase() === folded)
  return field ?? { message: `"${heading}" is not a column of a dictionary; ${suggestion(heading, ROW_FIELDS)}` }
}
