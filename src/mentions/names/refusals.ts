import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { Sign } from './name-signs.js'
import { IS_LOOSE } from './propose-persons.js'
import { TagClass } from './tag-classes.js'
import { DOT, scriptOf } from './unit-traits.js'

/**
 * Whether a candidate is no name, whatever speaks for it. What a dictionary lists may be one all the same, but for a name
 * that ends inside the ending of a longer one.
 */
export function isRefused(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  const type = list.types[at]!
  if (type > NameType.org) return false
  if (endsInsideEnding(signs, list, start, end)) return true
  if ((list.origins[at]! & Origin.dictionary) !== 0) return false
  if (type !== NameType.person) return beginsWithVerb(signs, start, end)
  return (
    beginsLongWord(signs, start, end) ||
    isBeforeVerb(signs, start, end) ||
    isAddressed(signs, start, end) ||
    isInsideDotted(signs, start) ||
    isInsideDotted(signs, end)
  )
}

/** Whether a name ends inside an ending of two characters that a likely place has there: 新华社|区, 解放街|道. */
function endsInsideEnding({ placeEnding }: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  if (placeEnding[end + 1] !== 2) return false
  const longer = list.find(start, end + 1, NameType.place)
  return longer !== -1 && list.scores[longer]! > 0
}

/** A word so long is seldom cut where none is: a lexicon has few names of four characters, and these have loose tags. */
const LONG_WORD = 4

/** Whether what stands from `start` to `end` only begins a long word (市民|高度评价). */
function beginsLongWord({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number, end: number): boolean {
  const token = tokenAt[start]!
  const tokenEnd = tokenStart[token + 1]!
  const isBeginning = tokenStart[token] === start && end < tokenEnd && tokenEnd - start >= LONG_WORD
  return isBeginning && IS_LOOSE[tokenTag[token + PAD]!] === 0
}

/** Words of this level are the commonest. */
const COMMONEST = 6
/** What stands before a verb and says how: 书记成功|调解了纠纷. */
const MANNERS: readonly number[] = [TagClass.a, TagClass.ad, TagClass.d]

/** Whether what stands from `start` to `end` is one of the commonest words for a manner, with the verb it belongs to behind. */
function isBeforeVerb(
  { tokenAt, tokenStart, tokenTag, tokenLevel }: ArticleSigns,
  start: number,
  end: number,
): boolean {
  const token = tokenAt[start]!
  if (tokenStart[token] !== start || tokenStart[token + 1] !== end || tokenLevel[token + PAD]! < COMMONEST) return false
  return MANNERS.includes(tokenTag[token + PAD]!) && tokenTag[token + 1 + PAD] === TagClass.v
}

/** Whether a name with a dot ends with a word of address: 汉斯·穆勒先生. */
function isAddressed({ traits, endsHere }: ArticleSigns, start: number, end: number): boolean {
  if ((endsHere[end]! & Sign.address) === 0) return false
  for (let at = start + 1; at < end; at++) if (traits[at + PAD]! & DOT) return true
  return false
}

/**
 * Whether a position lies inside a name of three parts, where none begins or ends: beside a dot, or between two with
 * nothing but characters that write foreign names up to either (玛丽亚·特|蕾莎·|罗德里格斯).
 */
function isInsideDotted({ traits }: ArticleSigns, position: number): boolean {
  let before = position - 1
  while (scriptOf(traits[before + PAD]!) & 1) before--
  if ((traits[before + PAD]! & DOT) === 0) return false
  let after = position
  while (scriptOf(traits[after + PAD]!) & 1) after++
  return (traits[after + PAD]! & DOT) !== 0
}

/** Before places, and in no name: 位于, 走进. */
const VERB = Sign.placeBefore | Sign.join

/** Whether a candidate begins with a word that only stands before names. */
function beginsWithVerb(
  { tokenAt, tokenStart, startsHere, endsHere }: ArticleSigns,
  start: number,
  end: number,
): boolean {
  const token = tokenAt[start]!
  const behind = tokenStart[token + 1]!
  if (tokenStart[token] !== start || behind - start < 2 || behind >= end) return false
  return (startsHere[start]! & endsHere[behind]! & VERB) === VERB
}
