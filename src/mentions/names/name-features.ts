import { type ArticleSigns, PAD } from './article-signs.js'
import { NameType } from './candidate-list.js'
import { ORG_ENDING, PERSON_LEFT, PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass } from './tag-classes.js'

const ROW_BITS = 17
const ROW_SHIFT = 32 - ROW_BITS
/** Rows of the model's table; each holds a weight for every type of name. */
export const ROW_COUNT = 1 << ROW_BITS
/** The lower bits of what the functions below write are the row, the upper bits the template it came from. */
export const ROW_MASK = ROW_COUNT - 1

/** The number of the template that a feature came from. */
export function templateOf(feature: number): number {
  return feature >>> ROW_BITS
}

/** The feature of a template's value. Different values may share a row: training lives with it, so must reading. */
function rowOf(template: number, value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x9e3779b1)
  hash = Math.imul((hash ^ (hash >>> 15)) + Math.imul(template, 0x85ebca6b), 0xc2b2ae35)
  return ((hash ^ (hash >>> 13)) >>> ROW_SHIFT) | (template << ROW_BITS)
}

/** The most rows one function below writes. */
export const MOST_ROWS = 40

function pair(a: number, b: number): number {
  return Math.imul(a, 0x01000193) ^ b
}

/** Signs of the words before a name that count. */
const LEFT_SIGNS =
  Sign.place |
  Sign.org |
  Sign.post |
  Sign.byline |
  Sign.role |
  Sign.personBefore |
  Sign.placeBefore |
  Sign.join |
  Sign.orgShort |
  PLACE_ENDING |
  ORG_ENDING
/** Signs of the words after a name that count. */
const RIGHT_SIGNS =
  Sign.place |
  Sign.post |
  Sign.speech |
  Sign.act |
  Sign.address |
  Sign.placeAfter |
  Sign.join |
  Sign.core |
  PLACE_ENDING |
  ORG_ENDING |
  Sign.role

/** What speaks for or against a name that starts at a position: the same for all candidates that start there. */
export function leftRows(signs: ArticleSigns, start: number, rows: Int32Array): number {
  const { units, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash, endsHere, startsHere } = signs
  const at = start + PAD
  const left = units[at - 1]!
  const left2 = pair(units[at - 2]!, left)
  const right = units[at]!
  const right2 = pair(right, units[at + 1]!)
  const token = tokenAt[start]!
  const edge = tokenStart[token] === start ? 1 : 0
  const inner = token + PAD
  const outer = edge ? inner - 1 : inner
  const outerTag = tokenTag[outer]!
  const innerTag = tokenTag[inner]!
  let n = 0
  rows[n++] = rowOf(1, left)
  rows[n++] = rowOf(2, left2)
  rows[n++] = rowOf(3, pair(units[at - 3]!, left2))
  rows[n++] = rowOf(4, right)
  rows[n++] = rowOf(5, right2)
  rows[n++] = rowOf(6, pair(left, right))
  rows[n++] = rowOf(7, pair(tokenHash[outer]!, edge))
  rows[n++] = rowOf(8, pair(pair(tokenHash[outer]!, tokenHash[outer - 1]!), edge))
  rows[n++] = rowOf(9, pair(tokenHash[inner]!, edge))
  rows[n++] = rowOf(10, (outerTag << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(11, (tokenTag[outer - 1]! << 16) | (outerTag << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(12, endsHere[start]! & LEFT_SIGNS)
  rows[n++] = rowOf(
    13,
    startsHere[start]! & (Sign.place | Sign.org | Sign.core | Sign.orgShort | Sign.orgBefore | Sign.minority),
  )
  rows[n++] = rowOf(14, pair(pair(tokenHash[outer]!, edge), innerTag))
  rows[n++] = rowOf(15, pair(right2, units[at + 2]!))
  rows[n++] = rowOf(17, (tokenLevel[inner]! << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(16, (signs.partAt[start]! << 16) ^ left)
  return n
}

/** The same for a name that ends at a position. */
export function rightRows(signs: ArticleSigns, end: number, rows: Int32Array): number {
  const { units, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash, endsHere, startsHere } = signs
  const at = end + PAD
  const right = units[at]!
  const right2 = pair(units[at + 1]!, right)
  const last = units[at - 1]!
  const last2 = pair(last, units[at - 2]!)
  const token = tokenAt[end]!
  const edge = tokenStart[token] === end ? 1 : 0
  const outer = token + PAD
  const inner = edge ? outer - 1 : outer
  const outerTag = tokenTag[outer]!
  const innerTag = tokenTag[inner]!
  let n = 0
  rows[n++] = rowOf(21, right)
  rows[n++] = rowOf(22, right2)
  rows[n++] = rowOf(24, last)
  rows[n++] = rowOf(25, last2)
  rows[n++] = rowOf(26, pair(last, right))
  rows[n++] = rowOf(27, pair(tokenHash[outer]!, edge))
  rows[n++] = rowOf(28, pair(pair(tokenHash[outer]!, tokenHash[outer + 1]!), edge))
  rows[n++] = rowOf(29, pair(tokenHash[inner]!, edge))
  rows[n++] = rowOf(30, (outerTag << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(31, (tokenTag[outer + 1]! << 16) | (outerTag << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(32, startsHere[end]! & RIGHT_SIGNS)
  rows[n++] = rowOf(
    33,
    endsHere[end]! &
      (Sign.place | Sign.org | Sign.orgShort | Sign.orgGeneric | Sign.placeGeneric | PLACE_ENDING | ORG_ENDING),
  )
  rows[n++] = rowOf(34, pair(pair(tokenHash[outer]!, edge), innerTag))
  rows[n++] = rowOf(35, pair(last2, units[at - 3]!))
  rows[n++] = rowOf(39, (tokenLevel[inner]! << 8) | (innerTag << 1) | edge)
  rows[n++] = rowOf(36, (signs.partAt[end]! << 16) ^ right)
  const core = signs.coreTo[end]!
  const ahead = startsHere[end]! & (ORG_ENDING | Sign.orgShort)
  const behindCore = core > end ? startsHere[core]! & (ORG_ENDING | Sign.post) : 0
  rows[n++] = rowOf(
    37,
    (ahead !== 0 ? 1 : 0) | (core > end ? 2 : 0) | (behindCore & ORG_ENDING ? 4 : 0) | (behindCore & Sign.post ? 8 : 0),
  )
  rows[n++] = rowOf(
    38,
    (startsHere[end]! & PLACE_ENDING ? 1 : 0) |
      (startsHere[end]! & Sign.place ? 2 : 0) |
      (startsHere[end]! & Sign.post ? 4 : 0),
  )
  return n
}

/** What speaks for or against a candidate as a whole. */
export function spanRows(
  signs: ArticleSigns,
  vocabulary: NameVocabulary,
  start: number,
  end: number,
  type: number,
  origin: number,
  rows: Int32Array,
): number {
  const { units, tokenAt, tokenTag, tokenLevel, tokenHash, endsHere, startsHere } = signs
  const length = end - start
  const size = length > 15 ? 15 : length
  const firstToken = tokenAt[start]!
  const lastToken = tokenAt[end - 1]!
  const tokens = lastToken - firstToken + 1
  const edges = (signs.isEdge(start) ? 2 : 0) | (signs.isEdge(end) ? 1 : 0)
  let n = 0
  rows[n++] = rowOf(41, size)
  rows[n++] = rowOf(42, ((tokens > 7 ? 7 : tokens) << 2) | edges)
  let tags = edges
  let whole = 0
  let verbs = 0
  let odd = 0
  let innerEndings = 0
  for (let token = firstToken; token <= lastToken; token++) {
    const tag = tokenTag[token + PAD]!
    tags = tags * 41 + tag
    whole = pair(whole, tokenHash[token + PAD]!)
    if (tag === TagClass.v && tokenLevel[token + PAD]! > 2) verbs++
    else if (isOdd(tag)) odd++
    if (token < lastToken && token > firstToken && endsHere[signs.tokenStart[token]!]! & ORG_ENDING) innerEndings++
  }
  if (tokens <= 4) rows[n++] = rowOf(43, tags)
  rows[n++] = rowOf(
    44,
    (tokenTag[firstToken + PAD]! << 10) | (tokenTag[lastToken + PAD]! << 4) | (tokens > 4 ? 4 : tokens),
  )
  if (edges === 3 && tokens <= 4) rows[n++] = rowOf(45, whole)
  const firstLevel = tokenLevel[firstToken + PAD]!
  const lastLevel = tokenLevel[lastToken + PAD]!
  rows[n++] = rowOf(40, (firstLevel << 10) | (lastLevel << 6) | ((tokens > 3 ? 3 : tokens) << 2) | edges)
  if (tokens === 1) rows[n++] = rowOf(65, (firstLevel << 8) | (tokenTag[firstToken + PAD]! << 2) | edges)
  const stretch = length <= 2 ? 0 : length <= 3 ? 1 : length <= 5 ? 2 : length <= 9 ? 3 : 4
  rows[n++] = rowOf(46, pair(pair(units[end - 1 + PAD]!, units[end - 2 + PAD]!), stretch))
  rows[n++] = rowOf(47, origin)
  rows[n++] = rowOf(48, (verbs > 3 ? 3 : verbs) | ((odd > 3 ? 3 : odd) << 2) | (stretch << 4))
  const before = units[start - 1 + PAD]!
  const after = units[end + PAD]!
  if (before === 0x201c || after === 0x201d)
    rows[n++] = rowOf(49, (before === 0x201c ? 2 : 0) | (after === 0x201d ? 1 : 0))
  if (type === NameType.person) return personRows(signs, vocabulary, start, end, edges, rows, n)

  const ending = type === NameType.org ? signs.orgEndingFrom[end]! : signs.placeEndingFrom[end]!
  const endingClass = endsHere[end]! & (type === NameType.org ? ORG_ENDING | Sign.orgShort : PLACE_ENDING)
  const stem = ending <= start ? 0 : ending - start > 6 ? 7 : ending - start
  rows[n++] = rowOf(50, pair(endingClass, stem))
  let endingHash = 0
  for (let at = ending; at < end; at++) endingHash = pair(endingHash, units[at + PAD]!)
  rows[n++] = rowOf(51, pair(endingHash, stem > 3 ? 4 : stem))
  const place = signs.placeTo[start]!
  rows[n++] = rowOf(52, place <= start ? 0 : place === end ? 1 : place > end ? 2 : place >= ending ? 3 : 4)
  rows[n++] = rowOf(53, pair(endsHere[start]! & (Sign.place | PLACE_ENDING | ORG_ENDING), stretch))
  rows[n++] = rowOf(54, pair(endingClass, startsHere[end]! & (ORG_ENDING | PLACE_ENDING | Sign.core)))
  const generic = endsHere[end]! & (Sign.orgGeneric | Sign.placeGeneric)
  if (generic !== 0)
    rows[n++] = rowOf(
      55,
      (signs.genericFrom[end]! === start ? 1 : signs.genericFrom[end]! > start ? 2 : 3) | (stem << 2),
    )
  const chain = signs.chainTo[start]!
  const kind = chain > end ? 4 : chain === start ? 0 : signs.chainKind[start]!
  const rest = restOf(signs, chain, ending, end, type)
  rows[n++] = rowOf(62, kind | (rest << 3))
  rows[n++] = rowOf(63, pair(kind | (rest << 3), endingClass))
  if (endsWithBracket(after, units[end - 1 + PAD]!))
    rows[n++] = rowOf(64, (isBracket(after) ? 2 : 0) | (isBracket(units[end - 1 + PAD]!) ? 1 : 0))
  if (type === NameType.org) {
    rows[n++] = rowOf(56, pair(endsHere[ending]! & (Sign.core | Sign.place | PLACE_ENDING | ORG_ENDING), stem))
    rows[n++] = rowOf(57, ((innerEndings > 2 ? 2 : innerEndings) << 3) | (endingClass >>> 19))
    rows[n++] = rowOf(58, pair(tokenTag[firstToken + PAD]!, pair(endingClass, edges)))
    if (endsHere[end]! & Sign.orgShort)
      rows[n++] = rowOf(59, signs.shortFrom[end]! === start ? 1 : signs.shortFrom[end]! > start ? 2 : 3)
  } else {
    rows[n++] = rowOf(60, pair(endingHash, pair(tokenTag[firstToken + PAD]!, edges)))
    if (startsHere[start]! & endsHere[end]! & Sign.doubtful) rows[n++] = rowOf(61, 1)
  }
  return n
}

/** What of a name is left behind the row of places it begins with. */
function restOf(signs: ArticleSigns, chain: number, ending: number, end: number, type: number): number {
  if (chain >= end) return 0
  if (chain === ending) return 1
  if (type === NameType.org) {
    if (signs.coreFrom[ending] === chain) return 2
    if (signs.shortFrom[end]! <= chain && signs.shortFrom[end]! < end) return 3
  }
  if (chain > ending) return 4
  const length = ending - chain
  return length <= 2 ? 5 : length <= 4 ? 6 : length <= 8 ? 7 : 8
}

function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0x29
}

function endsWithBracket(after: number, last: number): boolean {
  return isBracket(after) || isBracket(last)
}

/** Function words and the like, rare inside names. */
function isOdd(tag: number): boolean {
  return (
    tag === TagClass.p ||
    tag === TagClass.c ||
    tag === TagClass.d ||
    tag === TagClass.u ||
    tag === TagClass.r ||
    tag === TagClass.y ||
    tag === TagClass.mark
  )
}

function personRows(
  signs: ArticleSigns,
  vocabulary: NameVocabulary,
  start: number,
  end: number,
  edges: number,
  rows: Int32Array,
  written: number,
): number {
  const { units, endsHere, startsHere } = signs
  const { surnames, givenFirst, givenLast, givenSingle, compoundFirst, compounds, scripts } = vocabulary
  let n = written
  const first = units[start + PAD]!
  const second = units[start + 1 + PAD]!
  const length = end - start
  const compound = compoundFirst[first] === 1 && compounds.has(first * 0x10000 + second)
  let surname = surnames[first]!
  let givenFrom = start + 1
  if (compound && length > 2) {
    surname = 7
    givenFrom = start + 2
  }
  const given = end - givenFrom
  const one = units[givenFrom + PAD]!
  const two = units[givenFrom + 1 + PAD]!
  const charm = given === 1 ? givenSingle[one]! : given === 2 ? givenFirst[one]! * 8 + givenLast[two]! : 0
  rows[n++] = rowOf(71, (((surname << 6) | charm) << 3) | (given > 6 ? 6 : given))
  rows[n++] = rowOf(72, (charm << 3) | (given > 6 ? 6 : given))
  rows[n++] = rowOf(73, (surname << 5) | ((given > 6 ? 6 : given) << 2) | edges)
  rows[n++] = rowOf(74, pair(first, length))
  rows[n++] = rowOf(75, pair(second, length))
  let script = 3
  let dots = 0
  for (let at = start; at < end; at++) {
    const unit = units[at + PAD]!
    if (unit === 0xb7 || unit === 0x2022) dots = 1
    else script &= scripts[unit]!
  }
  rows[n++] = rowOf(76, (script << 5) | (dots << 4) | (length > 15 ? 15 : length))
  const left = endsHere[start]! & (PERSON_LEFT | Sign.personBefore)
  const right = startsHere[end]! & (Sign.speech | Sign.act | Sign.address | Sign.post)
  rows[n++] = rowOf(77, pair(left, right))
  rows[n++] = rowOf(78, pair(left === 0 ? units[start - 1 + PAD]! : left, right === 0 ? units[end + PAD]! : right))
  const tail = endsHere[end]! & (Sign.address | Sign.post)
  if (tail !== 0) rows[n++] = rowOf(79, (tail << 3) | (length > 6 ? 6 : length))
  if (origins(endsHere[end]!)) rows[n++] = rowOf(80, endsHere[end]! & (PLACE_ENDING | ORG_ENDING | Sign.place))
  return n
}

function origins(mask: number): boolean {
  return (mask & (PLACE_ENDING | ORG_ENDING | Sign.place)) !== 0
}
