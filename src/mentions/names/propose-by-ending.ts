import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { NAME_END } from './edge-features.js'
import { ORG_ENDING, PLACE_ENDING, Sign } from './name-signs.js'
import { TagClass } from './tag-classes.js'
import { DOT, isAlphanumericTrait, isHanTrait } from './unit-traits.js'
import { COMMON, COMMONEST, UNCOMMON } from './word-levels.js'

/** Longest names of each type by their ending, in code units. */
const LONGEST_PLACE = 24
const LONGEST_ORG = 40
/** Up to so many characters before an ending every character may begin the name, farther left only tokens. */
const FREE_PLACE = 4
const FREE_ORG = 3
const HYPHEN = 0x2d
/** 与 stands inside many names: 文学与传媒学院. */
const AND = 0x4e0e
const CLOSING_BRACKET = 0x29
const CLOSING_QUOTE = 0x201d

/**
 * Places and bodies by their endings, with every left edge that is not impossible: edges of tokens, edges inside
 * tokens close to the ending, and inside tokens that the segmenter only guessed.
 */
export function proposeByEnding(signs: ArticleSigns, list: CandidateList): void {
  for (let end = 1; end <= signs.length; end++) {
    proposeEnded(signs, list, end, end)
    // Official names that end with another name in brackets: 浙江乍浦经济开发区(嘉兴港区); notes say other things: (附图).
    if (signs.units[end - 1 + PAD] === CLOSING_BRACKET && signs.endsHere[end - 1]! & NAME_END)
      proposeEnded(signs, list, openingOf(signs, end), end)
  }
}

/** Names up to `end` whose own ending ends at a position. */
function proposeEnded(signs: ArticleSigns, list: CandidateList, at: number, end: number): void {
  const { endsHere, orgEnding, placeEnding } = signs
  const mask = endsHere[at]!
  if (mask & PLACE_ENDING && endsWell(signs, at, placeEnding[at]!)) {
    proposeLeftEdges(signs, list, at - placeEnding[at]!, end, NameType.place)
  }
  if (mask & (ORG_ENDING | Sign.orgShort) && endsWell(signs, at, orgEnding[at]!)) {
    proposeLeftEdges(signs, list, at - orgEnding[at]!, end, NameType.org)
  }
}

/** Behind 一路 where it is a road, 中山一路与…; before other characters it is the way: 河口|一路|走来. */
const BEHIND_ROAD = '与和至口以沿'

/**
 * An ending of one character counts where a token ends, inside a guessed token, and where a token begins with it
 * (放生桥边 cut 放生|桥边, 农业局局长 cut 农业局|局长), but not as the end of a common word (社会, 道路) unless that stands
 * behind a single character (铜|城镇).
 */
function endsWell(signs: ArticleSigns, end: number, length: number): boolean {
  if (signs.text.endsWith('一路', end))
    return !isHanTrait(signs.traits[end + PAD]!) || BEHIND_ROAD.includes(signs.text[end]!)
  if (length > 1 || signs.endsHere[end]! & Sign.orgShort)
    return signs.isEdge(end) || !straddles(signs, end - length, end)
  const token = signs.tokenAt[end]!
  const start = signs.tokenStart[token]!
  if (start === end) {
    const word = signs.tokenStart[token - 1]!
    if (word === end - 1) return !isParticle(signs, token - 1)
    return signs.tokenLevel[token - 1 + PAD]! < COMMON || isLone(signs, word)
  }
  return start === end - 1 || signs.tokenTag[token + PAD] === TagClass.guess
}

/** Whether an ending is cut out of two common words (人|民革|命). */
function straddles({ tokenAt, tokenStart, tokenLevel }: ArticleSigns, start: number, end: number): boolean {
  const first = tokenAt[start]!
  const last = tokenAt[end]!
  if (first === last || tokenStart[first] === start) return false
  return tokenLevel[first + PAD]! >= COMMON && tokenLevel[last + PAD]! >= COMMON
}

/** A body with a particle for its ending is told by these before it: 财政|所, 柳河|所. */
const BODY_STEM = Sign.core | Sign.place

/** Whether a token is the particle before a verb (建设中|所|取得) and not the ending of a body (财政|所). */
function isParticle({ tokenStart, tokenTag, endsHere }: ArticleSigns, token: number): boolean {
  if (tokenTag[token + PAD] !== TagClass.c || tokenTag[token + 1 + PAD] !== TagClass.v) return false
  return (endsHere[tokenStart[token]!]! & BODY_STEM) === 0
}

/** Whether a token of one Chinese character that is no function word ends at a position. */
function isLone({ traits, tokenAt, tokenStart, tokenTag }: ArticleSigns, end: number): boolean {
  if (end === 0 || !isHanTrait(traits[end - 1 + PAD]!)) return false
  const token = tokenAt[end - 1]!
  return tokenStart[token] === end - 1 && !isStopper(tokenTag[token + PAD]!, 2, COMMONEST)
}

/** Position of the bracket or quote that the one before `end` closes, at most 16 units away, or -1. */
function openingOf({ text }: ArticleSigns, end: number): number {
  for (let at = end - 2; at >= 0 && at >= end - 16 && !'、-'.includes(text[at]!); at--) {
    if ('(（“'.includes(text[at]!)) return at
  }
  return -1
}

function proposeLeftEdges(
  signs: ArticleSigns,
  list: CandidateList,
  endingFrom: number,
  end: number,
  type: number,
): void {
  const { units, traits, tokenAt, tokenStart, tokenTag, tokenLevel, startsHere, endsHere } = signs
  if (signs.isEdge(endingFrom) && isCounter(signs, tokenAt[endingFrom]!)) return
  list.add(endingFrom, end, type, Origin.ending)
  const isOrg = type === NameType.org
  const lowest = end - (isOrg ? LONGEST_ORG : LONGEST_PLACE)
  const free = isOrg ? FREE_ORG : FREE_PLACE
  for (let at = endingFrom - 1; at >= 0 && at >= lowest; at--) {
    const unit = units[at + PAD]!
    const trait = traits[at + PAD]!
    if (!isHanTrait(trait)) {
      if (unit === CLOSING_BRACKET || unit === CLOSING_QUOTE) {
        const open = openingOf(signs, at + 1)
        if (open < 0) return
        at = open
        if (unit === CLOSING_QUOTE && at > 0) list.add(at, end, type, Origin.ending)
        continue
      }
      if (!isAlphanumericTrait(trait) && !(trait & DOT) && unit !== HYPHEN) return
    }
    const token = tokenAt[at]!
    const tag = tokenTag[token + PAD]!
    const isEdge = tokenStart[token] === at
    if (isEdge && unit !== AND && signs.placeAhead[at] === 0) {
      if (isStopper(tag, tokenStart[token + 1]! - at, tokenLevel[token + PAD]!) || isCounter(signs, token)) return
      if (isCount(signs, token, endingFrom, end, isOrg)) return
      if ((startsHere[at]! & endsHere[tokenStart[token + 1]!]! & Sign.outside) !== 0) return
    }
    // The segmenter joins the end of such a word to a name that it does not know: 逛金枫|广场, 毕业|于云栖|小学.
    if (tag === TagClass.guess && (endsHere[at + 1]! & Sign.outside) !== 0) continue
    if (isEdge || endingFrom - at <= free || tag === TagClass.guess) list.add(at, end, type, Origin.ending)
  }
}

/** Whether a token counts with the number before it (310|家, 三|座): what they count is no name, and no name holds them. */
function isCounter({ tokenTag }: ArticleSigns, token: number): boolean {
  if (tokenTag[token + PAD] !== TagClass.q) return false
  const before = tokenTag[token - 1 + PAD]
  return before === TagClass.number || before === TagClass.m
}

/**
 * Whether a token is a number with what counts names of a type, before a word that the lexicon knows: 五支|代表队, 四所|学校
 * (a short form there), 三个|人民法庭, but 七个|半村, 八所|港 and 千家|寨.
 */
function isCount(
  { text, tokenStart, tokenTag, endsHere }: ArticleSigns,
  token: number,
  endingFrom: number,
  end: number,
  isOrg: boolean,
): boolean {
  const to = tokenStart[token + 1]!
  const size = to - tokenStart[token]!
  const tag = tokenTag[token + PAD]
  const isNumber = tag === TagClass.m ? size > 1 : tag === TagClass.j && size === 2
  if (!isNumber || tokenTag[token + 1 + PAD] === TagClass.guess) return false
  const counter = text[to - 1]!
  if (counter === '所') return isOrg && (endsHere[end]! & Sign.institution) !== 0
  return counter === '个' || (isOrg && counter === '支') || (to === endingFrom && counter === (isOrg ? '家' : '座'))
}

/**
 * Words that no name holds: 的, 了, 在, 这些, 昨天, 因为. The lexicon takes some rarer nouns for adverbs, pronouns and times
 * (首都, 之家, 秦汉), so those stop only where they are common.
 */
function isStopper(tag: number, length: number, level: number): boolean {
  switch (tag) {
    case TagClass.u:
    case TagClass.p:
    case TagClass.y:
      return true
    // What the lexicon calls a saying of three characters is mostly a noun: 不夜城, 扶贫办.
    case TagClass.i:
      return length > 3
    case TagClass.r:
    case TagClass.c:
    case TagClass.t:
      return length > 1 && level >= UNCOMMON
    case TagClass.d:
      return length > 1 && level > COMMON
    default:
      return false
  }
}
