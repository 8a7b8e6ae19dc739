import { MENTION_TYPES } from '../../model/mention.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { NameType, Origin } from './candidate-list.js'
import { Template, templateOf } from './feature-rows.js'
import { Sign } from './name-signs.js'

/** What kind of evidence a feature is; its words are made from the text around the name. */
type Kind = 'left' | 'first' | 'right' | 'list' | 'ending' | 'surname' | 'shape' | 'place' | 'short' | 'home' | 'town'

const KINDS: Readonly<Record<Kind, readonly number[]>> = {
  left: [
    ...[Template.leftUnit, Template.leftWord, Template.leftTags, Template.leftSigns, Template.leftPart],
    ...[Template.cues, Template.neighbours],
  ],
  first: [Template.firstUnit, Template.firstWord, Template.firstSigns, Template.firstLevel],
  right: [
    Template.rightUnit,
    Template.rightWord,
    Template.rightTags,
    Template.rightSigns,
    Template.rightPart,
    Template.rightBody,
  ],
  list: [Template.rightList],
  ending: [
    ...[Template.lastUnit, Template.lastWord, Template.lastSigns, Template.lastLevel, Template.stem, Template.ending],
    ...[Template.generic, Template.chain, Template.innerBodies, Template.endingWord],
  ],
  surname: [
    Template.nameShape,
    Template.nameEdges,
    Template.surname,
    Template.script,
    Template.address,
    Template.givenShape,
    Template.givenUnit,
  ],
  place: [Template.placeBefore, Template.placeInFront, Template.knownPlace],
  short: [Template.shortForm],
  home: [Template.home],
  town: [Template.townStem],
  shape: [],
}

const KIND_NAMES = Object.keys(KINDS) as readonly Kind[]
/** The kind of each template, by its place in {@link KIND_NAMES}. */
const KIND_OF_TEMPLATE = Uint8Array.from({ length: 64 }, (_, template) => {
  const kind = KIND_NAMES.findIndex((name) => KINDS[name].includes(template))
  return kind === -1 ? KIND_NAMES.indexOf('shape') : kind
})

/** The kind of evidence a feature is, as a number. */
export function kindOfFeature(feature: number): number {
  return KIND_OF_TEMPLATE[templateOf(feature)]!
}

/** One short English phrase for what a feature says about the name from `start` to `end`. */
export function wordEvidence(signs: ArticleSigns, start: number, end: number, type: number, feature: number): string {
  const { text, endsHere, units } = signs
  switch (KIND_NAMES[kindOfFeature(feature)]!) {
    case 'left':
      return `after ${leftWords(signs, start)}`
    case 'right':
      return `before ${rightWords(signs, end)}`
    case 'list':
      return 'in a list of such names'
    case 'first':
      return `begins with ${text.slice(start, Math.min(end, start + 2))}`
    case 'ending':
      if (type === NameType.person) return `ends with ${text.slice(Math.max(start, end - 1), end)}`
      return `ends with ${text.slice(Math.max(start, endingStart(signs, end, type)), end)}`
    case 'surname':
      return endsHere[end]! & Sign.address
        ? `${text.slice(start, start + 1)} with an address word`
        : `surname ${text.slice(start, start + 1)}`
    case 'place':
      return placeWords(signs, start, end)
    case 'short':
      return 'a short form of a body'
    case 'home':
      return 'where the page is at home'
    case 'town':
      return 'a town is called so'
    case 'shape':
      return units[start - 1 + PAD] === 0x201c ? 'in quotes' : `shaped like a ${MENTION_TYPES[type]!.toLowerCase()}`
  }
}

function placeWords({ text, placeAhead }: ArticleSigns, start: number, end: number): string {
  const place = placeAhead[start]!
  if (place === 0) return 'place before it'
  const name = `the place ${text.slice(start, start + place)}`
  return start + place > end ? `in ${name}` : `${name} in it`
}

function endingStart(signs: ArticleSigns, end: number, type: number): number {
  return end - Math.max(1, type === NameType.org ? signs.orgEnding[end]! : signs.placeEnding[end]!)
}

function leftWords(signs: ArticleSigns, start: number): string {
  if (start === 0 || signs.units[start - 1 + PAD] === 0x0a) return 'a line break'
  const from = signs.tokenStart[signs.tokenAt[start - 1]!]!
  return word(signs.text.slice(from, start))
}

function rightWords(signs: ArticleSigns, end: number): string {
  if (end === signs.length || signs.units[end + PAD] === 0x0a) return 'a line break'
  const to = signs.tokenStart[signs.tokenAt[end]! + 1]!
  return word(signs.text.slice(end, Math.max(to, end + 1)))
}

function word(text: string): string {
  return text.trim() === '' ? 'a blank' : text.slice(0, 8)
}

/** Who found it: the dictionaries, or the rules for its type. */
export function finderOf(type: number, origin: number): string {
  return origin & Origin.dictionary ? 'gazetteer' : MENTION_TYPES[type]!.toLowerCase()
}
