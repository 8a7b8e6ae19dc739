import { type ArticleSigns, PAD } from './article-signs.js'
import { featureOf, pair, Template } from './feature-rows.js'
import { ORG_ENDING, PERSON_LEFT, PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { COMPOUND, DOT, firstLevel, lastLevel, scriptOf, singleLevel, surnameLevel } from './unit-traits.js'

/** Stands for the level of a surname of two characters. */
const COMPOUND_LEVEL = 7
const AFTER = Sign.speech | Sign.act | Sign.address | Sign.post
const PLACE_LIKE = PLACE_ENDING | ORG_ENDING | Sign.place

/** Features of persons: how surname and given name are built, and the cues on both sides; returns the new count. */
export function personFeatures(
  signs: ArticleSigns,
  vocabulary: NameVocabulary,
  start: number,
  end: number,
  edges: number,
  features: Int32Array,
  written: number,
): number {
  const { units, traits, endsHere, startsHere } = signs
  const { compounds } = vocabulary
  const length = end - start
  const first = units[start + PAD]!
  const trait = traits[start + PAD]!
  const compound = length > 2 && (trait & COMPOUND) !== 0 && compounds.has(first * 0x10000 + units[start + 1 + PAD]!)
  const surname = compound ? COMPOUND_LEVEL : surnameLevel(trait)
  const givenFrom = compound ? start + 2 : start + 1
  const given = end - givenFrom > 6 ? 6 : end - givenFrom
  const one = traits[givenFrom + PAD]!
  const two = traits[givenFrom + 1 + PAD]!
  const charm = given === 1 ? singleLevel(one) : given === 2 ? firstLevel(one) * 8 + lastLevel(two) : 0
  const left = endsHere[start]! & (PERSON_LEFT | Sign.personBefore)
  const right = startsHere[end]! & AFTER
  const tail = endsHere[end]! & (Sign.address | Sign.post)
  let n = written
  features[n++] = featureOf(Template.nameShape, (((surname << 6) | charm) << 3) | given)
  features[n++] = featureOf(Template.givenShape, (charm << 3) | given)
  features[n++] = featureOf(Template.nameEdges, (surname << 5) | (given << 2) | edges)
  features[n++] = featureOf(Template.surname, pair(first, length))
  features[n++] = featureOf(Template.givenUnit, pair(units[start + 1 + PAD]!, length))
  features[n++] = featureOf(Template.script, scriptShape(signs, start, end) | (length > 15 ? 15 : length))
  features[n++] = featureOf(Template.cues, pair(left, right))
  features[n++] = featureOf(
    Template.neighbours,
    pair(left === 0 ? units[start - 1 + PAD]! : left, right === 0 ? units[end + PAD]! : right),
  )
  features[n++] = featureOf(Template.scriptEdges, scriptEdges(signs, start, end, edges))
  const known = signs.placeAhead[start]!
  if (known !== 0) features[n++] = featureOf(Template.knownPlace, known === length ? 1 : known > length ? 2 : 3)
  if (tail !== 0) features[n++] = featureOf(Template.address, (tail << 3) | (length > 6 ? 6 : length))
  if (endsHere[end]! & PLACE_LIKE) features[n++] = featureOf(Template.endsLikePlace, endsHere[end]! & PLACE_LIKE)
  return n
}

/**
 * Whether the name begins and ends with characters that write foreign names, whether such characters or a dot go on
 * beyond its edges (塞迪|略总统), and whether tokens begin and end with it.
 */
function scriptEdges({ traits }: ArticleSigns, start: number, end: number, edges: number): number {
  const inside = scriptOf(traits[start + PAD]!) & scriptOf(traits[end - 1 + PAD]!) & 1
  const before = scriptOf(traits[start - 1 + PAD]!) & 1
  const behind = scriptOf(traits[end + PAD]!) & 1
  const dots = (traits[start - 1 + PAD]! & DOT ? 2 : 0) | (traits[end + PAD]! & DOT ? 1 : 0)
  return (((((inside << 1) | before) << 1) | behind) << 4) | (dots << 2) | edges
}

/** Whether all characters write foreign names (bit 5) or those of minority peoples (bit 6), and whether there is a dot (bit 4). */
function scriptShape({ traits }: ArticleSigns, start: number, end: number): number {
  let script = 3
  let dots = 0
  for (let at = start; at < end; at++) {
    const trait = traits[at + PAD]!
    if (trait & DOT) dots = 1
    else script &= scriptOf(trait)
  }
  return (script << 5) | (dots << 4)
}
