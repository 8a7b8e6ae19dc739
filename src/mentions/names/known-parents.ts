import type { DictionaryHits } from '../../dictionary/stack.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { bestAround } from './best-around.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { isInFull, isSiteBehind, LEVELS, LONGEST_ROW } from './division-chains.js'
import { Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import type { PlaceRegions } from './place-regions.js'
import { UNCOMMON } from './word-levels.js'

/** Evidence of a place and of the one it lies in, in natural units: more than that of divisions that merely stand in a row. */
const WITH_PARENT = 6

/**
 * A place of the dictionaries right behind the one they say it lies in: both are names, whatever else the characters
 * spell (南阳|镇平县 and no 南阳镇, 山东|泰安|宁阳, 吉林|白山|临江市). One that is a word too is meant only where the word is
 * rare in texts and the place around it no province: 西安|周至, but 南昌|新建, 山东|惠民.
 */
export function raiseWithParents(
  signs: ArticleSigns,
  { data, length }: DictionaryHits,
  { signsOf }: NameVocabulary,
  list: CandidateList,
  regions: PlaceRegions,
): void {
  const { text, placeAhead, tokenAt, tokenLevel } = signs
  for (let at = 0; at < length; at += 3) {
    const key = data[at + 2]!
    const known = signsOf[key]!
    const start = data[at]!
    const end = data[at + 1]!
    // Most places stand behind no name at all.
    if ((known & Sign.place) === 0 || placeAhead[start] !== end - start || list.lastAt[start] === -1) continue
    const place = list.find(start, end, NameType.place)
    if (place === -1 || !signs.isEdge(end) || goesOn(signs, list, start, end)) continue
    const isWord = (known & Sign.doubtful) !== 0
    if (isWord && (!signs.isEdge(start) || tokenLevel[tokenAt[start]! + PAD]! >= UNCOMMON)) continue
    for (let parent = list.lastAt[start]!; parent !== -1; parent = list.next[parent]!) {
      if (list.types[parent] !== NameType.place || (list.origins[parent]! & Origin.dictionary) === 0) continue
      const from = list.starts[parent]!
      const name = text.slice(from, start)
      // 河北雄安新区 is one by itself.
      if (placeAhead[from]! >= end - from) continue
      if (!regions.of(key).some((region) => isPartOf(name, region, isWord))) continue
      if (bestAround(list, from, end, NameType.place) > 0) continue
      list.raise(parent, WITH_PARENT)
      list.raise(place, WITH_PARENT)
    }
  }
}

/** How much longer than its beginning a name may be, in code units. */
const LONGEST_REST = 16

/** Whether the last of the places in a row may begin the name of something else: 合肥|肥东县|经济开发区, 成都|金牛大道. */
function goesOn(signs: ArticleSigns, list: CandidateList, first: number, firstEnd: number): boolean {
  const { placeAhead } = signs
  let start = first
  let end = firstEnd
  for (let places = 0; places < LONGEST_ROW; places++) {
    if (isSiteBehind(signs, end)) return true
    if (!isInFull(signs, start, end)) {
      for (let to = end + 1; to <= end + LONGEST_REST && to <= list.length; to++) {
        if (list.find(start, to, NameType.place) !== -1) return true
      }
    }
    if (placeAhead[end] === 0) return false
    start = end
    end += placeAhead[end]!
  }
  return false
}

/**
 * Whether a name, short or in full, is one of those a region is written with: 长沙 in 湖南省长沙市, but not 沙市.
 * @param isInner Whether it must not be the first of them, the province.
 */
function isPartOf(name: string, region: string, isInner: boolean): boolean {
  const at = region.indexOf(name)
  return at > 0 ? LEVELS.includes(region[at - 1]!) : at === 0 && !isInner
}
