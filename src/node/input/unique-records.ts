import type { RecordColumns } from '../../index.js'
import type { CorpusUnit } from './corpus-unit.js'
import { withoutExtension, withoutPlace } from './input-formats.js'
import { recordOf } from './unit-reader.js'

/**
 * Units of which no two records have the same id: every count of articles goes by their ids, and files are named after
 * them. The second one is bad. Ids are kept as numbers of 53 bits, some forty bytes each; records without one are called
 * after their table, so that of two tables of one name, as `news.csv` and `news.xlsx`, the second has none to give.
 */
export async function* uniqueRecords(
  units: AsyncIterable<CorpusUnit>,
  columns: RecordColumns,
): AsyncGenerator<CorpusUnit> {
  const seen = new Set<number>()
  const tables = new Map<string, string>()
  const repeats = (unit: CorpusUnit): string | null => {
    const id = idOf(unit, columns.id ?? [])
    if (id === null) {
      const table = withoutPlace(unit.name)
      const name = withoutExtension(table)
      const first = tables.get(name) ?? table
      tables.set(name, first)
      return first === table ? null : `its id would be one of ${first} too; name one of the tables otherwise`
    }
    const number = numberOf(id)
    const known = seen.has(number)
    seen.add(number)
    return known
      ? `another record has the id "${id.slice(0, 60)}"; give each one its own, or leave the column out`
      : null
  }
  for await (const unit of units) {
    const reason = unit.kind === 'record' || unit.kind === 'line' ? repeats(unit) : null
    yield reason === null ? unit : { kind: 'bad', name: unit.name, code: 'BAD_INPUT', reason }
  }
}

/** The id a record gives itself, or null. What is no record is told where it is read. */
function idOf(unit: CorpusUnit, columns: readonly string[]): string | null {
  try {
    const record = recordOf(unit)
    const value = columns
      .map((column) => record[column])
      .find((value) => value !== undefined && value !== null && value !== '')
    return value === undefined ? null : String(value)
  } catch {
    return null
  }
}

/** Two rounds of FNV-1a over the text, as one whole number below 2^53. */
function numberOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b)
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0)
}
