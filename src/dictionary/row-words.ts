import type { LexiconWord } from './lexicon-layer.js'
import { namesOf } from './row-names.js'
import { defaultPos } from './row-types.js'
import type { DictionaryRow } from './rows.js'

/**
 * The words that rows bring into segmentation, in the order of the rows: names and aliases of two characters and more,
 * unless the row is only matched. A removal of a name leaves words alone; only the removal of a `WORD` takes one away.
 */
export function rowWords(rows: readonly DictionaryRow[]): LexiconWord[] {
  const words: LexiconWord[] = []
  for (const row of rows) {
    const { type, mode, frequency } = row
    if (mode === 'match' || (mode === 'remove' && type !== 'WORD')) continue
    const pos = row.pos ?? defaultPos(type)
    for (const text of namesOf(row)) {
      if (text.length < 2 && type !== 'WORD') continue
      words.push(frequency === null ? { text, mode, pos } : { text, mode, pos, frequency })
    }
  }
  return words
}
