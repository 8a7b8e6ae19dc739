import { GOVERNMENT_LEVELS } from '../../model/division-levels.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { bestAround } from './best-around.js'
import { type CandidateList, NameType, Origin, REFUSED } from './candidate-list.js'
import { Sign } from './name-signs.js'

/** Evidence that a division has in a row of them, in natural units: more than the row has as one name. */
const IN_A_ROW = 5
/** 州 of a short name, 钦州. */
const PREFECTURE = 0x5dde
/** Places of such an ending are called by the division before it: 萧县|经济开发区. */
const SITE = [3, 4, 5, 6] as const
/** The most divisions in a row that are read; it bounds the work on any text. */
export const LONGEST_ROW = 6

/**
 * Divisions of the dictionaries that stand side by side are names each, whatever tokens run over their edges:
 * 滁州市|全椒县|二郎口镇, 东莞市|长安镇. In the name of a body they stay its part.
 */
export function raiseDivisions(signs: ArticleSigns, list: CandidateList): void {
  const { placeAhead, length } = signs
  for (let start = 0; start < length; start++) {
    const end = rowEnd(signs, start)
    if (end === start || isSiteBehind(signs, end) || bestAround(list, start, end, NameType.place) > 0) continue
    for (let at = start; at < end; at += placeAhead[at]!) {
      const division = list.find(at, at + placeAhead[at]!, NameType.place)
      if (division !== -1) list.raise(division, IN_A_ROW)
    }
    // 云县 in 缙云县 is none.
    start = end - 1
  }
}

/** Whether the name of a division holds its kind: 夏邑县, but 钦州 and 商丘 do not. */
export function isInFull({ units, endsHere }: ArticleSigns, start: number, end: number): boolean {
  return (endsHere[end]! & Sign.admin) !== 0 && (end - start > 2 || units[end - 1 + PAD] !== PREFECTURE)
}

/** Whether a site stands behind a division, whose name begins with it. */
export function isSiteBehind({ placeEnding }: ArticleSigns, end: number): boolean {
  return SITE.some((size) => placeEnding[end + size] === size)
}

/**
 * Where a row of divisions that begins at a position ends, with its last division in full; the position itself where
 * there is none. Provinces, prefectures and what is called 州 above it may be short: 河南|商丘|夏邑县, 福建|晋江市, 禹州|神垕镇.
 */
function rowEnd(signs: ArticleSigns, start: number): number {
  const { placeAhead, startsHere, endsHere, generic } = signs
  let end = start
  let at = start
  let isShort = false
  for (let places = 0; places < LONGEST_ROW && placeAhead[at]! > 0; places++) {
    const next = at + placeAhead[at]!
    if (isInFull(signs, at, next)) {
      // 石家庄|城区 are the streets of a city.
      if (isShort && generic[next]! >= next - at) break
      if (at > start) end = next
    } else if ((endsHere[next]! & Sign.admin) === 0 && (startsHere[at]! & endsHere[next]! & Sign.major) === 0) break
    else isShort = true
    at = next
  }
  return end
}

/**
 * A village or a subdistrict behind what it lies in is a name by itself where it is likely to be one, however well the
 * two would read as one: 罗集镇|文明村, 灞桥区|狄寨街道. That the whole is likely speaks for what stands before.
 */
export function partVillages({ endsHere, text }: ArticleSigns, list: CandidateList): void {
  const { starts, ends, types, scores, count } = list
  for (let whole = 0; whole < count; whole++) {
    const evidence = scores[whole]!
    if (types[whole] !== NameType.place || evidence <= 0) continue
    const start = starts[whole]!
    const end = ends[whole]!
    if ((endsHere[end]! & Sign.village) === 0 && !text.startsWith('街道', end - 2)) continue
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

/** Evidence that such a place has beyond that of the person, in natural units. */
const BEYOND = 0.5

/** A person's name right before the ending of a likely place belongs to the place, which was named after somebody. */
export function raiseNamesakes(signs: ArticleSigns, list: CandidateList): void {
  const { placeEnding, text } = signs
  const { starts, ends, types, scores, count } = list
  for (let place = 0; place < count; place++) {
    if (types[place] !== NameType.place || scores[place]! <= 0) continue
    const end = ends[place]!
    const ending = placeEnding[end]!
    // 王平家 is at his home, and 武姐冲在前 no valley; but 村 alone is seldom said of whose it is.
    if (ending < 2 && !(text[end - 1] === '村' && signs.isEdge(end))) continue
    const person = list.find(starts[place]!, end - ending, NameType.person)
    if (person !== -1) list.raise(place, scores[person]! + BEYOND)
  }
}

/** Evidence of a major place that stands as words of its own, in natural units: every longer name that is likely goes before. */
const KNOWN = 0.05
/** With no more evidence than this a person, and a place, of the dictionaries is none; by type. */
const DENIED = [-4, -1.5] as const

/** A town's name ends so, and not how many of them there are: 三古镇, 三乡镇. */
const TOWN = /.[^古乡][镇乡]$/

/**
 * Provinces, prefectures and countries are names wherever they are words of their own, whatever is printed around
 * (白天|淄博), and so are persons whom everybody knows, and towns in full that stand in no longer name (项目|龙门镇|道路).
 */
export function raiseMajor(signs: ArticleSigns, list: CandidateList): void {
  const { startsHere, endsHere, placeAhead } = signs
  const { starts, ends, types, scores, origins, count } = list
  for (let at = 0; at < count; at++) {
    const type = types[at]!
    if (type > NameType.place || (origins[at]! & Origin.dictionary) === 0) continue
    const start = starts[at]!
    const end = ends[at]!
    if (scores[at]! >= KNOWN || !signs.isEdge(start) || !signs.isEdge(end)) continue
    const isPlace = type === NameType.place && placeAhead[start] === end - start
    const isMajor = isPlace ? startsHere[start]! & endsHere[end]! & Sign.major : list.isKnownPerson(at)
    if ((isMajor && scores[at]! > DENIED[type]!) || (isPlace && isTown(signs, list, start, end))) list.raise(at, KNOWN)
  }
}

function isTown({ text }: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  return TOWN.test(text.slice(start, end)) && bestAround(list, start, end, -1) < IN_A_ROW
}

/** 市民 are the people of a city, whose name is without the ending there. */
const CITY = 0x5e02
const PEOPLE = 0x6c11
/** Evidence of a city before its people, in natural units. */
const BEFORE_PEOPLE = 1

/** A city of the dictionaries before 市民 is named without 市 (江门|市民, but 五常市|民乐乡, 海东市|民和回族土族自治县). */
export function partPeople({ units, tokenAt, tokenStart, placeAhead }: ArticleSigns, list: CandidateList): void {
  const { starts, ends, types, scores, origins, count } = list
  for (let whole = 0; whole < count; whole++) {
    const end = ends[whole]!
    if (types[whole] !== NameType.place || units[end - 1 + PAD] !== CITY || units[end + PAD] !== PEOPLE) continue
    if (placeAhead[end] !== 0) continue
    const city = list.find(starts[whole]!, end - 1, NameType.place)
    if (city === -1 || (origins[city]! & Origin.dictionary) === 0 || tokenStart[tokenAt[end]! + 1] !== end + 1) continue
    scores[whole] = REFUSED
    list.raise(city, BEFORE_PEOPLE)
  }
}

/** 及 joins the names of bodies and hardly ever stands inside one. */
const JOINT = 0x53ca
/** Evidence of a body behind 及 and another one, in natural units. */
const BEHIND_JOINT = 1
/** 和 与 do (教育和体育局), but before a level of government, with which the next body's name begins: 县文体局. */
const INNER_JOINTS = [0x548c, 0x4e0e]
/** What a level of government, or its people, are called by. */
export const LEVELS = `${GOVERNMENT_LEVELS}村`

/** Two bodies that are likely by themselves are two, however well they would read as one: 南湖消防站|及|城区救援大队, 县委宣传部|和|县文体局. */
export function partBodies(signs: ArticleSigns, list: CandidateList): void {
  const { count } = list
  for (let whole = 0; whole < count; whole++) {
    if (list.types[whole] !== NameType.org || list.scores[whole]! <= 0) continue
    const start = list.starts[whole]!
    const end = list.ends[whole]!
    // No joint is what the name of a place goes over: 朱日和镇|派出所.
    let over = 0
    for (let joint = start + 1; joint < end - 2; joint++) {
      over = Math.max(over, joint - 1 + signs.placeAhead[joint - 1]!)
      if (over > joint + 1 || joint < start + 2 || !joins(signs, joint)) continue
      const first = list.find(start, joint, NameType.org)
      if (first === -1 || list.scores[first]! <= 0) continue
      const second = secondBody(list, joint, end)
      const evidence = signs.units[joint + PAD] === JOINT ? BEHIND_JOINT : 0
      if (second === -1 || list.scores[second]! + evidence <= 0) continue
      list.raise(second, evidence)
      list.scores[whole] = REFUSED
      break
    }
  }
}

/** The body behind a joint. 和县 is a county too, which makes one of the joint and the next body's level. */
function secondBody(list: CandidateList, joint: number, end: number): number {
  const second = list.find(joint + 1, end, NameType.org)
  const withJoint = list.find(joint, end, NameType.org)
  if (second !== -1 || withJoint === -1 || list.scores[withJoint]! <= 0) return second
  const made = list.insist(joint + 1, end, NameType.org)
  list.scores[made] = list.scores[withJoint]!
  list.scores[withJoint] = REFUSED
  return made
}

function joins({ units, text }: ArticleSigns, at: number): boolean {
  const unit = units[at + PAD]!
  return unit === JOINT || (INNER_JOINTS.includes(unit) && LEVELS.includes(text[at + 1]!))
}
