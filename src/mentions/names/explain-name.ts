import { type ArticleSigns, PAD } from './article-signs.js'
import { NameType, Origin, TYPES } from './candidate-list.js'
import { templateOf } from './name-features.js'
import { Sign } from './name-signs.js'

/** What kind of evidence a feature is; its words are made from the text around the name. */
type Kind = 'left' | 'first' | 'right' | 'ending' | 'surname' | 'shape' | 'place' | 'known' | 'short'

const KIND_OF_TEMPLATE: ReadonlyMap<number, Kind> = new Map<number, Kind>([
  ...[1, 2, 3, 6, 7, 8, 10, 11, 12, 14, 16].map((template) => [template, 'left'] as const),
  ...[4, 5, 9, 13, 15].map((template) => [template, 'first'] as const),
  ...[21, 22, 26, 27, 28, 30, 31, 32, 34, 36].map((template) => [template, 'right'] as const),
  ...[24, 25, 29, 33, 35, 46, 47, 50, 51, 54, 56, 57, 58, 60].map((template) => [template, 'ending'] as const),
  ...[41, 42, 43, 44, 48, 49].map((template) => [template, 'shape'] as const),
  ...[71, 72, 73, 74, 75, 76].map((template) => [template, 'surname'] as const),
  ...[77, 78, 79].map((template) => [template, 'left'] as const),
  ...[52, 53].map((template) => [template, 'place'] as const),
  [45, 'known'],
  [59, 'short'],
])

/** The kind of evidence a feature is. */
export function kindOfFeature(feature: number): Kind {
  return KIND_OF_TEMPLATE.get(templateOf(feature)) ?? 'shape'
}

/** One short English phrase for a kind of evidence about the name from `start` to `end`. */
export function wordEvidence(signs: ArticleSigns, start: number, end: number, type: number, kind: Kind): string {
  const { text, endsHere, units } = signs
  switch (kind) {
    case 'left':
      return `after ${leftWords(signs, start)}`
    case 'right':
      return `before ${rightWords(signs, end)}`
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
      return signs.placeTo[start]! > start
        ? `the place ${text.slice(start, signs.placeTo[start]!)} in it`
        : 'place before it'
    case 'known':
      return 'a known name'
    case 'short':
      return 'a short form of a body'
    case 'shape':
      return units[start - 1 + PAD] === 0x201c ? 'in quotes' : `shaped like a ${TYPES[type]!.toLowerCase()}`
  }
}

function endingStart(signs: ArticleSigns, end: number, type: number): number {
  const from = type === NameType.org ? signs.orgEndingFrom[end]! : signs.placeEndingFrom[end]!
  return from === end ? end - 1 : from
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
  return origin & Origin.dictionary ? 'gazetteer' : TYPES[type]!.toLowerCase()
}
