import { checkList } from '../base/check-argument.js'
import { withDocvars } from './docvar-columns.js'
import { COLUMN, type ColumnInfo, type Table } from './table.js'

const TYPES: Readonly<Record<ColumnInfo['type'], string>> = {
  text: '文本',
  integer: '整数',
  number: '数',
  boolean: '是否',
  date: '日期',
}

/** A codebook in Markdown: every column of every table, in English and in Chinese. */
export function codebook(tables: readonly Table[], docvars: readonly ColumnInfo[]): string {
  checkList(tables, { name: 'string', columns: 'list' }, 'codebook takes a list of tables')
  checkList(docvars, COLUMN, 'codebook takes what docvarColumns gives')
  const lines = ['# Codebook 变量说明', '']
  for (const table of tables) {
    lines.push(`## ${table.name}`, '', table.en, '', table.zh, '')
    lines.push('| column 列 | type 类型 | meaning | 含义 |', '|---|---|---|---|')
    for (const { name, type, en, zh } of withDocvars(table.columns, docvars)) {
      lines.push(`| ${name.replace(/\s+/g, ' ').replaceAll('|', '\\|')} | ${type} ${TYPES[type]} | ${en} | ${zh} |`)
    }
    lines.push('')
  }
  return lines.join('\n')
}
