import { printedVariants } from './printed-variants.js'
import type { DictionaryRow } from './rows.js'

/** Every spelling a row is found by: its name first, then its aliases and what papers may print for them, each once. */
export function namesOf(row: DictionaryRow): readonly string[] {
  const variants = printedVariants(row.name)
  if (row.aliases.length === 0) return variants
  return [...new Set([...variants, ...row.aliases.flatMap(printedVariants)])]
}
