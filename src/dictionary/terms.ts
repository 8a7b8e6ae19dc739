import type { Dictionary } from './dictionary.js'
import type { Gazetteer } from './gazetteer.js'
import type { RowType } from './row-types.js'

/** A word of a rule's vocabulary, or any other name with its weight, without the rest of its row. */
export interface Term {
  readonly name: string
  readonly subtype: string | null
  readonly class: string | null
  readonly weight: number | null
  /** Its key in the stack, or -1 for one that `scan` never reports (one-character cues, topic terms). */
  readonly key: number
}

/**
 * Names and aliases of a type and, where given, a subtype, topmost layer first. A name that a layer has, or removes, is
 * decided there for all its subtypes.
 * @param bases The number of each layer's first key in the stack.
 */
export function collectTerms(
  layers: readonly Dictionary[],
  bases: readonly number[],
  type: RowType,
  subtype?: string,
): readonly Term[] {
  const terms: Term[] = []
  const decided = new Set<string>()
  const holders = layers.map(({ gazetteer }, i) => ({ gazetteer, base: bases[i]! }))
  const used = holders.filter(({ gazetteer }) => gazetteer.groups.some((group) => group.type === type))
  for (const { gazetteer, base } of used.reverse()) {
    for (const { row, key, group } of keysOfType(gazetteer, type, subtype)) {
      const name = gazetteer.key(key)
      if (group.mode === 'remove' || decided.has(name)) continue
      const stackKey = key < gazetteer.scannedKeys ? base + key : -1
      const weight = gazetteer.weightOf(row)
      terms.push({ name, subtype: group.subtype, class: gazetteer.classOf(row), weight, key: stackKey })
    }
    if (gazetteer === used.at(-1)?.gazetteer) break
    for (const name of namesDecided(gazetteer, type)) decided.add(name)
  }
  return terms
}

/** The names of a type that a table has, or removes. */
export function namesDecided(gazetteer: Gazetteer, type: RowType): Set<string> {
  return new Set(Array.from(keysOfType(gazetteer, type), ({ key }) => gazetteer.key(key)))
}

/** Every key of every row of a type, in the order of the table. */
function* keysOfType(gazetteer: Gazetteer, type: RowType, subtype?: string) {
  for (const group of gazetteer.groups) {
    if (group.type !== type || (subtype !== undefined && group.subtype !== subtype)) continue
    for (let row = group.from; row < group.to; row++) {
      for (const key of gazetteer.keysOf(row)) yield { row, key, group }
    }
  }
}
