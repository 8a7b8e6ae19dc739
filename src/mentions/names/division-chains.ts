import type { ArticleSigns } from './article-signs.js'
import { bestAround } from './best-around.js'
import { type CandidateList, NameType } from './candidate-list.js'
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

function raise(list: CandidateList, start: number, end: number): void {
  const at = list.find(start, end, NameType.place)
  if (at !== -1) list.raise(at, IN_A_ROW)
}
