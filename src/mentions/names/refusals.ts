import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { beginsVerb, cutsDivision, cutsRareName, endsInsideEnding, endsInsideWord, isAsLikely } from './cut-words.js'
import { LEVELS } from './division-chains.js'
import { Sign } from './name-signs.js'
import { isNoPerson } from './refused-persons.js'
import { TagClass } from './tag-classes.js'
import { verbsIn } from './token-counts.js'

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
  if (type === NameType.place && (isNoRoad(signs, start, end) || beginsVerb(signs, start, end))) return true
  if ((list.origins[at]! & Origin.dictionary) !== 0) return false
  if (type === NameType.person) return isNoPerson(signs, list, at)
  return (
    (type === NameType.place && cutsDivision(signs, start, end)) ||
    (type === NameType.org && (opensWithOurs(signs, start) || opensWithWord(signs, list, at))) ||
    isSession(signs, end) ||
    endsInsideWord(signs, start, end, type) ||
    beginsWithVerb(signs, start, end) ||
    // What is not likely is not chosen: whether it holds a clause is asked last.
    (list.scores[at]! >= 0 && holdsClause(signs, start, end))
  )
}

/** What stands before a body, and says what it was or what has to do with it. */
const BEFORE_BODY = '原向经被由据'

/** Whether a body begins with a word that only stands before bodies, and is as likely without it: 原|清禾县委, 经|桐阜派出所. */
function opensWithWord({ text }: ArticleSigns, list: CandidateList, at: number): boolean {
  const start = list.starts[at]!
  return BEFORE_BODY.includes(text[start]!) && isAsLikely(list, at, start + 1, list.ends[at]!)
}

/**
 * Behind the character before it: a line of buses (333路; roads have no figures for names), and how far something is, by
 * what is done or said with so many 里 of way: 走|五里路, 绕了|三里路, but 在五里路, 五里路18号.
 */
const NO_ROAD = /^.?[0-9０-９]+路$|^[走绕跑赶行骑爬了多有约隔][0-9０-９一二三四五六七八九十百两几半]+里路$/

function isNoRoad({ text }: ArticleSigns, start: number, end: number): boolean {
  return text[end - 1] === '路' && NO_ROAD.test(text.slice(Math.max(0, start - 1), end))
}

/** What may stand behind a numbered session, of a list whose last one says what they are. */
const SESSIONS = /(?:[、和及与][一二三四五六七八九十]+中)*全会/y

/** Whether what ends here is a session and no middle school: 二十届三中|全会, 二中|、三中全会. */
function isSession({ text }: ArticleSigns, end: number): boolean {
  if (text[end - 1] !== '中') return text.startsWith('中全会', end - 3)
  SESSIONS.lastIndex = end
  return SESSIONS.test(text)
}

const OURS = '我本'

/** Whether a body begins as only its own people call it, or with what opens a report: 我县|借县宾馆, 本报讯|林场. */
function opensWithOurs({ text }: ArticleSigns, start: number): boolean {
  return OURS.includes(text[start]!) && (LEVELS.includes(text[start + 1]!) || text[start + 2] === '讯')
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
 * brackets behind a name: its short form or an older one, which is another. A floor: 交易中心三楼|开标室.
 */
const CLAUSE =
  /[0-9０-９](?:[日月多余]|[支名位辆家套户](?!队)|[万亿]元)|[(（](?:以下|下称|简称|[原今现又即]|曾用|俗称)|.[一二三四五六七八九十\d]+楼./

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
