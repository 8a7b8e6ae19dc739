import { GOVERNMENT_LEVELS } from '../model/division-levels.js'
import { characterSet, holds } from '../text/characters.js'

/** Words that say a body's level, before its name without the place: 市公安局, 县应急局. */
const LEVELS = characterSet(GOVERNMENT_LEVELS)

/** Whether a character says a body's level. */
export function isLevel(code: number): boolean {
  return holds(LEVELS, code)
}

/** What a firm's full name ends with, and may be left out. */
const FIRM_ENDING =
  /(?:股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|总公司|分公司|子公司|公司|集团|专业合作社|合作社|联合社|家庭农场|工厂|厂)$/
/** Last characters of these. */
const FIRM_ENDS = characterSet('司团社场厂')
/** These are named in full or by their place: 浙江大学 is no short form of 浙江工业大学. */
const INSTITUTION = /(?:大学|学院|中学|小学|学校|医院|银行|协会|公司)$/
/** Committees of these are not the place's own: 共青团云溪县委 is not 云溪县委. */
const OTHER_PARTY = /^(?:共青团|民[革盟建进]|农工党|致公党|九三学社|台盟)/

/** Whether a body is one of these, or one of their committees. */
export function isOfOtherParty(name: string): boolean {
  return OTHER_PARTY.test(name)
}

/** What is left out first of a public body's name: 县人民法院. */
const PEOPLES = '人民'
/** 县医院 and 县人民医院 are such a one, no 县中医院 and no 县第二人民医院. */
const CHIEF_HOSPITAL = /^(?:第一)?(?:人民)?医院$/

/** Words of a division's name that may be left out behind it. */
const DIVISION_ENDINGS: readonly string[] = [
  ...['省', '市', '县', '区', '自治区', '自治州', '州', '盟', '旗', '镇', '乡', '街道', '村', '社区', '地区', '新区'],
  '县城',
]
/** Last characters of these, of 自治县 and the like, and of brackets. */
const DIVISION_ENDS = characterSet(`${GOVERNMENT_LEVELS}道村城)\uff09`)

/** Whether a place whose name ends so may be called without that ending. */
export function mayEndDivision(code: number): boolean {
  return holds(DIVISION_ENDS, code)
}

/** Zones that a page calls by their kind alone. */
const ZONE =
  /^(?:港区|园区|新区|开发区|高新区|经开区|景区|示范区|保税区|综保区|产业园|工业园|工业园区|城区|湿地公园|森林公园)$/

/** What is asked of a body's name when it is compared with others. */
export interface BodyName {
  readonly name: string
  readonly isFirm: boolean
  /** The name without what a firm's ends with; the whole name where it ends otherwise. */
  readonly stem: string
  /** Where the place at the front of the name ends, or 0. */
  readonly placeEnd: number
}

/** The name without what a firm's ends with: 江苏瀚达铝轮制造 of 江苏瀚达铝轮制造有限公司. */
export function stemOf(name: string): string {
  return holds(FIRM_ENDS, name.charCodeAt(name.length - 1)) ? name.replace(FIRM_ENDING, '') : name
}

/** Whether a name ends like a firm's. */
export function isFirm(name: string): boolean {
  return stemOf(name).length < name.length
}

/**
 * Whether `short` can be a shorter name of the body `full`, by its characters alone: its end (秦山派出所 of
 * 海盐县公安局秦山派出所), its end behind the level (市公安局 of 平湖市公安局), characters of it in order
 * (县应急局 of 海盐县应急管理局), or a firm without place and legal form (瀚达铝轮 of 江苏瀚达铝轮制造有限公司).
 */
export function isShortBody(short: BodyName, full: BodyName): boolean {
  const name = short.name
  const whole = full.name
  if (name.length >= whole.length || name.length < 2) return false
  if (whole.length === name.length + PEOPLES.length && whole.replace(PEOPLES, '') === name) return true
  if (full.isFirm) return !holds(LEVELS, name.charCodeAt(0)) && isShortFirm(short, full)
  const from = full.placeEnd
  const start = placeLeftOut(name, whole, from)
  if (start < 0 && name.endsWith('委') && isOfOtherParty(whole)) return false
  if (start < 0) return name.length > 2 && !holds(LEVELS, name.charCodeAt(0)) && isEndOf(name, whole, from)
  const length = name.length - start
  if (CHIEF_HOSPITAL.test(name.slice(start)) && !CHIEF_HOSPITAL.test(whole.slice(from))) return false
  const restLength = whole.length - from
  if (length < 2 || length >= restLength) return length === restLength && endsWith(whole, name, start)
  if (endsWith(whole, name, start)) return true
  return length <= 6 && endAlike(name, whole) && isSubsequence(name, start, whole, from)
}

/**
 * Where a short name goes on behind what is left of the full one's place: its level (市公安局), its name (浏阳审批局); -1
 * where nothing is left or the full one has no place, which ends at `placeEnd`.
 */
function placeLeftOut(short: string, full: string, placeEnd: number): number {
  if (placeEnd === 0) return -1
  // 区党委 is no committee of a 社区.
  const isLevelOf = full.charCodeAt(placeEnd - 1) === short.charCodeAt(0) && full[placeEnd - 2] !== '社'
  if (short.length > 2 && isLevelOf) return 1
  const same = countSame(short, full, placeEnd)
  if (same === placeEnd) return placeEnd
  return same === placeEnd - 1 && same >= 2 ? same : -1
}

/** With how many same characters, up to a limit, two names begin. */
function countSame(a: string, b: string, limit: number): number {
  let at = 0
  while (at < limit && at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** 秦山派出所 of 海盐县公安局秦山派出所, 应急管理局 of 平湖市应急管理局, 应急局 of 海盐县应急管理局. */
function isEndOf(short: string, full: string, from: number): boolean {
  if (endsWith(full, short, 0)) return true
  const abbreviates = short.length <= 6 && short.charCodeAt(0) === full.charCodeAt(from) && endAlike(short, full)
  return abbreviates && !INSTITUTION.test(short) && isSubsequence(short, 0, full, from)
}

function endAlike(a: string, b: string): boolean {
  return a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1)
}

/** Whether a name ends with another from its character `start` on; the name is longer than that. */
function endsWith(full: string, end: string, start: number): boolean {
  const shift = full.length - end.length
  for (let at = end.length - 1; at >= start; at--) {
    if (full.charCodeAt(shift + at) !== end.charCodeAt(at)) return false
  }
  return true
}

function isShortFirm(short: BodyName, { name: full, stem: body }: BodyName): boolean {
  const name = short.stem
  if (name.length < 2) return false
  const at = body.indexOf(name)
  if (at >= 0) return at <= 5 || name.length >= 4
  // 城投集团 of 平湖市城市投资集团: the characters in order, up to the firm's last one.
  if (name.length === short.name.length || name.length > 4 || !endsWith(full, short.name, name.length)) return false
  return isSubsequence(name, 0, body, placeEnd(body))
}

/** Where the place at the front of a body's name ends, or 0. */
export function placeEnd(name: string): number {
  let end = 0
  for (let at = 1; at < Math.min(name.length - 2, 12); at++) {
    if (holds(LEVELS, name.charCodeAt(at)) && !(name[at] === '市' && '场民政'.includes(name[at + 1]!))) end = at + 1
  }
  return end
}

/** A number, which is never abbreviated: 第一中学 is not 第十一中学. */
const NUMBERS = /[\d一二三四五六七八九十]+/g

/** Whether the characters of `short` from `start` on stand in `full` from `from` on, in their order, and its numbers whole. */
function isSubsequence(short: string, start: number, full: string, from: number): boolean {
  const numbers = short.match(NUMBERS)
  if (numbers?.some((number) => !full.match(NUMBERS)?.includes(number))) return false
  let found = from
  for (let at = start; at < short.length; at++) {
    const code = short.charCodeAt(at)
    while (found < full.length && full.charCodeAt(found) !== code) found++
    if (found === full.length) return false
    found++
    // The halves of a character outside the basic plane stay together: look on for the first one.
    if ((code & 0xfc00) === 0xd800 && full.charCodeAt(found) !== short.charCodeAt(at + 1)) at--
  }
  return true
}

/** Whether `short` can be a shorter name of the place `full`: 海盐 of 海盐县, 景宁 of 景宁畲族自治县, 港区 of 嘉兴港区. */
export function isShortPlace(short: string, full: string): boolean {
  if (short.length >= full.length || short.length < 2) return false
  if (countSame(short, full, short.length) === short.length) {
    if (!holds(DIVISION_ENDS, full.charCodeAt(full.length - 1))) return false
    const rest = full.slice(short.length)
    return DIVISION_ENDINGS.includes(rest) || /自治[县州区旗]$/.test(rest) || /^[(\uff08].+[)\uff09]$/.test(rest)
  }
  if (endsWith(full, short, 0)) return short.length >= 3 || ZONE.test(short)
  return full.endsWith(`(${short})`) || full.endsWith(`\uff08${short}\uff09`)
}

/** Whether a name has several parts with dots between them: 丽贝卡·詹森. */
export function hasParts(name: string): boolean {
  return /[·•・]/.test(name)
}

/** The parts of such a name. */
export function partsOf(name: string): readonly string[] {
  return name.split(/[·•・]/)
}

/** Whether `short` is a part of the foreign or minority name `full`, cut at its dots: 詹森 of 丽贝卡·詹森. */
export function isNamePart(short: string, full: string): boolean {
  return short.length >= 2 && partsOf(full).includes(short)
}
