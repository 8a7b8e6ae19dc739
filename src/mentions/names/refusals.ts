import { isDigit } from '../../text/char-class.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { isInFull, LEVELS } from './division-chains.js'
import { PERSON_LEFT, Sign } from './name-signs.js'
import { COMMON_SURNAME, IS_LOOSE, LONGEST_FOREIGN } from './propose-persons.js'
import { TagClass } from './tag-classes.js'
import { verbsIn } from './token-counts.js'
import { COMPOUND, DOT, isHanTrait, RARE_END, scriptOf, surnameLevel } from './unit-traits.js'
import { COMMON, COMMONEST, UNCOMMON } from './word-levels.js'

/**
 * Whether a candidate is no name, whatever speaks for it. What a dictionary lists may be one all the same, but for a name
 * that ends inside the ending of a longer one.
 */
export function isRefused(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  const type = list.types[at]!
  if (type > NameType.org) return false
  if (signs.hasRare && cutsRareName(signs, start, end, type)) return true
  if (endsInsideEnding(signs, list, start, end)) return true
  if (
    type === NameType.place &&
    (isRoute(signs, start, end) || isDistance(signs, start, end) || beginsVerb(signs, start, end))
  )
    return true
  if ((list.origins[at]! & Origin.dictionary) !== 0) return false
  if (type === NameType.person) return isNoPerson(signs, list, at)
  if (type === NameType.place && (cutsDivision(signs, start, end) || isOurs(signs, start, end))) return true
  if (
    isSession(signs, end) ||
    (type === NameType.org && (opensWithOurs(signs, start) || opensWithWord(signs, list, start, end)))
  )
    return true
  if (endsInsideWord(signs, start, end, type)) return true
  // What is not likely is not chosen: whether it holds a clause is asked last.
  return beginsWithVerb(signs, start, end) || (list.scores[at]! >= 0 && holdsClause(signs, start, end))
}

function isNoPerson(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  const end = list.ends[at]!
  return (
    // 中小学生|田径运动会.
    signs.noEnding[end]! > 2 ||
    CREDITS.test(signs.text.slice(end - 1, end + 2)) ||
    sharesVerb(signs, list, start, end) ||
    isPreposition(signs, list, start, end) ||
    beginsLongWord(signs, start, end) ||
    endsWithJoint(signs, start, end) ||
    isPlainWord(signs, list, at) ||
    isTime(signs, list, at) ||
    isBesideName(signs, list, at) ||
    isBeforeVerb(signs, start, end) ||
    isAddressed(signs, list, start, end) ||
    isInsideDotted(signs, start) ||
    isInsideDotted(signs, end)
  )
}

/** What somebody did, behind the name under a picture or a report (记者刘洋|摄）, 记者李强|文/图), or in some year. */
const CREDITS = /^摄(?![\w\u3400-\u9fff])|^[文图摄][/／]|^于[0-9０-９]/

/** Who is given a post: 李春|任副主任. */
const TAKES = '任'

/** By how much a longer name may be likelier, in natural units, without being the right one. */
const NO_SURER = 2

/** Whether a name ends with the first character of what the person does, and is about as likely without it: 谭山|常说. */
function sharesVerb(signs: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  const { doingAhead, startsHere, text } = signs
  if (end - start < 3) return false
  const isTaking = text[end - 1] === TAKES && (startsHere[end]! & Sign.post) !== 0
  return (isTaking || doingAhead[end - 1]! > 1) && isAsLikely(list, start, end - 1, start, end)
}

/** Whether a rare surname is a word that stands before a name, which is about as likely without it: 由|高林, 向|申斌同志. */
function isPreposition({ endsHere, traits }: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  return (
    (endsHere[start + 1]! & Sign.personBefore) !== 0 &&
    (endsHere[start]! & PERSON_LEFT) === 0 &&
    surnameLevel(traits[start + PAD]!) < surnameLevel(traits[start + 1 + PAD]!) &&
    isAsLikely(list, start + 1, end, start, end)
  )
}

/** What stands before a body, and says what it was or what has to do with it. */
const BEFORE_BODY = '原向经被由据'

/** Whether a body begins with a word that only stands before bodies, and is as likely without it: 原|清禾县委, 经|桐阜派出所. */
function opensWithWord({ text }: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  return BEFORE_BODY.includes(text[start]!) && isAsLikely(list, start + 1, end, start, end, NameType.org)
}

/** Whether a part of a name is likely by itself, and the whole no surer. */
function isAsLikely(
  list: CandidateList,
  from: number,
  to: number,
  start: number,
  end: number,
  type: number = NameType.person,
): boolean {
  const part = list.find(from, to, type)
  const whole = list.find(start, end, type)
  return part !== -1 && list.scores[part]! > Math.max(0, list.scores[whole]! - NO_SURER)
}

/** Whether a name is cut in the middle of a rare character, begins behind one or, of a person, ends before one: 刘|𬱟. */
function cutsRareName({ traits }: ArticleSigns, start: number, end: number, type: number): boolean {
  const isRare = (at: number) => traits[at + PAD] === RARE_END
  return isRare(start) || isRare(end) || isRare(start - 1) || (type === NameType.person && isRare(end + 1))
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

/** A line of buses: 333路. Roads have no figures for names. */
function isRoute({ units, traits, text }: ArticleSigns, start: number, end: number): boolean {
  if (text[end - 1] !== '路' || isHanTrait(traits[start + PAD]!)) return false
  for (let at = start; at < end - 1; at++) if (!isDigit(units[at + PAD]!)) return false
  return true
}

/** What is done, or said, with so many 里 of way: 走|五里路, 绕了|三里路, 有|五里路. */
const WAY = '走绕跑赶行骑爬挑背了多有约整隔'

/** How far something is, and no road: 走|五里路, but 在五里路, 五里路18号. */
function isDistance({ tokenTag, tokenAt, text }: ArticleSigns, start: number, end: number): boolean {
  if (!text.endsWith('里路', end) || !WAY.includes(text[start - 1] ?? ' ')) return false
  const tag = tokenTag[tokenAt[start]! + PAD]
  return tag === TagClass.m || tag === TagClass.number
}

/** Whether a place only begins a verb: 庆元|旦. */
function beginsVerb({ tokenAt, tokenStart, tokenTag }: ArticleSigns, start: number, end: number): boolean {
  const token = tokenAt[start]!
  return tokenStart[token] === start && tokenStart[token + 1]! > end && tokenTag[token + PAD] === TagClass.v
}

/**
 * Whether a body ends with the first character of a long word or of one of the commonest (哲学社|会科学, 两国社|会,
 * 首任行|政长官), or a place inside a long word that it does not begin with (外省|社区|工作者); bodies do: 县委|书记.
 */
function endsInsideWord(signs: ArticleSigns, start: number, end: number, type: number): boolean {
  const { tokenAt, tokenStart, tokenTag, tokenLevel, orgEnding } = signs
  const token = tokenAt[end - 1]!
  const from = tokenStart[token]!
  const to = tokenStart[token + 1]!
  if (from === start || to === end || IS_LOOSE[tokenTag[token + PAD]!] === 1) return false
  if (type === NameType.place) return to - from >= LONG_WORD
  return from === end - 1 && orgEnding[end]! < 2 && (to - from >= LONG_WORD || tokenLevel[token + PAD]! >= COMMONEST)
}

/** What may stand behind a numbered session, of a list whose last one says what they are. */
const SESSIONS = /(?:[、和及与][一二三四五六七八九十]+中)*全会/y

/** Whether what ends here is a session and no middle school: 二十届三中|全会, 二中|、三中全会. */
function isSession({ text }: ArticleSigns, end: number): boolean {
  if (text[end - 1] !== '中' && !text.startsWith('中全会', end - 3)) return false
  SESSIONS.lastIndex = text[end - 1] === '中' ? end : end - 2
  return SESSIONS.test(text)
}

/** Whether a place is but the end of a division of the dictionaries that is a word of its own: 现任|回隆镇 and no 隆镇. */
function cutsDivision(signs: ArticleSigns, start: number, end: number): boolean {
  const word = signs.tokenStart[signs.tokenAt[start]!]!
  return word < start && signs.placeAhead[word] === end - word && isInFull(signs, word, end)
}

/** Evidence below which a rare surname needs a given name that is no common word, in natural units. */
const DOUBTFUL = 3

/**
 * Whether a name is a rare surname, which stands for something else as well, and a word that all texts hold: 向|市民,
 * 连|午饭, 经|救治.
 */
function isPlainWord(signs: ArticleSigns, list: CandidateList, at: number): boolean {
  const { traits, tokenAt, tokenStart, tokenTag, tokenLevel } = signs
  const start = list.starts[at]!
  const end = list.ends[at]!
  if (end - start !== 3 || list.scores[at]! >= DOUBTFUL) return false
  if (surnameLevel(traits[start + PAD]!) >= COMMON_SURNAME) return false
  const word = tokenAt[start]! + 1
  if (tokenStart[word] !== start + 1 || tokenStart[word + 1] !== end) return false
  return tokenLevel[word + PAD]! >= UNCOMMON && IS_LOOSE[tokenTag[word + PAD]!] === 0
}

/** What a surname may be that is a word between others: 于. */
const BETWEEN: readonly number[] = [TagClass.p, TagClass.d, TagClass.c]

/** Whether a surname that means something else too stands before a word for a time, common in texts: 局长|于|昨日|到任. */
function isTime({ tokenAt, tokenStart, tokenTag, tokenLevel }: ArticleSigns, list: CandidateList, at: number): boolean {
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
function isAddressed(signs: ArticleSigns, list: CandidateList, start: number, end: number): boolean {
  const { traits, endsHere, startsHere, tokenAt, tokenStart } = signs
  if ((endsHere[end]! & Sign.address) === 0) return false
  for (let at = start + 1; at < end; at++) if (traits[at + PAD]! & DOT) return true
  const word = tokenStart[tokenAt[end - 1]!]!
  if (word < start + 2 || (startsHere[word]! & Sign.address) === 0) return false
  if ((startsHere[word - 1]! & Sign.addressBefore) !== 0) return false
  const surname = traits[start + PAD]!
  if (surnameLevel(surname) < COMMON_SURNAME || (surname & COMPOUND) !== 0) return false
  const name = list.find(start, word, NameType.person)
  return name !== -1 && list.scores[name]! > SURE
}

/** Whether a place is nothing but a pronoun and an ending: 我县, but 吾屯. */
function isOurs({ placeEnding, tokenTag, tokenLevel, tokenAt }: ArticleSigns, start: number, end: number): boolean {
  const first = tokenAt[start]! + PAD
  return placeEnding[end] === end - start - 1 && tokenTag[first] === TagClass.r && tokenLevel[first]! >= COMMON
}

const OURS = '我本'

/** Whether a body begins as only its own people call it, or with what opens a report: 我县|借县宾馆, 本报讯|林场. */
function opensWithOurs({ text }: ArticleSigns, start: number): boolean {
  return OURS.includes(text[start]!) && (LEVELS.includes(text[start + 1]!) || text[start + 2] === '讯')
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

/**
 * Behind a figure: a day, some number, what such a word counts (but 第3支|队 is one), or what it costs (700万|元). In
 * brackets behind a name: its short form, which is another.
 */
const CLAUSE = /[0-9０-９](?:[日月多余]|[支名位辆家套户](?!队)|[万亿]元)|[(（](?:以下|下称|简称)/

/**
 * Whether a candidate holds what only a sentence does: how something is done (企业|积极|承担), a day (媒体20日|报) or
 * some number in figures (200多所学校, 41支代表队); or brackets in which a short form is declared.
 */
function holdsClause(signs: ArticleSigns, start: number, end: number): boolean {
  const { tokenAt, tokenTag } = signs
  if (CLAUSE.test(signs.text.slice(start, end))) return true
  const last = tokenAt[end - 1]!
  if (verbsIn(signs.countBetween(tokenAt[start]!, last + 1)) === 0) return false
  for (let token = tokenAt[start]!; token < last; token++) {
    if (tokenTag[token + PAD] === TagClass.ad && tokenTag[token + 1 + PAD] === TagClass.v) return true
  }
  return false
}
