import { suggestion } from '../base/suggest.js'
import { type NameRow, ROW_FIELDS } from './rows.js'

/** Chinese headings accepted for columns, for tables kept by people who write Chinese. */
const CHINESE_HEADINGS: Readonly<Record<string, keyof NameRow>> = {
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
  词性: 'pos',
  权重: 'weight',
}

/** Columns that people and `dict suggest` keep for themselves; they are read over. */
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

const FIELD_OF = /* @__PURE__ */ fieldsByHeading()

function fieldsByHeading(): ReadonlyMap<string, keyof NameRow> {
  return new Map<string, keyof NameRow>([
    ...ROW_FIELDS.map((field) => [field.toLowerCase(), field] as const),
    ...Object.entries(CHINESE_HEADINGS),
    ['freq', 'frequency'],
  ])
}

/** What a heading means: a field, `null` for a column to read over, or an error message. */
export function columnField(heading: string): keyof NameRow | null | { readonly message: string } {
  const folded = heading.toLowerCase()
  if (folded === '' || IGNORED.has(folded)) return null
  const field = FIELD_OF.get(folded)
  return field ?? { message: `"${heading}" is not a column of a dictionary; ${suggestion(heading, ROW_FIELDS)}` }
}
