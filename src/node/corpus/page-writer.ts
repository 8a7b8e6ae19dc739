import { csvLine } from '../../export/csv.js'
import { jsonRecord } from '../../export/json-record.js'
import {
  type Analyzer,
  articleContext,
  docvarCells,
  docvarColumns,
  keptTokens,
  type PageResult,
  type TableOptions,
  tablesNamed,
  withDocvars,
} from '../../index.js'
import type { CorpusJob } from '../corpus-job.js'
import type { ShardWriter } from './shard-writer.js'

/** Writes what the job wants of a page into the files of its shard. */
export function createPageWriter(
  analyzer: Analyzer,
  job: CorpusJob,
): (result: PageResult, writer: ShardWriter) => void {
  const stopWords = new Set(job.stopWords)
  const tokens = {
    tokenize: (text: string) => analyzer.tokenize(text),
    stopWords,
    withPos: job.withPos,
    ...(job.pos.length > 0 ? { pos: job.pos } : {}),
  }
  const options: TableOptions = { tokens, ...(job.merge.length > 0 ? { merge: new Map(job.merge) } : {}) }
  const tables = tablesNamed(job.tables, options)
  const docvars = docvarColumns(job.docvarColumns)
  const headers = tables.map((table) => withDocvars(table.columns, docvars))
  const csv = job.tableFormat !== 'jsonl'
  const jsonl = job.tableFormat !== 'csv'
  return (result, writer) => {
    if (job.results) writer.write('results.jsonl', `${JSON.stringify(result)}\n`)
    const own = docvarCells(result.page.docvars, docvars)
    for (const doc of result.articles) {
      const context = articleContext(result.page, doc)
      for (const [index, table] of tables.entries()) {
        let csvText = ''
        let jsonlText = ''
        for (const cells of table.rows(context)) {
          const row = [...cells, ...own]
          if (csv) csvText += csvLine(row)
          if (jsonl) jsonlText += jsonRecord(headers[index]!, row)
        }
        if (csvText !== '') writer.write(`${table.name}.csv`, csvText)
        if (jsonlText !== '') writer.write(`${table.name}.jsonl`, jsonlText)
      }
      if (job.dfm) writer.write('dfm.part', `${JSON.stringify([doc.id, countWords(keptTokens(doc.text, tokens))])}\n`)
    }
  }
}

/** Words in the order they first stand in the text, each with its count. */
function countWords(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}
