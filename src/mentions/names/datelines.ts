import { isDigit, isLineBreak } from '../../text/char-class.js'
import { type ArticleSigns, IN_BYLINE, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { isBlankTrait, isHanTrait } from './unit-traits.js'

/** 讯: a report begins, and before it stands whose it is. */
const REPORT = 0x8baf
/** 本: the paper itself, which is not named. */
const OWN = 0x672c
/** What makes another word of 讯: 简 短 快 通 资 喜 电 音 问 审. */
const COMPOUNDS = '\u7b80\u77ed\u5feb\u901a\u8d44\u559c\u7535\u97f3\u95ee\u5ba1'
const MONTH = 0x6708
const DAY = 0x65e5
const OPEN_BRACKET = 0x28
const COMMA = 0x2c
/** Shortest and longest name of a medium, and of what stands before 讯 with its place and day, in code units. */
const SHORTEST = 2
const LONGEST = 10
const LONGEST_DATELINE = 20
/** Evidence of a medium in a dateline, in natural units: more than its place has by itself. */
const IN_DATELINE = 4

/**
 * The medium a report opens with is a body, whatever its name: 清禾网讯（记者 …）, 东南网石狮8月10日讯. Where nothing but a
 * place stands there, it is one.
 */
export function raiseMedia(signs: ArticleSigns, list: CandidateList, opaque: Uint8Array | null): void {
  const { text, units, length } = signs
  for (let at = text.indexOf('\u8baf'); at !== -1; at = text.indexOf('\u8baf', at + 1)) {
    if (units[at + PAD] !== REPORT || !isBodyBehind(signs, at + 1)) continue
    const start = lineStart(signs, at)
    if (start === -1 || units[start + PAD] === OWN || at > length) continue
    const end = withoutPlaces(list, start, withoutDay(signs, at))
    const size = end - start
    if (size < SHORTEST || size > LONGEST || COMPOUNDS.includes(text[end - 1]!)) continue
    if (opaque !== null && (opaque[start]! | opaque[end - 1]!) !== 0) continue
    list.raise(list.insist(start, end, NameType.org), IN_DATELINE)
  }
}

/** 来源 with a mark behind it: what follows says whose a text is. */
const SOURCE = /来源\s?[:\uff1a丨|\uff5c]\s?/g
const LONGEST_SOURCE = 14

/** The source that a line of the page names is a body, unless it is a place: 来源：清禾网. */
export function raiseSources(
  { text, traits, units, partAt }: ArticleSigns,
  list: CandidateList,
  opaque: Uint8Array | null,
): void {
  for (const { 0: label, index } of text.matchAll(SOURCE)) {
    const start = index + label.length
    if (partAt[index] !== IN_BYLINE) continue
    let end = start
    while (end - start <= LONGEST_SOURCE && (isHanTrait(traits[end + PAD]!) || isDigit(units[end + PAD]!))) end++
    if (end - start < SHORTEST || end - start > LONGEST_SOURCE || withoutPlaces(list, start, end) !== end) continue
    if (opaque !== null && (opaque[start]! | opaque[end - 1]!) !== 0) continue
    list.raise(list.insist(start, end, NameType.org), IN_DATELINE)
  }
}

/** Whether the text goes on behind 讯 as it does behind a dateline: with a bracket, a blank or a comma. */
function isBodyBehind({ units, traits, length }: ArticleSigns, at: number): boolean {
  if (at >= length) return false
  const unit = units[at + PAD]!
  if (unit === OPEN_BRACKET || unit === COMMA) return true
  return isBlankTrait(traits[at + PAD]!) && !isLineBreak(unit)
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

/** The end without the day before it: 8月10日. */
function withoutDay({ units }: ArticleSigns, end: number): number {
  let at = end
  for (const mark of [DAY, MONTH]) {
    if (units[at - 1 + PAD] !== mark || !isDigit(units[at - 2 + PAD]!)) return at
    at--
    while (at > 0 && isDigit(units[at - 1 + PAD]!)) at--
  }
  return at
}

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
