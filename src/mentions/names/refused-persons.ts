import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { beginsLongWord, isAsLikely, NO_SURER } from './cut-words.js'
import { PERSON_LEFT, Sign } from './name-signs.js'
import { COMMON_SURNAME, IS_LOOSE, LONGEST_FOREIGN } from './propose-persons.js'
import { TagClass } from './tag-classes.js'
import { COMPOUND, DOT, scriptOf, surnameLevel } from './unit-traits.js'
import { COMMONEST, UNCOMMON } from './word-levels.js'

/** Whether a candidate that no dictionary lists is no person, whatever speaks for it. */
export function isNoPerson(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  return (
    // 中小学生|田径运动会.
    signs.noEnding[end]! > 2 ||
    endsWithCredit(signs, end) ||
    endsInsideNextWord(signs, list, at) ||
    beginsWithPreposition(signs, list, at) ||
    beginsLongWord(signs, start, end) ||
    endsWithJoint(signs, start, end) ||
    isPlainWord(signs, list, at) ||
    holdsTime(signs, list, at) ||
    isBesideName(signs, list, at) ||
    isBeforeVerb(signs, start, end) ||
    endsWithAddress(signs, list, start, end) ||
    isInsideDotted(signs, start) ||
    isInsideDotted(signs, end)
  )
}

/** Whether a name ends with what its bearer did under a picture or a report (记者刘洋|摄）, 记者李强|文/图), or in some year. */
function endsWithCredit({ text }: ArticleSigns, end: number): boolean {
  return '摄文图于'.includes(text[end - 1]!) && CREDITS.test(text.slice(end - 1, end + 2))
}

const CREDITS = /^摄(?![\w\u3400-\u9fff])|^[文图摄][/／]|^于[0-9０-９]/

/** Who is given a post: 苗静|任副局长. */
const TAKES = '任'

/** By how much a surname with two characters may be likelier than with the first alone, without being the right one. */
const SURER_BY_TWO = 4

/**
 * Whether a name ends with the first character of what the person does or of what else stands behind names, and is about
 * as likely without it: 谭山|常说, 王建|因公.
 */
function endsInsideNextWord(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  const { doingAhead, startsHere, text } = signs
  if (end - start < 3) return false
  const isTaking = text[end - 1] === TAKES && (startsHere[end]! & Sign.post) !== 0
  const surer = end - start > 3 ? NO_SURER : SURER_BY_TWO
  return (isTaking || doingAhead[end - 1]! > 1) && isAsLikely(list, at, start, end - 1, surer)
}

/** Whether a rare surname is a word that stands before a name, which is about as likely without it: 由|高林, 向|申斌同志. */
function beginsWithPreposition({ endsHere, traits }: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  return (
    (endsHere[start + 1]! & Sign.personBefore) !== 0 &&
    (endsHere[start]! & PERSON_LEFT) === 0 &&
    surnameLevel(traits[start + PAD]!) < surnameLevel(traits[start + 1 + PAD]!) &&
    isAsLikely(list, at, start + 1, list.ends[at]!)
  )
}

/** Evidence below which a rare surname needs a given name that is no common word, in natural units. */
const DOUBTFUL = 3

/** What a surname may be that is a word between others: 于. */
const BETWEEN: readonly number[] = [TagClass.p, TagClass.d, TagClass.c]

/**
 * Whether a name is a rare surname, which stands for something else as well, and a word that all texts hold: 向|市民,
 * 连|午饭, 经|救治. Words of address are such words too, and stand behind rare surnames as behind others
 * (那大爷), unless the surname only joins or leads them: 校长|和|老师.
 */
function isPlainWord(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const { endsHere, traits, tokenAt, tokenStart, tokenTag, tokenLevel } = signs
  const start = list.starts[at]!
  const end = list.ends[at]!
  if (end - start !== 3 || list.scores[at]! >= DOUBTFUL) return false
  if (surnameLevel(traits[start + PAD]!) >= COMMON_SURNAME) return false
  const word = tokenAt[start]! + 1
  if (tokenStart[word] !== start + 1 || tokenStart[word + 1] !== end) return false
  if ((endsHere[end]! & Sign.address) !== 0 && !BETWEEN.includes(tokenTag[word - 1 + PAD]!)) return false
  return tokenLevel[word + PAD]! >= UNCOMMON && IS_LOOSE[tokenTag[word + PAD]!] === 0
}

/** Whether a surname that means something else too stands before a word for a time, common in texts: 局长|于|昨日|到任. */
function holdsTime(
  { tokenAt, tokenStart, tokenTag, tokenLevel }: ArticleSigns,
  list: CandidateList,
  at: number,
): boolean {
  const word = tokenAt[list.starts[at]! + 1]!
  return (
    list.scores[at]! < DOUBTFUL &&
    BETWEEN.includes(tokenTag[word - 1 + PAD]!) &&
    tokenStart[word] === list.starts[at]! + 1 &&
    tokenStart[word + 1]! <= list.ends[at]! &&
    tokenTag[word + PAD] === TagClass.t &&
    tokenLevel[word + PAD]! >= UNCOMMON
  )
}

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

/** Evidence from which on a name without its word of address is sure, in natural units; 高桥女士 stays whole. */
const SURE = 4

/**
 * Whether a name ends with a word of address that is no part of it: behind a name with a dot (汉斯·穆勒先生), or behind a
 * surname and a given name that are one without it (吕东|同志, but 吕同志, 吕老先生).
 */
function endsWithAddress(signs: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  const { traits, endsHere, startsHere, tokenAt, tokenStart } = signs
  if ((endsHere[end]! & Sign.address) === 0) return false
  const word = tokenStart[tokenAt[end - 1]!]!
  if (word < start + 2 || (startsHere[word]! & Sign.address) === 0) return false
  // 伯 addresses an uncle, and ends foreign names: 托马斯·韦|伯.
  for (let at = start + 1; at < end; at++) if (traits[at + PAD]! & DOT) return end - word > 1
  if ((startsHere[word - 1]! & Sign.addressBefore) !== 0) return false
  const surname = traits[start + PAD]!
  if (surnameLevel(surname) < COMMON_SURNAME || (surname & COMPOUND) !== 0) return false
  const name = list.find(start, word, NameType.person)
  return name !== -1 && list.scores[name]! > SURE
}

/** Whether a candidate is a word and the conjunction that joins it with another of its kind: 关爱|和|照顾. */
function endsWithJoint({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number, end: number): boolean {
  const token = tokenAt[start]!
  const joint = token + 1
  if (tokenStart[token] !== start || tokenStart[joint] !== end - 1 || tokenStart[joint + 1] !== end) return false
  const tag = tokenTag[token + PAD]!
  return tokenTag[joint + PAD] === TagClass.c && tag === tokenTag[joint + 1 + PAD] && IS_LOOSE[tag] === 0
}

/** Whether a surname with a post belongs to a whole name: the post is of who is named behind it, or takes it: 蛋糕|房经理|王斌, 赵静|任校长. */
function isBesideName({ endsHere, placeAhead, text }: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  if ((list.origins[at]! & Origin.address) === 0 || (endsHere[end]! & Sign.post) === 0) return false
  const isName = (from: number, to: number) => {
    const name = to > list.length ? -1 : list.find(from, to, NameType.person)
    return name !== -1 && list.scores[name]! > 0
  }
  if (text[start] === TAKES && (isName(start - 2, start) || isName(start - 3, start))) return true
  return placeAhead[end] === 0 && (isName(end, end + 2) || isName(end, end + 3))
}

/**
 * Whether a position lies inside a name of three parts, where none begins or ends: beside a dot, or between two with
 * nothing but characters that write foreign names up to either (玛丽亚·特|蕾莎·|罗德里格斯).
 */
function isInsideDotted(signs: ArticleSigns, position: number): boolean {
  return meetsDot(signs, position - 1, -1) && meetsDot(signs, position, 1)
}

/** Whether characters that write foreign names lead from a place on to a dot, no farther than such a name is long. */
function meetsDot({ traits }: ArticleSigns, from: number, step: number): boolean {
  let at = from
  for (let read = 0; read < LONGEST_FOREIGN && scriptOf(traits[at + PAD]!) & 1; read++) at += step
  return (traits[at + PAD]! & DOT) !== 0
}
