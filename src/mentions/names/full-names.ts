import type { ArticleSigns } from './article-signs.js'
import { Sign } from './name-signs.js'

/** The longest ending that is looked for behind a name, in code units: 街道. */
const LONGEST_ENDING = 2
/** Further names of an article count as not printed in full; it bounds the work on any text. */
const MOST_SOUGHT = 1024

/** Which names an article also prints with what they are: 资源县 tells that 资源 may be the county there. */
export class FullNames {
  readonly #known = new Map<string, boolean>()

  /** Forgets the article before. */
  clear(): void {
    this.#known.clear()
  }

  /** Whether what stands from `start` to `end` stands anywhere in the article with the ending of a division. */
  has(signs: ArticleSigns, start: number, end: number): boolean {
    const name = signs.text.slice(start, end)
    const before = this.#known.get(name)
    if (before !== undefined) return before
    const found = this.#known.size < MOST_SOUGHT && standsInFull(signs, name)
    this.#known.set(name, found)
    return found
  }
}

function standsInFull(signs: ArticleSigns, name: string): boolean {
  const { text } = signs
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (signs.isEdge(at) && (divisionEnds(signs, at + name.length) || isLongerDivision(signs, at, name.length)))
      return true
  }
  return false
}

/** Whether the dictionaries know a longer division that begins here: 大厂|回族自治县. */
function isLongerDivision({ placeAhead, endsHere }: ArticleSigns, at: number, length: number): boolean {
  const known = placeAhead[at]!
  return known > length && (endsHere[at + known]! & Sign.admin) !== 0
}

/** Whether an ending of divisions, and with it a token, ends shortly behind a position it began at. */
function divisionEnds(signs: ArticleSigns, from: number): boolean {
  const { endsHere, placeEnding, length } = signs
  for (let size = 1; size <= LONGEST_ENDING && from + size <= length; size++) {
    const end = from + size
    if (endsHere[end]! & Sign.admin && placeEnding[end] === size && signs.isEdge(end)) return true
  }
  return false
}
