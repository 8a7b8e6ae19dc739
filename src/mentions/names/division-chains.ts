import type { ArticleSigns } from './article-signs.js'
import { bestAround } from './best-around.js'
import { type CandidateList, NameType, REFUSED } from './candidate-list.js'
import { Sign } from './name-signs.js'

/** Evidence that a division in full has beside another, in natural units: more than the two have as one name. */
const IN_A_ROW = 5

/**
 * Divisions of the dictionaries that stand in full side by side are names each, whatever tokens run over their edges:
 * 滁州市|全椒县|二郎口镇, 东莞市|长安镇. In the name of a body they stay its part.
 */
export function raiseDivisions({ placeAhead, endsHere, length }: ArticleSigns, list: CandidateList): void {
  for (let start = 0; start < length; start++) {
    const first = placeAhead[start]!
    if (first === 0) continue
    const middle = start + first
    const second = placeAhead[middle]!
    const end = middle + second
    if (second === 0 || (endsHere[middle]! & endsHere[end]! & Sign.admin) === 0) continue
    if (bestAround(list, start, end, NameType.place) > 0) continue
    raise(list, start, middle)
    raise(list, middle, end)
    // 云县 in 缙云县 is none.
    start = middle - 1
  }
}

/**
 * A village behind its town is a name by itself where it is likely to be one, however well the two would read as one:
 * 罗集镇|文明村. That the whole is likely speaks for the town.
 */
export function partVillages({ endsHere }: ArticleSigns, list: CandidateList): void {
  const { starts, ends, types, scores, count } = list
  for (let whole = 0; whole < count; whole++) {
    const evidence = scores[whole]!
    if (types[whole] !== NameType.place || evidence <= 0) continue
    const start = starts[whole]!
    const end = ends[whole]!
    if ((endsHere[end]! & Sign.village) === 0) continue
    for (let middle = start + 2; middle <= end - 2; middle++) {
      if ((endsHere[middle]! & Sign.admin) === 0) continue
      const town = list.find(start, middle, NameType.place)
      const village = list.find(middle, end, NameType.place)
      if (town === -1 || village === -1 || scores[village]! <= 0) continue
      list.raise(town, evidence / 2)
      scores[whole] = REFUSED
    }
  }
}

/** A person gives a name to places with an ending so long: 王维舟|故居. 王平 and 村 make a village. */
const AFTER_PERSON = 2
/** Evidence that such a place has beyond that of the person, in natural units. */
const BEYOND = 0.5

/** A person right before the ending of a likely place gave it the name, and is none there. */
export function raiseNamesakes({ placeEnding }: ArticleSigns, list: CandidateList): void {
  const { starts, ends, types, scores, count } = list
  for (let place = 0; place < count; place++) {
    if (types[place] !== NameType.place || scores[place]! <= 0) continue
    const ending = placeEnding[ends[place]!]!
    if (ending < AFTER_PERSON) continue
    const person = list.find(starts[place]!, ends[place]! - ending, NameType.person)
    if (person !== -1) list.raise(place, scores[person]! + BEYOND)
  }
}

function raise(list: CandidateList, start: number, end: number): void {
  const at = list.find(start, end, NameType.place)
  if (at !== -1) list.raise(at, IN_A_ROW)
}
