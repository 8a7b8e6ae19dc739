import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { PERSON_LEFT, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass } from './tag-classes.js'
import {
  COMPOUND,
  DIVIDER,
  DOT,
  firstLevel,
  isHanTrait,
  lastLevel,
  RARE_END,
  SCRIPT,
  SURNAME,
  scriptOf,
  singleLevel,
  surnameLevel,
} from './unit-traits.js'
import { COMMON, UNCOMMON } from './word-levels.js'

const SOMEBODY = 0x67d0
/** Longest name of one piece without a dot, and longest piece beside a dot. */
const LONGEST_PIECE = 9
const LONGEST_AFTER_CUE = 6
const LONGEST_ITEM = 4
const LONGEST_BEFORE_CUE = 5
/** Characters of a foreign name on both sides of its dots. */
export const LONGEST_FOREIGN = 24
/** Words that make a surname a name: 女士, 书记. */
const TAIL = Sign.address | Sign.post
const SPEAKING = Sign.speech | Sign.act
const BEGINNING = SURNAME | COMPOUND | SCRIPT | DOT
/** From this level on a surname is common enough for 老 and 小 before it; see `surnameLevel`. */
export const COMMON_SURNAME = 3

/**
 * Persons: a surname with one to three characters; what stands after a post, a byline word, or between the marks of a
 * list; names with a dot; a surname with an address word or a post; 老李; 王某某.
 */
export function proposePersons(signs: ArticleSigns, list: CandidateList, vocabulary: NameVocabulary): void {
  const { units, traits, length, startsHere } = signs
  const { compounds } = vocabulary
  let before = 0
  for (let at = 0; at < length; at++) {
    const trait = traits[at + PAD]!
    const starting = startsHere[at]! & (TAIL | SPEAKING | Sign.addressBefore)
    const cued = isCued(signs, at)
    if (cued || (before & DIVIDER) !== 0) proposeAfterCue(signs, list, at, cued)
    before = trait
    if ((trait & BEGINNING) === 0 && starting === 0) continue
    // 先生 after 总统 is nobody's name, though 先 is a surname.
    const isAddress = (starting & Sign.address) !== 0 && isAddressToken(signs, at)
    if (trait & SURNAME && !isAddress) proposeGiven(signs, list, at, at + 1, cued)
    if (trait & COMPOUND && compounds.has(units[at + PAD]! * 0x10000 + units[at + 1 + PAD]!)) {
      proposeGiven(signs, list, at, at + 2, cued)
    }
    if (trait & DOT) proposeDotted(signs, list, at)
    if (trait & SCRIPT) proposeForeign(signs, list, at)
    if (starting & TAIL) proposeAddressed(signs, list, at)
    if (starting & SPEAKING) proposeBeforeCue(signs, list, at)
    if (starting & Sign.addressBefore) proposeFamiliar(signs, list, at)
  }
}

function proposeGiven(signs: ArticleSigns, list: CandidateList, start: number, givenFrom: number, cued: boolean): void {
  const { units, traits } = signs
  const first = traits[givenFrom + PAD]!
  if (!isHanTrait(first)) return
  if (units[givenFrom + PAD] === SOMEBODY) {
    list.add(start, givenFrom + 1, NameType.person, Origin.surname)
    if (isHanTrait(traits[givenFrom + 1 + PAD]!)) list.add(start, givenFrom + 2, NameType.person, Origin.surname)
    return
  }
  const room = cued || hasRoom(signs, start)
  if (!room) return
  if (cued || (singleLevel(first) !== 1 && isWhole(signs, start, givenFrom + 1))) {
    list.add(start, givenFrom + 1, NameType.person, Origin.surname)
  }
  const second = traits[givenFrom + 1 + PAD]!
  if (!isHanTrait(second)) return
  const end = givenFrom + 2
  const possible = firstLevel(first) !== 1 || lastLevel(second) !== 1
  if (cued || (possible && isWhole(signs, start, end))) list.add(start, end, NameType.person, Origin.surname)
  const isLonger = cued || second === RARE_END || traits[end + PAD] === RARE_END
  if (isLonger && isHanTrait(traits[end + PAD]!)) list.add(start, end + 1, NameType.person, Origin.surname)
}

/** Whether a token of two and more characters that stands at a position is an address word. */
function isAddressToken({ tokenAt, tokenStart, endsHere }: ArticleSigns, at: number): boolean {
  const token = tokenAt[at]!
  const end = tokenStart[token + 1]!
  return tokenStart[token] === at && end - at > 1 && (endsHere[end]! & Sign.address) !== 0
}

/**
 * Whether a cue that a name may follow ends at a position, and no word runs over it (水电工|程启动 is 水电|工程|启动). Only a
 * word of the last character of a post and a surname may: 长于 in 场长|于占海.
 */
function isCued({ units, traits, endsHere, tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number): boolean {
  if ((endsHere[start]! & PERSON_LEFT) === 0) return false
  const token = tokenAt[start]!
  const from = tokenStart[token]!
  if (from === start || IS_LOOSE[tokenTag[token + PAD]!] === 1) return true
  if (units[from + PAD] !== CHIEF || from !== start - 1 || tokenStart[token + 1] !== start + 1) return false
  return surnameLevel(traits[start + PAD]!) >= COMMON_SURNAME
}

/** 长, with which most posts end. */
const CHIEF = 0x957f

/** Classes of tokens that a name may begin inside: guesses, and names of which the lexicon has too many (校|长江|林). */
export const IS_LOOSE = Uint8Array.from({ length: 64 }, (_, tag) =>
  [TagClass.guess, TagClass.rare, TagClass.nr, TagClass.ns, TagClass.outside].includes(tag) ? 1 : 0,
)

/** Whether a name without a cue before it may begin at a position: with a token, or inside a guessed one. */
function hasRoom({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number): boolean {
  const token = tokenAt[start]!
  const tag = tokenTag[token + PAD]!
  return tokenStart[token] === start || tag === TagClass.guess || tag === TagClass.nr
}

/**
 * Whether tokens leave room for a name without a cue before it: it is no part of a word and no common word, and ends
 * with a token or before what commonly follows a name.
 */
function isWhole(signs: ArticleSigns, start: number, end: number): boolean {
  const { tokenAt, tokenStart, tokenTag, tokenLevel } = signs
  const token = tokenAt[start]!
  const tag = tokenTag[token + PAD]!
  if (tag === TagClass.guess || tag === TagClass.nr) return true
  const tokenEnd = tokenStart[token + 1]!
  if (end < tokenEnd) return false
  if (end === tokenEnd) return tokenLevel[token + PAD]! < COMMON || isFollowed(signs, end)
  return signs.isEdge(end) || tokenTag[tokenAt[end]! + PAD] === TagClass.guess || isFollowed(signs, end)
}

/** Whether what follows a name commonly stands at a position: a word of speaking or acting, or no Chinese character. */
function isFollowed({ startsHere, traits }: ArticleSigns, end: number): boolean {
  return (startsHere[end]! & (SPEAKING | TAIL)) !== 0 || !isHanTrait(traits[end + PAD]!)
}

function proposeDotted({ traits }: ArticleSigns, list: CandidateList, dot: number): void {
  let start = dot
  while (start > 0 && dot - start < LONGEST_PIECE && isHanTrait(traits[start - 1 + PAD]!)) start--
  let end = dot
  let piece = 0
  while (end - start < LONGEST_FOREIGN && piece <= LONGEST_PIECE) {
    const trait = traits[end + PAD]!
    if (trait & DOT) piece = 0
    else if (isHanTrait(trait)) piece++
    else break
    end++
    if (piece === 0 || piece > LONGEST_PIECE) continue
    for (let from = start; from < dot; from++) list.add(from, end, NameType.person, Origin.cue)
  }
}

/** 赵女士, 李书记, 木呷大爷: one to four characters with the word behind them. */
function proposeAddressed(signs: ArticleSigns, list: CandidateList, at: number): void {
  const { traits, endsHere, startsHere } = signs
  const isAddress = (startsHere[at]! & Sign.address) !== 0
  for (let end = at + 1; end <= at + 4 && end <= signs.length; end++) {
    if (!(endsHere[end]! & TAIL) || !isHanTrait(traits[end - 1 + PAD]!) || !signs.isEdge(end)) continue
    const last = isAddress ? 4 : 2
    for (let back = 1; back <= last && at - back >= 0; back++) {
      const trait = traits[at - back + PAD]!
      if (!isHanTrait(trait)) break
      const fits = surnameLevel(trait) !== 0 ? back === 1 || isAddress : isAddress && back > 1
      if (fits && (back === 1 ? hasRoom(signs, at - back) : signs.isEdge(at - back)))
        list.add(at - back, end, NameType.person, Origin.address)
    }
  }
}

/** 老李, 小王. */
function proposeFamiliar(signs: ArticleSigns, list: CandidateList, start: number): void {
  const end = start + 2
  const isCommon = surnameLevel(signs.traits[start + 1 + PAD]!) >= COMMON_SURNAME
  if (isCommon && hasRoom(signs, start) && isWhole(signs, start, end))
    list.add(start, end, NameType.person, Origin.address)
}

/**
 * What follows a post, up to the end of the Chinese characters and up to every token's end; and what stands between the
 * marks of a list.
 */
function proposeAfterCue(signs: ArticleSigns, list: CandidateList, start: number, cued: boolean): void {
  const { traits, length } = signs
  for (let end = start + 1; end <= length && end - start <= LONGEST_AFTER_CUE; end++) {
    if (!isHanTrait(traits[end - 1 + PAD]!)) return
    if (end - start < 2) continue
    const fits = cued ? end - start <= LONGEST_ITEM || signs.isEdge(end) : !isHanTrait(traits[end + PAD]!)
    if (fits) list.add(start, end, NameType.person, Origin.cue)
  }
}

/** Two to five characters before a word of speaking or acting, from no Chinese character or an uncommon word on. */
function proposeBeforeCue(
  { traits, tokenAt, tokenStart, tokenLevel }: ArticleSigns,
  list: CandidateList,
  end: number,
): void {
  for (let start = end - 1; start >= 0 && end - start <= LONGEST_BEFORE_CUE; start--) {
    if (!isHanTrait(traits[start + PAD]!)) return
    if (end - start < 2) continue
    const token = tokenAt[start]!
    const uncommon = tokenStart[token] === start && tokenLevel[token + PAD]! < UNCOMMON && end - start <= 3
    if (uncommon || !isHanTrait(traits[start - 1 + PAD]!)) list.add(start, end, NameType.person, Origin.cue)
  }
}

/** Runs of characters that write foreign names or names of minority peoples: 阿不都热合曼, 达瓦. */
function proposeForeign(signs: ArticleSigns, list: CandidateList, start: number): void {
  if (!signs.isEdge(start)) return
  const { traits } = signs
  let shared = 3
  for (let end = start; end - start < LONGEST_PIECE; ) {
    shared &= scriptOf(traits[end + PAD]!)
    if (shared === 0) return
    end++
    if (end - start < 2) continue
    if (signs.isEdge(end) || (traits[end + PAD]! & SCRIPT) === 0) list.add(start, end, NameType.person, Origin.script)
  }
}
