import { type ArticleSigns, PAD } from './article-signs.js'
import { NameType, Origin } from './candidate-list.js'
import { featureOf, pair, Template } from './feature-rows.js'
import { ORG_ENDING, PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { personFeatures } from './person-features.js'
import { CHAIN_KNOWN, chainEnd, chainKind, placeChain } from './place-chain.js'
import { endingsIn, oddIn, verbsIn } from './token-counts.js'

const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d
/** Stands for the level of a word that is none here: the text was cut inside it, or it is part of a longer word. */
const CUT_UP = 8
/** Who proposes names without endings. */
const STEM_ORIGINS = Origin.word | Origin.repeat
/** No more verbs than this of a candidate are told apart. */
const MOST_VERBS = 3

/** What speaks for or against a candidate as a whole; returns how many features were written. */
export function spanFeatures(
  signs: ArticleSigns,
  vocabulary: NameVocabulary,
  start: number,
  end: number,
  type: number,
  origin: number,
  features: Int32Array,
): number {
  const { units, tokenAt, tokenTag, tokenLevel } = signs
  const length = end - start
  const first = tokenAt[start]!
  const last = tokenAt[end - 1]!
  const tokens = last - first + 1
  const edges = (signs.isEdge(start) ? 2 : 0) | (signs.isEdge(end) ? 1 : 0)
  const count = signs.countBetween(first, last + 1)
  const stretch = stretchOf(length)
  let n = 0
  features[n++] = featureOf(Template.length, Math.min(length, 15))
  features[n++] = featureOf(Template.tokens, (Math.min(tokens, 7) << 2) | edges)
  features[n++] = featureOf(
    Template.edgeTags,
    (tokenTag[first + PAD]! << 10) | (tokenTag[last + PAD]! << 4) | Math.min(tokens, 4),
  )
  if (tokens === 1) {
    features[n++] = featureOf(Template.word, (tokenLevel[first + PAD]! << 8) | (tokenTag[first + PAD]! << 2) | edges)
  }
  features[n++] = featureOf(Template.origin, origin)
  features[n++] = featureOf(
    Template.oddWords,
    Math.min(verbsIn(count), 3) | (Math.min(oddIn(count), 3) << 2) | (stretch << 4),
  )
  if (type !== NameType.person && verbsIn(count) > 0) n = verbFeatures(signs, first, last, features, n)
  const opened = units[start - 1 + PAD] === OPENING_QUOTE
  const closed = units[end + PAD] === CLOSING_QUOTE
  if (opened || closed) features[n++] = featureOf(Template.quotes, (opened ? 2 : 0) | (closed ? 1 : 0))
  if (type === NameType.place && origin & STEM_ORIGINS && signs.isTownStem(start, end)) {
    features[n++] = featureOf(Template.townStem, (commonness(signs, first, last, edges) << 2) | edges)
  }
  return type === NameType.person
    ? personFeatures(signs, vocabulary, start, end, edges, features, n)
    : endingFeatures(signs, start, end, type, edges, stretch, features, n)
}

/** How common the word is that a candidate from token `first` to token `last` is, if it is one. */
function commonness({ tokenLevel }: ArticleSigns, first: number, last: number, edges: number): number {
  return first === last && edges === 3 ? 1 + tokenLevel[first + PAD]! : CUT_UP
}

/** Which common verbs a candidate swallows: 起诉 is in no name, 服务 in many. */
function verbFeatures(
  { tokenHash, counts }: ArticleSigns,
  first: number,
  last: number,
  features: Int32Array,
  written: number,
): number {
  let n = written
  for (let token = first; token <= last && n < written + MOST_VERBS; token++) {
    if (verbsIn((counts[token + 1]! - counts[token]!) | 0) === 0) continue
    features[n++] = featureOf(Template.verb, pair(tokenHash[token + PAD]!, token === last ? 1 : 0))
  }
  return n
}

/** Features of places and bodies: what they end with, and the places before and in them. */
function endingFeatures(
  signs: ArticleSigns,
  start: number,
  end: number,
  type: number,
  edges: number,
  stretch: number,
  features: Int32Array,
  written: number,
): number {
  const { units, endsHere, startsHere, tokenAt, tokenTag, tokenLevel } = signs
  const isOrg = type === NameType.org
  const ending = end - (isOrg ? signs.orgEnding[end]! : signs.placeEnding[end]!)
  const endingClass = endsHere[end]! & (isOrg ? ORG_ENDING | Sign.orgShort : PLACE_ENDING)
  const stem = ending <= start ? 0 : Math.min(ending - start, 7)
  const stemTokens = ending <= start ? 0 : tokenAt[ending - 1]! - tokenAt[start]! + 1
  let n = written
  features[n++] = featureOf(Template.stem, pair(endingClass, stem))
  let endingHash = 0
  for (let at = ending; at < end; at++) endingHash = pair(endingHash, units[at + PAD]!)
  features[n++] = featureOf(Template.ending, pair(endingHash, Math.min(stem, 4)))
  features[n++] = featureOf(Template.endingWord, pair(endingClass, endingWord(signs, ending, end)))
  const stemWord = (tokenTag[tokenAt[start]! + PAD]! << 4) | tokenLevel[tokenAt[start]! + PAD]!
  features[n++] = featureOf(Template.stemWord, pair(pair(endingClass, stemWord), Math.min(stemTokens, 3)))
  const row = placeChain(signs, start)
  const chain = chainEnd(row)
  const inFront = placeInFront(signs.placeAhead[start]!, ending - start, end - start)
  // 广东|潮州: nothing but names that stand side by side.
  const isRow = inFront > 2 && chain === end && chainKind(row) === CHAIN_KNOWN
  features[n++] = featureOf(Template.placeInFront, isRow ? 5 : inFront)
  features[n++] = featureOf(
    Template.placeBefore,
    pair(endsHere[start]! & (Sign.place | PLACE_ENDING | ORG_ENDING), stretch),
  )
  if (endsHere[end]! & (Sign.orgGeneric | Sign.placeGeneric)) {
    features[n++] = featureOf(Template.generic, sideOf(end - signs.generic[end]!, start) | (stem << 2))
  }
  const kind = chain > end ? 4 : chainKind(row)
  features[n++] = featureOf(Template.chain, kind | (restOf(signs, chain, ending, end, isOrg) << 3))
  const brackets = (isBracket(units[end + PAD]!) ? 2 : 0) | (isBracket(units[end - 1 + PAD]!) ? 1 : 0)
  if (brackets !== 0) features[n++] = featureOf(Template.brackets, brackets)
  const home = signs.homeAhead[start]!
  if (home !== 0) features[n++] = featureOf(Template.home, home === end - start ? 1 : home > end - start ? 2 : 3)
  if (isOrg) {
    const first = tokenAt[start]! + 1
    const last = tokenAt[end - 1]!
    const inner = first < last ? endingsIn(signs.countBetween(first, last)) : 0
    features[n++] = featureOf(Template.innerBodies, (Math.min(inner, 2) << 3) | (endingClass >>> 19))
    if (endsHere[end]! & Sign.orgShort) {
      features[n++] = featureOf(Template.shortForm, sideOf(end - signs.shortForm[end]!, start))
    }
  } else if (startsHere[start]! & endsHere[end]! & Sign.doubtful) {
    // 资源 is a county and a very common word; 资源县 somewhere in the article speaks for the county, 资源|优势 against it.
    const common = commonness(signs, tokenAt[start]!, tokenAt[end - 1]!, edges)
    features[n++] = featureOf(Template.doubtful, (common << 1) | (signs.isNamedInFull(start, end) ? 1 : 0))
  }
  return n
}

/** The word an ending stands in: whether it begins before the ending (布|局), what it is and how common. */
function endingWord({ tokenAt, tokenStart, tokenTag, tokenLevel }: ArticleSigns, ending: number, end: number): number {
  if (ending === end) return 0
  const token = tokenAt[ending]!
  const inside = tokenStart[token]! < ending ? 1 : 0
  const whole = tokenStart[token + 1]! <= end ? 2 : 0
  return 1 + ((((tokenTag[token + PAD]! << 3) | tokenLevel[token + PAD]!) << 2) | whole | inside)
}

/** How far a place of the dictionaries at the beginning of a name reaches. */
function placeInFront(place: number, stem: number, length: number): number {
  if (place === 0) return 0
  if (place === length) return 1
  if (place > length) return 2
  return place >= stem ? 3 : 4
}

/** What of a name is left behind the row of places it begins with. */
function restOf(signs: ArticleSigns, chain: number, ending: number, end: number, isOrg: boolean): number {
  if (chain >= end) return 0
  if (chain === ending) return 1
  if (isOrg && signs.coreBehind[ending] !== 0 && ending - signs.coreBehind[ending]! === chain) return 2
  if (isOrg && end - signs.shortForm[end]! <= chain) return 3
  if (chain > ending) return 4
  return 5 + stretchOf(ending - chain)
}

/** Lengths fall into five groups. */
function stretchOf(length: number): number {
  if (length <= 2) return 0
  if (length <= 3) return 1
  if (length <= 5) return 2
  return length <= 9 ? 3 : 4
}

/** Where a word that ends with the candidate begins: with it (1), inside it (2), before it (3). */
function sideOf(from: number, start: number): number {
  if (from === start) return 1
  return from > start ? 2 : 3
}

function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0x29
}
