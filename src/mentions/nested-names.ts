import type { ArticleSigns } from './names/article-signs.js'
import type { FitsInside } from './names/best-path.js'
import { NameType, Origin } from './names/candidate-list.js'
import type { NameFinder } from './names/name-finder.js'
import { Sign } from './names/name-signs.js'

/** Endings of bodies that are no firms. */
const ENDINGS = Sign.government | Sign.institution | Sign.group | Sign.orgShort

/**
 * Says what may be a name inside another: it begins and ends where words do, or where the other does. A body's name
 * without its ending is none, as it would pass for a firm (市住房|和城乡建设局), nor is the mere end of the word that a body
 * ends with (理论学习|中心组).
 * @param isGiven Whether an annotator proposed a candidate; such a name always fits.
 */
export function fitsInside({ signs, list }: NameFinder, isGiven: (candidate: number) => boolean): FitsInside {
  const { starts, ends, types, origins } = list
  return (candidate, around) => {
    if (isGiven(candidate)) return true
    const start = starts[candidate]!
    const end = ends[candidate]!
    const isKnown = (origins[candidate]! & Origin.dictionary) !== 0
    const opens = start === starts[around]
    if (!opens && !signs.isEdge(start)) return false
    // A long name of the dictionaries is one word, whatever place it begins with: 柳河|镇, but 多伦多.
    const isSplit = opens && isKnown && (types[around] !== NameType.place || signs.placeEnding[ends[around]!]! > 0)
    if (end !== ends[around] && !isSplit && !signs.isEdge(end)) return false
    if (types[around] !== NameType.org) return true
    if (types[candidate] !== NameType.org) return isKnown || end !== ends[around] || end - start > signs.orgEnding[end]!
    return isKnown || hasEnding(signs, end) || !hasEnding(signs, ends[around]!)
  }
}

function hasEnding(signs: ArticleSigns, end: number): boolean {
  const ending = signs.orgEnding[end] === 0 ? signs.endsHere[end]! : signs.orgEndingSigns[end]!
  return (ending & ENDINGS) !== 0
}
