import type { ArticleSigns } from './article-signs.js'
import { Sign } from './name-signs.js'

/** The most places in a row that are read. */
const LONGEST_CHAIN = 6
/** A place that no dictionary has is told by its ending, so many characters on. */
const NEAREST_ENDING = 2
const FARTHEST_ENDING = 4

/** Set in a chain where the dictionaries know one of its places, and where an ending told one. */
export const CHAIN_KNOWN = 1
export const CHAIN_GUESSED = 2
const KIND_BITS = 2

/**
 * The row of places that starts at a position (嘉兴市|平湖市|新埭镇): its end times four, plus how its places were told.
 * The position itself times four where none starts.
 */
export function placeChain(signs: ArticleSigns, start: number): number {
  let end = start
  let kind = 0
  for (let places = 0; places < LONGEST_CHAIN; places++) {
    const next = placeEnd(signs, end)
    if (next === end) break
    kind |= signs.placeAhead[end]! > 0 ? CHAIN_KNOWN : CHAIN_GUESSED
    end = next
  }
  return (end << KIND_BITS) | kind
}

/** Where the place that starts at a position ends, known or told by its ending; the position itself where none starts. */
export function placeEnd(signs: ArticleSigns, start: number): number {
  const known = signs.placeAhead[start]!
  return start + (known > 0 ? known : guessedPlace(signs, start))
}

/** Where a chain ends. */
export function chainEnd(chain: number): number {
  return chain >> KIND_BITS
}

/** How the places of a chain were told. */
export function chainKind(chain: number): number {
  return chain & (CHAIN_KNOWN | CHAIN_GUESSED)
}

function guessedPlace(signs: ArticleSigns, start: number): number {
  if (start >= signs.length || !signs.isEdge(start)) return 0
  for (let length = NEAREST_ENDING; length <= FARTHEST_ENDING && start + length <= signs.length; length++) {
    const end = start + length
    if (signs.endsHere[end]! & (Sign.admin | Sign.village) && signs.isEdge(end)) return length
  }
  return 0
}
