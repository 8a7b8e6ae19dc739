import { isBlank, isHan } from '../../text/char-class.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { PERSON_LEFT, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'

const { person } = NameType
const DOT = 0xb7
const BULLET = 0x2022
const LIST_MARK = 0x3001
const SOMEBODY = 0x67d0
/** Longest name of one piece without a dot, and longest piece beside a dot. */
const LONGEST_PIECE = 7
const LONGEST_AFTER_CUE = 6
const LONGEST_BEFORE_CUE = 5
/** Characters of a foreign name on both sides of its dots. */
const LONGEST_FOREIGN = 24

/**
 * Persons: a surname with one to three characters; what stands after a post, a byline word, or between the marks of a
 * list; names with a dot; a surname with an address word or a post; 王某某.
 */
export function proposePersons(signs: ArticleSigns, list: CandidateList, vocabulary: NameVocabulary): void {
  const { units, length, endsHere } = signs
  const { surnames, compoundFirst, compounds } = vocabulary
  for (let at = 0; at < length; at++) {
    const unit = units[at + PAD]!
    if (surnames[unit] !== 0) proposeGiven(signs, list, at, at + 1, vocabulary)
    if (compoundFirst[unit] === 1 && compounds.has(unit * 0x10000 + units[at + 1 + PAD]!)) {
      proposeGiven(signs, list, at, at + 2, vocabulary)
    }
    if (unit === DOT || unit === BULLET) proposeDotted(signs, list, at)
    if (signs.startsHere[at]! & (Sign.address | Sign.post)) proposeAddressed(signs, list, at, vocabulary)
    const before = at === 0 ? 0 : units[at - 1 + PAD]!
    if (signs.startsHere[at]! & (Sign.speech | Sign.act)) proposeBeforeCue(signs, list, at)
    if (vocabulary.scripts[unit] !== 0) proposeForeign(signs, list, at, vocabulary)
    if (endsHere[at]! & PERSON_LEFT || before === LIST_MARK || isBlank(before)) proposeAfterCue(signs, list, at)
  }
}

function proposeGiven(
  signs: ArticleSigns,
  list: CandidateList,
  start: number,
  givenFrom: number,
  vocabulary: NameVocabulary,
): void {
  const { units } = signs
  const first = units[givenFrom + PAD]!
  if (!isHan(first)) return
  const { givenFirst, givenSingle, givenLast } = vocabulary
  const cued = (signs.endsHere[start]! & PERSON_LEFT) !== 0
  if (first === SOMEBODY) {
    const end = units[givenFrom + 1 + PAD] === SOMEBODY ? givenFrom + 2 : givenFrom + 1
    list.add(start, end, person, Origin.surname)
    return
  }
  if (cued || givenSingle[first]! > 1 || (givenSingle[first] === 0 && signs.isEdge(givenFrom + 1))) {
    list.add(start, givenFrom + 1, person, Origin.surname)
  }
  const second = units[givenFrom + 1 + PAD]!
  if (!isHan(second)) return
  if (cued || givenFirst[first] !== 1 || givenLast[second] !== 1) list.add(start, givenFrom + 2, person, Origin.surname)
  const third = units[givenFrom + 2 + PAD]!
  if (cued && isHan(third)) list.add(start, givenFrom + 3, person, Origin.surname)
}

function proposeDotted({ units }: ArticleSigns, list: CandidateList, dot: number): void {
  let start = dot
  while (start > 0 && dot - start < LONGEST_PIECE && isHan(units[start - 1 + PAD]!)) start--
  let end = dot
  let piece = 0
  while (end - start < LONGEST_FOREIGN && piece <= LONGEST_PIECE) {
    const unit = units[end + PAD]!
    if (unit === DOT || unit === BULLET) piece = 0
    else if (isHan(unit)) piece++
    else break
    end++
    if (piece > 0 && piece <= LONGEST_PIECE)
      for (let from = start; from < dot; from++) list.add(from, end, person, Origin.cue)
  }
}

/** 赵女士, 李书记, 木呷大爷: one to four characters with the word behind them. */
function proposeAddressed(signs: ArticleSigns, list: CandidateList, at: number, { surnames }: NameVocabulary): void {
  const { units, endsHere, startsHere, tokenStart, tokenAt } = signs
  const isAddress = (startsHere[at]! & Sign.address) !== 0
  for (let end = at + 1; end <= at + 4 && end <= signs.length; end++) {
    if (!(endsHere[end]! & (Sign.address | Sign.post))) continue
    if (tokenStart[tokenAt[end]!] !== end) continue
    const last = isAddress ? 4 : 2
    for (let back = 1; back <= last && at - back >= 0; back++) {
      const unit = units[at - back + PAD]!
      if (!isHan(unit)) break
      if (surnames[unit] !== 0 || (isAddress && back > 1)) list.add(at - back, end, person, Origin.address)
    }
  }
}

/** Whatever follows a post or stands between the marks of a list, by every edge. */
function proposeAfterCue(signs: ArticleSigns, list: CandidateList, start: number): void {
  const { units, length } = signs
  const isCued = (signs.endsHere[start]! & PERSON_LEFT) !== 0
  for (let end = start + 1; end <= length && end - start <= LONGEST_AFTER_CUE; end++) {
    if (!isHan(units[end - 1 + PAD]!)) return
    if (end - start < 2) continue
    const closed = !isHan(units[end + PAD]!)
    if (closed || (isCued && (signs.isEdge(end) || end - start <= 4))) list.add(start, end, person, Origin.cue)
  }
}

/** Two to five characters before a word of speaking or acting, from a token's edge. */
function proposeBeforeCue(signs: ArticleSigns, list: CandidateList, end: number): void {
  const { units } = signs
  for (let start = end - 1; start >= 0 && end - start <= LONGEST_BEFORE_CUE; start--) {
    if (!isHan(units[start + PAD]!)) return
    if (end - start < 2) continue
    const opened = start === 0 || !isHan(units[start - 1 + PAD]!)
    if (opened || (end - start <= 3 && signs.isEdge(start))) list.add(start, end, person, Origin.cue)
  }
}

/** Runs of characters that write foreign names or names of minority peoples: 阿不都热合曼, 达瓦. */
function proposeForeign(signs: ArticleSigns, list: CandidateList, start: number, { scripts }: NameVocabulary): void {
  if (!signs.isEdge(start)) return
  const { units } = signs
  let shared = 3
  for (let end = start; end - start < LONGEST_PIECE; ) {
    shared &= scripts[units[end + PAD]!]!
    if (shared === 0) return
    end++
    if (end - start >= 2 && (signs.isEdge(end) || scripts[units[end + PAD]!] === 0))
      list.add(start, end, person, Origin.script)
  }
}
