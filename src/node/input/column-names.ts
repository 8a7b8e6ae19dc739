/**
 * Names of the columns of a table, by its first row, without blanks around them. Of columns of one name, which
 * spreadsheets allow, the later ones get a number (`备注`, `备注_2`), so that no cell takes the place of another.
 */
export function columnNames(cells: readonly unknown[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const name = String(cell ?? '').trim()
    let own = name
    for (let number = 2; name !== '' && taken.has(own); number++) own = `${name}_${number}`
    taken.add(own)
    return own
  })
}

/** Whether no cell of a row holds anything, as of rows that are only formatted, below the last one that is filled. */
export function isBlankRow(record: Readonly<Record<string, unknown>>): boolean {
  return Object.values(record).every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))
}
