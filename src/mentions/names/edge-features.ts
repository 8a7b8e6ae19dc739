import { type ArticleSigns, PAD } from './article-signs.js'
import { featureOf, pair, Template } from './feature-rows.js'
import { ORG_ENDING, PLACE_ENDING, Sign } from './name-signs.js'

const ENDING = PLACE_ENDING | ORG_ENDING
/*
 * Signs that count before a name, at its beginning, at its end, and behind it. Each is asked of its enum, or the packed
 * file would hold the names of all.
 */
const BEFORE =
  Sign.place |
  Sign.org |
  Sign.post |
  Sign.byline |
  Sign.role |
  Sign.personBefore |
  Sign.placeBefore |
  Sign.join |
  Sign.orgShort |
  ENDING
const BEGINNING = Sign.place | Sign.org | Sign.core | Sign.orgShort | Sign.orgBefore | Sign.minority
/** What a name may end with, or be. */
export const NAME_END = Sign.place | Sign.org | Sign.orgShort | Sign.orgGeneric | Sign.placeGeneric | ENDING
const BEHIND =
  Sign.place |
  Sign.post |
  Sign.speech |
  Sign.act |
  Sign.address |
  Sign.placeAfter |
  Sign.join |
  Sign.core |
  ENDING |
  Sign.role

/** What speaks for or against a name that starts at a position; the same for all candidates that start there. */
export function leftFeatures(signs: ArticleSigns, start: number, features: Int32Array): number {
  const { units, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash, endsHere, startsHere, partAt } = signs
  const left = units[start - 1 + PAD]!
  const token = tokenAt[start]!
  const edge = tokenStart[token] === start ? 1 : 0
  const inner = token + PAD
  const outer = edge ? inner - 1 : inner
  features[0] = featureOf(Template.leftUnit, left)
  features[1] = featureOf(Template.leftWord, pair(tokenHash[outer]!, edge))
  features[2] = featureOf(Template.leftTags, (tokenTag[outer]! << 8) | (tokenTag[inner]! << 1) | edge)
  features[3] = featureOf(Template.leftSigns, endsHere[start]! & BEFORE)
  features[4] = featureOf(Template.leftPart, (partAt[start]! << 16) ^ left)
  features[5] = featureOf(Template.firstUnit, units[start + PAD]!)
  features[6] = featureOf(Template.firstWord, pair(tokenHash[inner]!, edge))
  features[7] = featureOf(Template.firstSigns, startsHere[start]! & BEGINNING)
  features[8] = featureOf(Template.firstLevel, (tokenLevel[inner]! << 8) | (tokenTag[inner]! << 1) | edge)
  return 9
}

/** The same for a name that ends at a position. */
export function rightFeatures(signs: ArticleSigns, end: number, features: Int32Array): number {
  const { units, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash, endsHere, startsHere, partAt, listKind } = signs
  const right = units[end + PAD]!
  const token = tokenAt[end]!
  const edge = tokenStart[token] === end ? 1 : 0
  const outer = token + PAD
  const inner = edge ? outer - 1 : outer
  features[0] = featureOf(Template.rightUnit, right)
  features[1] = featureOf(Template.rightWord, pair(tokenHash[outer]!, edge))
  features[2] = featureOf(Template.rightTags, (tokenTag[outer]! << 8) | (tokenTag[inner]! << 1) | edge)
  features[3] = featureOf(Template.rightSigns, startsHere[end]! & BEHIND)
  features[4] = featureOf(Template.rightPart, (partAt[end]! << 16) ^ right)
  features[5] = featureOf(Template.lastUnit, units[end - 1 + PAD]!)
  features[6] = featureOf(Template.lastWord, pair(tokenHash[inner]!, edge))
  features[7] = featureOf(Template.lastSigns, endsHere[end]! & NAME_END)
  features[8] = featureOf(Template.lastLevel, (tokenLevel[inner]! << 8) | (tokenTag[inner]! << 1) | edge)
  features[9] = featureOf(Template.rightBody, bodyBehind(signs, end))
  if (listKind[end] === 0) return 10
  features[10] = featureOf(Template.rightList, listKind[end]!)
  return 11
}

/** Whether the rest of a body's name seems to stand at a position: an ending, or a functional stem with an ending or a post. */
function bodyBehind({ startsHere, coreAhead }: ArticleSigns, end: number): number {
  const ending = startsHere[end]! & (ORG_ENDING | Sign.orgShort) ? 1 : 0
  const stem = coreAhead[end]!
  if (stem === 0) return ending
  const behind = startsHere[end + stem]!
  return ending | 2 | (behind & ORG_ENDING ? 4 : 0) | (behind & Sign.post ? 8 : 0)
}
