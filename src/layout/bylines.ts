import type { PageRange } from '../base/span.js'
import type { Byline } from '../model/article.js'
import { isClosing, isHan, isOpening } from '../text/char-class.js'
import { isLikelyName, LONGEST_NAME, MOST_NAMES, NAME_DOT, splitRun, startsAsName } from './byline-names.js'
import { craftOf, LONGEST_TITLE, NEXT_DUTY, splitDuty } from './byline-terms.js'
import { mendWords, splitWords, type Word } from './byline-words.js'
import { createCodeSet } from './code-set.js'
import { creditNames, type Item } from './credit-names.js'
import { mediumBefore, otherMedia } from './media-names.js'
import {
  ANYBODY,
  NAME_STARTS,
  NEVER_IN_NAMES,
  NOBODY_WORDS,
  PHOTO_REPORT_WORDS,
  REPORTER_COLUMNS,
  UNIT_ENDS,
} from './vocabulary.js'

/** A byline read from a stretch of the page. */
export interface BylineReading extends Byline {
  /** Page ranges of the names in print order, the padding inside them included. */
  readonly names: readonly PageRange[]
  /** Whether it credits pictures and nothing else. */
  readonly photoOnly: boolean
  /** Whether it is nothing but names in brackets under a text, which do not say whether their bearers are of the paper. */
  readonly signed?: boolean
}

/** A byline that names nobody. */
export const NOBODY: BylineReading = {
  reporters: [],
  correspondents: [],
  photographers: [],
  names: [],
  photoOnly: false,
}

/** No byline is longer; a line that is, is text. */
const LONGEST_BYLINE = 120
/** Names in transcription, written in one piece: 乌云毕力格. */
const LONGEST_WHOLE_NAME = 8
/** Names with dots inside, as many minority peoples write them. */
const LONGEST_DOTTED_NAME = 12
/** A line of names without a duty is no longer. */
const LONGEST_NAMES = 30
/** With what is said of the writer in brackets. */
const LONGEST_REMARK = 36
const UNIT_BEHIND = new RegExp(`[(\uff08](?:[^(\uff08]{2,20}[${UNIT_ENDS}]|作者[^(\uff08]{2,30})[)\uff09]$`)
/** Before the names that sign, a unit, a post or a class: `(镇党建办 姜楠)`, `县医院儿科主任 姜楠`, `高二（3）班 姜楠`. */
const UNIT_BEFORE = new RegExp(
  `^[\\u4e00-\\u9fff\\d()\uff08\uff09]{2,16}[${UNIT_ENDS}班级师任授][\\s\\u3000]+(?=[\\u4e00-\\u9fff])`,
)
/** Who sent a text in, where that is a unit: 县文联供稿. */
const SENT = new RegExp(`^[(\uff08]?[\\u4e00-\\u9fff]{2,14}[${UNIT_ENDS}]\\s*供稿[)\uff09]?$`)
/** A unit told from a name by both its ends: 县医院, 镇妇联. */
const LOCAL_UNIT = new RegExp(`^[省市县区镇乡村州旗].*[${UNIT_ENDS}]$`)
/** A unit of three characters that no name ends like: 应急局. */
const OFFICE = /[局队办处厅]$/
/** A unit printed among the correspondents. */
const LONGEST_UNIT = 14
/** The last characters of media. */
const MEDIA_ENDS = '网报台端'
/** The medium that published a picture: `新华社发（王强 摄）`. */
const PUBLISHED = /[社网报台]发$/
/** Whose picture it is, behind the credit: `王强 摄（人民视觉）`. */
const PICTURE_SOURCE = /[(\uff08][\u4e00-\u9fff]{0,8}(?:视觉|视觉中国|图片社|[社网报])[)\uff09]$/
const LONGEST_PICTURE_SOURCE = 14
/** Who wrote, sang or played what is printed above, and who is named by where he belongs, signs nothing: 余华 著, 城东居民. */
const NO_SIGNER = /(?:..[著词曲编译饰荐]|居民|村民|职工|学生|[一二三四五六七八九十\d]班)$/
const NOT_A_NAME = new RegExp(`[${NEVER_IN_NAMES}]`)
/** Craft words that may stand right behind a name without a blank. */
const GLUED_CRAFTS = ['摄影报道', '摄影', '报道', '摄']

/** First characters of duties and crafts, last ones of crafts. */
const DUTY_STARTS = createCodeSet('记通实撰评执')
const CRAFT_STARTS = createCodeSet('摄图文作整供制撰报口讲原')
const CRAFT_ENDS = createCodeSet('摄影图文道理片字')
/** What says that all pictures are by whom it names: `（图片均由王强 摄）`. */
const ALL_BY = /^.{0,6}[均皆]由/

const PLAN = craftOf('策划')
const PHOTO_REPORTS = PHOTO_REPORT_WORDS.map((word) => craftOf(word))
const PHOTOGRAPHER = /摄[影像]记者$/
const PHOTO = craftOf('摄影')!

/**
 * Reads `from`-`to` as a byline, or gives null where any of it is something else. The grammar: duties (记者, 通讯员)
 * and crafts (文, 摄影, 文/图) with names behind them. A duty holds for the names up to the next duty; a craft too,
 * unless the byline ends with one: then each craft is for the names before it (`王强 摄`). Two single characters apart
 * are one padded name (`高 洁`).
 */
export function readByline(page: string, from: number, to: number): BylineReading | null {
  const end = withoutPictureSource(page, from, to)
  if (to - from <= LONGEST_NAMES && SENT.test(page.slice(from, to))) return NOBODY
  if (to - from > LONGEST_BYLINE || !mayBeByline(page, from, end)) return null
  const media = otherMedia(page.slice(from, to))
  if (media > 0) return readByline(page, from + media, to)
  const words = splitWords(page, from, end)
  const items = words === null ? null : readItems(mendWords(words), !isHan(page.charCodeAt(from)))
  if (items === null) return null
  // Who planned a page is named beside who wrote it; alone, 策划 is the name of a column.
  if (items[0] === PLAN && !items.some((item) => item !== PLAN && item.kind !== 'name')) return null
  // 云南网 before 记者 is where the reporter works.
  if (items[0]?.kind === 'name' && items[1]?.kind === 'duty' && MEDIA_ENDS.includes(items[0].text.at(-1)!))
    items.shift()
  const credits = creditNames(items, isOpening(page.charCodeAt(from)))
  if (credits === null) return null
  const names: PageRange[] = []
  for (const item of items) if (item.kind === 'name') names.push({ from: item.from, to: item.to })
  const { reporters, correspondents, photographers } = credits
  const isReport = items.some((item) => item.kind === 'craft' && PHOTO_REPORTS.includes(item))
  const photoOnly = (isReport || reporters.length + correspondents.length === 0) && isPhotoCredit(items)
  return { reporters, correspondents, photographers, names, photoOnly }
}

/**
 * Reads `from`-`to` as one to three names and nothing else; null where it is not. Only where it stands shows that such a
 * stretch is a byline. A unit in brackets may follow, or who the writer is.
 */
export function readNames(page: string, from: number, to: number, fits = startsAsName): BylineReading | null {
  return readSomeNames(page, from, to, fits)
}

/** The same right behind 本报讯, where a bracket is a byline: of several names none need begin as most do. */
export function readLeadNames(page: string, from: number, to: number): BylineReading | null {
  const read = readSomeNames(page, from, to, (name) => isHan(name.charCodeAt(0)))
  if (read === null) return null
  const name = read.names[0]!
  // Only names of two characters are padded to the width of three.
  const isPadded = name.to - name.from > 2 && read.reporters[0]!.length === 2
  return isPadded || read.reporters.length > 1 || isLikelyName(read.reporters[0]!) ? read : null
}

/** Names in brackets behind the medium their bearers work for: `（清禾融媒 王强）`. */
export function readMediumNames(page: string, from: number, to: number): BylineReading | null {
  const medium = mediumBefore(page.slice(from + 1, to - 1))
  return medium === 0 ? null : readSomeNames(page, from + 1 + medium, to - 1, startsAsName)
}

function readSomeNames(page: string, from: number, to: number, fits: (name: string) => boolean): BylineReading | null {
  if (to - from > LONGEST_NAMES + LONGEST_REMARK) return null
  const unit = UNIT_BEHIND.exec(page.slice(from, to))
  if ((unit?.index ?? to - from) > LONGEST_NAMES) return null
  const isWriter = unit?.[0].startsWith('作者', 1) === true
  const words = splitWords(page, from, unit === null ? to : from + unit.index)
  const items = words === null ? null : readItems(mendWords(words), false)
  if (items === null || items.length === 0 || items.length > MOST_NAMES) return null
  const reporters: string[] = []
  const names: PageRange[] = []
  for (const item of items) {
    if (item.kind !== 'name' || !(isWriter || fits(item.text)) || UNIT_ENDS.includes(item.text.at(-1)!)) return null
    reporters.push(item.text)
    names.push({ from: item.from, to: item.to })
  }
  return { reporters, correspondents: [], photographers: [], names, photoOnly: false }
}

/** The same behind the medium or the unit their bearers are of: `清禾县融媒体中心 王强`, `县文化馆 李明`. */
export function readUnitNames(page: string, from: number, to: number): BylineReading | null {
  const line = page.slice(from, to)
  const medium = mediumBefore(line)
  const unit = medium > 0 ? medium : (UNIT_BEFORE.exec(line)?.[0].length ?? 0)
  const read = unit === 0 ? null : readNames(page, from + unit, to)
  return read === null || medium > 0 ? read : { ...read, reporters: [], correspondents: read.reporters }
}

/** The same for names in brackets under a text: with their unit they sent it in, else nothing says that they did. */
export function readSignature(page: string, from: number, to: number): BylineReading | null {
  const unit = UNIT_BEFORE.exec(page.slice(from, to))
  const signed = readSomeNames(page, from + (unit?.[0].length ?? 0), to, () => true)
  if (signed === null || ANYBODY.includes(signed.reporters[0]!) || !signed.reporters.some(isLikelyName)) return null
  if (signed.reporters.some((name) => NO_SIGNER.test(name))) return null
  return unit === null ? { ...signed, signed: true } : { ...signed, reporters: [], correspondents: signed.reporters }
}

/** Where a credit ends before whose picture it is. */
function withoutPictureSource(page: string, from: number, to: number): number {
  if (!isClosing(page.charCodeAt(to - 1))) return to
  const start = Math.max(from + 2, to - LONGEST_PICTURE_SOURCE)
  const found = PICTURE_SOURCE.exec(page.slice(start, to))
  return found === null ? to : start + found.index
}

/** A quick look: a duty stands near the start, or a craft at the start or the end. */
function mayBeByline(page: string, from: number, to: number): boolean {
  // `(记者 王强)今年以来,` goes on: only a craft has a pause behind it, 报道.
  if (',、\uff0c'.includes(page[to - 1]!) && CRAFT_ENDS[page.charCodeAt(to - 2)] !== 1) return false
  let start = from
  while (start < to && !isHan(page.charCodeAt(start)) && start < from + 4) start++
  if (CRAFT_STARTS[page.charCodeAt(start)] === 1) return true
  const stop = Math.min(to, start + LONGEST_TITLE + 5)
  for (let i = start; i < stop; i++) if (DUTY_STARTS[page.charCodeAt(i)] === 1) return true
  return CRAFT_ENDS[page.charCodeAt(to - 1)] === 1 || CRAFT_ENDS[page.charCodeAt(to - 2)] === 1
}

/** `marked`: a bullet or a bracket shows that this is a byline. */
function readItems(words: readonly Word[], marked: boolean): Item[] | null {
  const items: Item[] = []
  for (let i = 0; i < words.length; i++) {
    const { text, from } = words[i]!
    const padded = paddedLength(words, i, items.length > 0)
    const craft = padded === 0 ? craftOf(text) : null
    if (padded > 0) {
      addPadded(words.slice(i, i + padded), items)
      i += padded - 1
    } else if (craft !== null) {
      items.push(craft)
    } else if (text !== '和' && !readDutyOrName(text, from, items, marked)) {
      return null
    }
  }
  return items
}

/** Reads one word as a duty, a name, or several of both without a blank (`记者王强通讯员李明`, `王强摄`). */
function readDutyOrName(text: string, from: number, items: Item[], marked: boolean): boolean {
  const duty = splitDuty(text)
  if (duty === null) return readName(text, from, items)
  const rest = text.slice(duty.length)
  if (PHOTOGRAPHER.test(text.slice(0, duty.length))) {
    items.push(PHOTO)
    return rest === '' || readName(rest, from + duty.length, items)
  }
  if (rest === '' || rest === '组') {
    items.push({ kind: 'duty', duty: duty.duty, alone: rest === '组' || text.endsWith('评论员'), apart: true })
    return true
  }
  const next = rest.length <= LONGEST_NAME ? null : NEXT_DUTY.exec(rest)
  items.push({ kind: 'duty', duty: duty.duty, alone: false, apart: marked || next !== null })
  const name = next === null ? rest : rest.slice(0, next.index)
  if (name !== '' && !readName(name, from + duty.length, items)) return false
  return next === null || readDutyOrName(rest.slice(next.index), from + duty.length + next.index, items, marked)
}

/** Reads a name, perhaps with a craft behind it, or the unit a correspondent is of. */
function readName(word: string, at: number, items: Item[]): boolean {
  const lead = ALL_BY.exec(word)?.[0].length ?? 0
  const text = word.slice(lead)
  const from = at + lead
  if (text === '') return true
  if (REPORTER_COLUMNS.some((column) => text.startsWith(column)) || NOT_A_NAME.test(text)) return false
  const glued =
    CRAFT_ENDS[text.charCodeAt(text.length - 1)] !== 1
      ? undefined
      : GLUED_CRAFTS.find((craft) => text.endsWith(craft) && text.length >= craft.length + 2)
  const name = glued === undefined ? text : text.slice(0, -glued.length)
  const last = lastSign(items)
  // 系列报道, 年终特别报道
  const isSomebody = isLikelyName(name) || NOBODY_WORDS.includes(name)
  if (last === undefined && glued?.endsWith('报道') && !isSomebody) return false
  const run = last === undefined && glued === undefined ? null : splitRun(name)
  if (takesUnits(last) && isUnit(name)) items.push({ kind: 'unit' })
  else if (PUBLISHED.test(name)) items.push({ kind: 'unit' })
  else if (NOBODY_WORDS.includes(name)) {
    // Behind a name it says that others wrote too.
    if (items.at(-1)?.kind !== 'name') items.push({ kind: 'unit' })
  } else if (run !== null) pushRun(run, from, items)
  else if (isName(name) || (isWholeName(name) && (last?.kind === 'craft' || (last?.kind === 'duty' && last.apart)))) {
    items.push({ kind: 'name', text: name, from, to: from + name.length })
  } else if (takesUnits(last) && name.length >= 2 && name.length <= LONGEST_UNIT) items.push({ kind: 'unit' })
  else return false
  if (glued !== undefined) items.push(craftOf(glued)!)
  return true
}

function isUnit(name: string): boolean {
  if (LOCAL_UNIT.test(name)) return true
  if (!UNIT_ENDS.includes(name.at(-1)!) || NAME_STARTS.includes(name[0]!)) return false
  return name.length > 3 || (name.length === 3 && OFFICE.test(name))
}

function pushRun(names: readonly string[], from: number, items: Item[]): void {
  let at = from
  for (const text of names) {
    items.push({ kind: 'name', text, from: at, to: at + text.length })
    at += text.length
  }
}

/** The duty or craft the names now read are of. */
function lastSign(items: readonly Item[]): Item | undefined {
  for (let i = items.length - 1; i >= 0; i--) {
    const { kind } = items[i]!
    if (kind === 'craft' || kind === 'duty') return items[i]
  }
  return undefined
}

/** Units are printed among correspondents and photographers; `记者从会上获悉` is a sentence. */
function takesUnits(last: Item | undefined): boolean {
  return last?.kind === 'craft' || (last?.kind === 'duty' && last.duty === 'correspondent')
}

function isName(text: string): boolean {
  if (text.includes(NAME_DOT)) return text.length <= LONGEST_DOTTED_NAME
  return text.length >= 2 && text.length <= LONGEST_NAME
}

/** A long name in one piece; a unit ends with a word for one. */
function isWholeName(text: string): boolean {
  return text.length > LONGEST_NAME && text.length <= LONGEST_WHOLE_NAME && !UNIT_ENDS.includes(text.at(-1)!)
}

/** How many words from `index` on are single characters that make padded names; 0 for none. */
function paddedLength(words: readonly Word[], index: number, hasDuty: boolean): number {
  if (words[index]!.text.length !== 1 || (!hasDuty && craftOf(words[index]!.text) !== null)) return 0
  let count = 1
  while (index + count < words.length) {
    const { text, spaced } = words[index + count]!
    // 文 or 图 right behind a surname is a given name, later on a craft.
    if (text.length !== 1 || !spaced || (count > 1 && craftOf(text) !== null)) break
    count++
  }
  if (craftOf(words[index]!.text) !== null && count !== 2) return 0
  if (count === 1) return 0
  return count === 3 ? 3 : count - (count % 2)
}

function addPadded(words: readonly Word[], items: Item[]): void {
  const size = words.length === 3 ? 3 : 2
  for (let i = 0; i < words.length; i += size) {
    const parts = words.slice(i, i + size)
    const text = parts.map((part) => part.text).join('')
    items.push({ kind: 'name', text, from: parts[0]!.from, to: parts[size - 1]!.to })
  }
}

function isPhotoCredit(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'craft' && item.photo)
}
