import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType } from './candidate-list.js'
import { isInFull } from './division-chains.js'
import { Sign } from './name-signs.js'
import { IS_LOOSE } from './propose-persons.js'
import { TagClass } from './tag-classes.js'
import { RARE_END } from './unit-traits.js'
import { COMMONEST } from './word-levels.js'

/** Whether a name is cut in the middle of a rare character, begins behind one or, of a person, ends before one: 刘|𬱟. */
export function cutsRareName({ traits }: ArticleSigns, start: number, end: number, type: number): boolean {
  const isRare = (at: number) => traits[at + PAD] === RARE_END
  return isRare(start) || isRare(end) || isRare(start - 1) || (type === NameType.person && isRare(end + 1))
}

/** Where something ends that has the name: 解放路|口, 大口河|口, 双江大桥|头. */
const AT_ITS_END = /[路河桥街][口头]/

/** Whether a name ends inside an ending of two characters that a likely place has there: 新华社|区, 解放街|道. */
export function endsInsideEnding(
  { placeEnding, text }: ArticleSigns,
  list: CandidateList,
  start: number,
  end: number,
): boolean {
  if (placeEnding[end + 1] !== 2 || AT_ITS_END.test(text.slice(end - 1, end + 1))) return false
  const longer = list.find(start, end + 1, NameType.place)
  return longer !== -1 && list.scores[longer]! > 0
}

/** A word this long is seldom found where none stands; the few of them that are names have loose tags. */
const LONG_WORD = 4

/** Whether what stands from `start` to `end` only begins a long word (市民|高度评价). */
export function beginsLongWord({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number, end: number): boolean {
  const token = tokenAt[start]!
  const tokenEnd = tokenStart[token + 1]!
  const isBeginning = tokenStart[token] === start && end < tokenEnd && tokenEnd - start >= LONG_WORD
  return isBeginning && IS_LOOSE[tokenTag[token + PAD]!] === 0
}

/** Whether a place only begins a verb: 庆元|旦. */
export function beginsVerb({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number, end: number): boolean {
  const token = tokenAt[start]!
  return tokenStart[token] === start && tokenStart[token + 1]! > end && tokenTag[token + PAD] === TagClass.v
}

/**
 * Whether a body ends with the first character of a long word or of one of the commonest (哲学社|会科学, 两国社|会,
 * 首任行|政长官), or a place inside a long word that it does not begin with (外省|社区|工作者), but for one that a post ends
 * (明珠|社区|书记); a body may: 县委|书记.
 */
export function endsInsideWord(signs: ArticleSigns, start: number, end: number, type: number): boolean {
  const { tokenAt, tokenStart, tokenTag, tokenLevel, orgEnding, startsHere } = signs
  const token = tokenAt[end - 1]!
  const from = tokenStart[token]!
  const to = tokenStart[token + 1]!
  if (from === start || to === end || IS_LOOSE[tokenTag[token + PAD]!] === 1) return false
  if (type === NameType.place) return to - from >= LONG_WORD && (startsHere[end]! & Sign.post) === 0
  return from === end - 1 && orgEnding[end]! < 2 && (to - from >= LONG_WORD || tokenLevel[token + PAD]! >= COMMONEST)
}

/** Whether a place is but the end of a division of the dictionaries that is a word of its own: 现任|回隆镇 and no 隆镇. */
export function cutsDivision(signs: ArticleSigns, start: number, end: number): boolean {
  const word = signs.tokenStart[signs.tokenAt[start]!]!
  return word < start && signs.placeAhead[word] === end - word && isInFull(signs, word, end)
}

/** By how much a longer name may be likelier, in natural units, without being the right one. */
export const NO_SURER = 2

/** Whether the part of a candidate from `from` to `to` is likely by itself, and the whole no surer. */
export function isAsLikely(list: CandidateList, at: number, from: number, to: number, surer = NO_SURER): boolean {
  const part = list.find(from, to, list.types[at]!)
  return part !== -1 && list.scores[part]! > Math.max(0, list.scores[at]! - surer)
}
