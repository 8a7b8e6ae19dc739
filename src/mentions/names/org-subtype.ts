import type { MentionSubtype } from '../../model/mention.js'
import { PAD } from './article-signs.js'
import type { NameFinder } from './name-finder.js'
import { Sign } from './name-signs.js'

const PARTS_OF_SOCIETY = Sign.company | Sign.institution | Sign.group | Sign.village
/** 党: the first character of what a committee or a group of the party is called. */
const PARTY = 0x515a
/** What names of media end with that end with no word for a body. */
const MEDIA = '网报刊台端'
/** Endings of departments are no longer: 科, 中心. */
const LONGEST_DEPARTMENT = 2
const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29

/** What kind of body a name is of, by how it ends. */
export function orgSubtype({ signs }: NameFinder, start: number, till: number): MentionSubtype {
  let end = till
  // 法学院(知识产权学院) is what stands before the bracket.
  if (signs.units[end - 1 + PAD] === CLOSE_BRACKET) {
    while (end > start && signs.units[end + PAD] !== OPEN_BRACKET) end--
  }
  const ending = signs.orgEnding[end] === 0 ? signs.endsHere[end]! : signs.orgEndingSigns[end]!
  // The party committee of a firm, a hospital or a community is no organ of government: 城投集团|党委.
  const before = signs.endsHere[end - signs.orgEnding[end]!]!
  if (ending & Sign.government && before & PARTS_OF_SOCIETY && isCommittee(signs, end)) return 'group'
  if (ending & Sign.government) return isOfInstitution(signs, start, end) ? 'institution' : 'government'
  if (ending & Sign.institution) return 'institution'
  if (ending & Sign.group) return 'group'
  // A medium whose name has no other ending: 扬州网, 星报.
  if (ending === 0 && MEDIA.includes(signs.text[end - 1]!)) return 'group'
  // A short form (水务集团) may be of a firm as well.
  return ending & Sign.company || (ending & Sign.orgShort) === 0 ? 'company' : 'government'
}

/** Whether a name ends as a committee or a group of the party does. */
function isCommittee({ units, orgEnding }: NameFinder['signs'], end: number): boolean {
  return units[end - orgEnding[end]! + PAD] === PARTY
}

/** Whether a name is that of a department with its institution before it: 县人民医院|外二科. */
function isOfInstitution({ orgEnding, orgEndingSigns }: NameFinder['signs'], start: number, end: number): boolean {
  if (orgEnding[end]! > LONGEST_DEPARTMENT) return false
  for (let house = end - orgEnding[end]!; house > start + 2; house--) {
    if (orgEnding[house]! < 2) continue
    if (orgEndingSigns[house]! & Sign.government) return false
    if (orgEndingSigns[house]! & Sign.institution) return true
  }
  return false
}
