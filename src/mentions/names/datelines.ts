import { isDigit, isLineBreak } from '../../text/char-class.js'
import { type ArticleSigns, IN_BYLINE, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { TagClass } from './tag-classes.js'
import { isBlankTrait, isHanTrait } from './unit-traits.js'
import { COMMON } from './word-levels.js'

/** 讯: a report begins, and before it stands whose it is. */
const REPORT = '讯'
/** 本: the paper itself, which is not named. */
const OWN = 0x672c
const OPEN_BRACKET = 0x28
/** What names of media end with. */
const MEDIA = '网报台端社刊'
/** Shortest and longest name of a medium, and of what stands before 讯 with its place and day, in code units. */
const SHORTEST = 2
const LONGEST = 10
const LONGEST_DATELINE = 20
/** What stands in the name of a medium before that of its place. */
const LONGEST_PART = 2
/** Evidence of a medium in a dateline, in natural units: more than its place has by itself. */
const IN_DATELINE = 4

/**
 * The medium a report opens with is a body, whatever its name: 清禾网讯（记者 …）, 东南网石狮8月10日讯. Where nothing but a
 * place stands there, it is one.
 */
export function raiseMedia(signs: ArticleSigns, list: CandidateList, opaque: Uint8Array | null): void {
  const { text, units } = signs
  for (let at = text.indexOf(REPORT); at !== -1; at = text.indexOf(REPORT, at + 1)) {
    if (!opensText(signs, at + 1) || isInWord(signs, at)) continue
    const start = lineStart(signs, at)
    if (start === -1 || units[start + PAD] === OWN) continue
    const day = at - (DAY.exec(text.slice(start, at))?.[0].length ?? 0)
    const places = withoutPlaces(list, start, day)
    // Too little stands before the place to be a medium: it is the name of one, 新清禾讯, 云上清禾讯.
    const isPart = day === at && places < at && places > start && places - start <= LONGEST_PART
    const ends = isPart && !MEDIA.includes(text[places - 1]!) ? at : places
    raiseBody(signs, list, opaque, start, ends, LONGEST)
  }
}

/** 来源 with a mark behind it: what follows says whose a text is. */
const SOURCE = /来源\s?[:\uff1a丨|\uff5c]\s?/g
const LONGEST_SOURCE = 14

/** What stands behind 来源 for nobody in particular. */
const NOBODY = /^(?:互联网|网络|原创|综合|转载|其他|未知)/

/** The label of what stands behind the source: 来源：清禾廉政编辑：小编. */
const LABEL = /(?:责任)?编辑$|作者$|(?:发布)?(?:时间|日期)$|审核$|字号$/
const COLON = 0x3a

/** The source that a byline names is a body, whatever it is called, 来源：爱清禾; but for places and nothing else. */
export function raiseSources(signs: ArticleSigns, list: CandidateList, opaque: Uint8Array | null): void {
  const { text, traits, units, partAt } = signs
  for (const { 0: label, index } of text.matchAll(SOURCE)) {
    const start = index + label.length
    if (partAt[index] !== IN_BYLINE || units[start + PAD] === OWN) continue
    let end = start
    while (end - start <= LONGEST_SOURCE && (isHanTrait(traits[end + PAD]!) || isDigit(units[end + PAD]!))) end++
    if (units[end + PAD] === COLON) end -= LABEL.exec(text.slice(start, end))?.[0].length ?? end - start
    if (end === start || NOBODY.test(text.slice(start, end))) continue
    if (withoutPlaces(list, start, end) > start) raiseBody(signs, list, opaque, start, end, LONGEST_SOURCE)
  }
}

function raiseBody(
  { tokenAt, tokenStart, tokenLevel }: ArticleSigns,
  list: CandidateList,
  opaque: Uint8Array | null,
  start: number,
  end: number,
  longest: number,
): void {
  if (end - start < SHORTEST || end - start > longest) return
  if (opaque !== null && (opaque[start]! | opaque[end - 1]!) !== 0) return
  const token = tokenAt[start]!
  if (tokenStart[token + 1] === end && tokenLevel[token + PAD]! >= COMMON) return
  list.raise(list.insist(start, end, NameType.org), IN_DATELINE)
}

/** Whether the text goes on behind 讯 as it does behind a dateline: with a bracket or a blank. */
function opensText({ units, traits, length }: ArticleSigns, at: number): boolean {
  if (at >= length) return false
  const unit = units[at + PAD]!
  return unit === OPEN_BRACKET || (isBlankTrait(traits[at + PAD]!) && !isLineBreak(unit))
}

/** Whether 讯 ends another word (喜讯, 闻讯, 腾讯) and not the name of a medium (某网讯). */
function isInWord({ text, tokenAt, tokenStart, tokenTag }: ArticleSigns, at: number): boolean {
  const token = tokenAt[at]!
  if (tokenStart[token] === at || MEDIA.includes(text[at - 1]!)) return false
  return tokenTag[token + PAD] !== TagClass.guess
}

/** The start of the line if only Chinese characters and digits stand between it and a position, or -1. */
function lineStart({ units, traits }: ArticleSigns, end: number): number {
  let start = end
  while (start > 0 && end - start <= LONGEST_DATELINE) {
    if (isLineBreak(units[start - 1 + PAD]!)) return start
    if (!isHanTrait(traits[start - 1 + PAD]!) && !isDigit(units[start - 1 + PAD]!)) return -1
    start--
  }
  return start === 0 ? 0 : -1
}

/** The day that may stand before 讯: 8月10日. */
const DAY = /(?:[0-9０-９]+月)?[0-9０-９]+日$/

/** The end without the places before it; the start where there is nothing else. */
function withoutPlaces(list: CandidateList, start: number, end: number): number {
  for (let from = start; from <= end - SHORTEST; from++) {
    const place = list.find(from, end, NameType.place)
    if (place === -1) continue
    const isPlace = (list.origins[place]! & Origin.dictionary) !== 0 || list.scores[place]! > 0
    if (isPlace) return withoutPlaces(list, start, from)
  }
  return end
}
