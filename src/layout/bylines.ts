import type { PageRange } from '../base/span.js'
import type { Byline } from '../model/article.js'
import { CharClass, charClass, isHan, isLineBreak } from '../text/char-class.js'
import { createCodeSet } from './code-set.js'
import {
  BULLETS,
  CORRESPONDENT_WORDS,
  LONG_NAME_STARTS,
  NAME_STARTS,
  PHOTO_WORDS,
  REPORTER_COLUMNS,
  REPORTER_WORDS,
  TEXT_AND_PHOTO_WORDS,
  TEXT_WORDS,
  UNIT_ENDS,
} from './vocabulary.js'

/** A byline read from a stretch of the page. */
export interface BylineReading extends Byline {
  /** Page ranges of the names in print order, the padding inside them included. */
  readonly names: readonly PageRange[]
  /** Whether it credits pictures and nothing else. */
  readonly photoOnly: boolean
}

/** No byline is longer; a line that is, is text. */
const LONGEST_BYLINE = 120
const LONGEST_NAME = 4
/** Names in transcription, written in one piece: 乌云毕力格. */
const LONGEST_WHOLE_NAME = 8
/** Names with dots inside, as many minority peoples write them. */
const LONGEST_DOTTED_NAME = 12
/** Names without a duty are no more, and their line is no longer. */
const MOST_NAMES = 3
const LONGEST_NAMES = 30
const UNIT_BEHIND = new RegExp(`[(\uff08][^(\uff08]{2,20}[${UNIT_ENDS}][)\uff09]$`)
/** What may stand before 记者, such as 本报全媒体. */
const LONGEST_TITLE = 10
/** A unit printed among the correspondents. */
const LONGEST_UNIT = 14
const NAME_DOT = '·'
/** The stroke 丨, a Chinese character, and drawn lines are printed as bars. */
const STROKE = 0x4e28
const SEPARATORS = '、,;/|:&丨│∣\uff0c\uff1b\uff1a\uff0f\uff5c\uff06'
const BRACKETS = '()[]【】〔〕\uff08\uff09\uff3b\uff3d'
/** Craft words that may stand right behind a name without a blank. */
const GLUED_CRAFTS = ['摄影报道', '摄影', '报道', '摄']

/** First characters of duties and crafts, last ones of crafts. */
const DUTY_STARTS = createCodeSet('记通实撰评执')
const CRAFT_STARTS = createCodeSet('摄图文作整供制撰报')
const CRAFT_ENDS = createCodeSet('摄影图文道理片字')
/** What a byline on the next line begins with, besides duties. */
const NEXT_STARTS = createCodeSet('记通实撰评本首见特全摄文图')

const BETWEEN_WORDS = createCodeSet(SEPARATORS + BRACKETS + BULLETS)

type Duty = 'reporter' | 'correspondent'

const DUTIES: readonly (readonly [string, Duty])[] = [
  ...REPORTER_WORDS.map((word) => [word, 'reporter'] as const),
  ...CORRESPONDENT_WORDS.map((word) => [word, 'correspondent'] as const),
]
/** A duty behind a name without a blank, with the commonest trades. */
const DUTY_ENDS = /[者员生人稿]/
const NEXT_DUTY = new RegExp(`(?:本报|特约|实习|见习|首席)*(?:${DUTIES.map(([word]) => word).join('|')})`)

/** What says that all pictures are by whom it names: `（图片均由王强 摄）`. */
const ALL_BY = /^.{0,6}[均皆]由/

interface Word extends PageRange {
  readonly text: string
  /** Nothing but blanks between the word before and this one. */
  readonly spaced: boolean
}

interface Craft {
  readonly kind: 'craft'
  readonly text: boolean
  readonly photo: boolean
}

/** Every craft by its word. */
const CRAFTS: ReadonlyMap<string, Craft> = new Map<string, Craft>([
  ...TEXT_WORDS.map((word) => [word, { kind: 'craft', text: true, photo: false }] as const),
  ...PHOTO_WORDS.map((word) => [word, { kind: 'craft', text: false, photo: true }] as const),
  ...TEXT_AND_PHOTO_WORDS.map((word) => [word, { kind: 'craft', text: true, photo: true }] as const),
])

const PLAN = CRAFTS.get('策划')

/** One thing a byline says. */
type Item =
  /** `apart`: the names behind it have edges of their own, so that they may be long. */
  | { readonly kind: 'duty'; readonly duty: Duty; readonly alone: boolean; readonly apart: boolean }
  | Craft
  | ({ readonly kind: 'name'; readonly text: string } & PageRange)
  | { readonly kind: 'unit' }

/**
 * Reads `from`-`to` as a byline, or gives null where any of it is something else. The grammar: duties (记者, 通讯员)
 * and crafts (文, 摄影, 文/图) with names behind them. A duty holds for the names up to the next duty; a craft too,
 * unless the byline ends with one: then each craft is for the names before it (`王强 摄`). Two single characters apart
 * are one padded name (`高 洁`).
 */
export function readByline(page: string, from: number, to: number): BylineReading | null {
  if (to - from > LONGEST_BYLINE || !mayBeByline(page, from, to)) return null
  const words = splitWords(page, from, to)
  const items = words === null ? null : readItems(mendWords(words), !isHan(page.charCodeAt(from)))
  if (items === null) return null
  // Who planned a page is named beside who wrote it; alone, 策划 is the name of a column.
  if (items[0] === PLAN && !items.some((item) => item !== PLAN && item.kind !== 'name')) return null
  const credits = creditNames(items)
  if (credits === null) return null
  const names: PageRange[] = []
  for (const item of items) if (item.kind === 'name') names.push({ from: item.from, to: item.to })
  const { reporters, correspondents, photographers } = credits
  const photoOnly = reporters.length + correspondents.length === 0 && isPhotoCredit(items)
  return { reporters, correspondents, photographers, names, photoOnly }
}

/**
 * Reads `from`-`to` as one to three names and nothing else; null where it is not. Only where it stands shows that such a
 * stretch is a byline. A unit in brackets may follow.
 */
export function readNames(page: string, from: number, to: number): BylineReading | null {
  if (to - from > LONGEST_NAMES) return null
  const unit = UNIT_BEHIND.exec(page.slice(from, to))
  const words = splitWords(page, from, unit === null ? to : from + unit.index)
  const items = words === null ? null : readItems(mendWords(words), false)
  if (items === null || items.length === 0 || items.length > MOST_NAMES) return null
  const reporters: string[] = []
  const names: PageRange[] = []
  for (const item of items) {
    if (item.kind !== 'name' || !startsAsName(item.text) || UNIT_ENDS.includes(item.text.at(-1)!)) return null
    reporters.push(item.text)
    names.push({ from: item.from, to: item.to })
  }
  return { reporters, correspondents: [], photographers: [], names, photoOnly: false }
}

function startsAsName(text: string): boolean {
  if (text.includes(NAME_DOT)) return true
  return (text.length === LONGEST_NAME ? LONG_NAME_STARTS : NAME_STARTS).includes(text[0]!)
}

/** A quick look: a duty stands near the start, or a craft at the start or the end. */
function mayBeByline(page: string, from: number, to: number): boolean {
  let start = from
  while (start < to && !isHan(page.charCodeAt(start)) && start < from + 4) start++
  if (CRAFT_STARTS[page.charCodeAt(start)] === 1) return true
  const stop = Math.min(to, start + LONGEST_TITLE + 5)
  for (let i = start; i < stop; i++) if (DUTY_STARTS[page.charCodeAt(i)] === 1) return true
  return CRAFT_ENDS[page.charCodeAt(to - 1)] === 1 || CRAFT_ENDS[page.charCodeAt(to - 2)] === 1
}

/** Runs of Chinese characters and letters; null where something else than a separator stands between them. */
function splitWords(page: string, from: number, to: number): Word[] | null {
  const words: Word[] = []
  let start = -1
  let spaced = true
  for (let i = from; i <= to; i++) {
    const code = i < to ? page.charCodeAt(i) : 0x20
    const value = charClass(code)
    if ((value === CharClass.han && code !== STROKE) || value === CharClass.letter || value === CharClass.trail) {
      if (start < 0) start = i
      continue
    }
    // A line end inside a paragraph can cut a name in two.
    if (start >= 0 && i < to && (isDot(code) || cutsName(page, i))) continue
    if (start >= 0) {
      words.push({ text: withoutBreaks(page.slice(start, i)), from: start, to: i, spaced })
      start = -1
      spaced = true
    }
    if (value === CharClass.blank) continue
    if (BETWEEN_WORDS[code] !== 1) return null
    spaced = false
  }
  return words
}

function isDot(code: number): boolean {
  return code === 0xb7 || code === 0x30fb || code === 0x2022
}

function withoutBreaks(word: string): string {
  return word.includes('\n') || word.includes('\r') ? word.replace(/[\r\n]/g, '') : word
}

/** Whether a line end stands here and what follows goes on with the word before it. */
function cutsName(page: string, at: number): boolean {
  if (!isLineBreak(page.charCodeAt(at))) return false
  const next = isLineBreak(page.charCodeAt(at + 1)) ? at + 2 : at + 1
  return isHan(page.charCodeAt(next)) && NEXT_STARTS[page.charCodeAt(next)] !== 1
}

/**
 * Puts words together that a column's edge cut, of which one piece is a single character: `昝 立新`, `乌日 罕`; and
 * duties cut anywhere: `通讯 员李明`. Single characters side by side are padding and left alone.
 */
function mendWords(words: readonly Word[]): readonly Word[] {
  const isLone = (i: number): boolean => words[i]?.text.length === 1
  const mended: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]
    const before = mended.at(-1)
    const cut = next?.spaced ? cutDuty(word.text, next.text) : 0
    if (cut > 0) {
      mended.push({ ...word, text: word.text + next!.text.slice(0, cut), to: next!.from + cut })
      if (next!.text.length > cut) mended.push({ ...next!, text: next!.text.slice(cut), from: next!.from + cut })
      i++
    } else if (!isLone(i) || isLone(i - 1) || isLone(i + 1) || craftOf(word.text) !== null) mended.push(word)
    else if (next?.spaced && isPiece(next.text)) {
      mended.push({ ...word, text: word.text + next.text, to: next.to })
      i++
    } else if (before !== undefined && word.spaced && isPiece(before.text)) {
      mended[mended.length - 1] = { ...before, text: before.text + word.text, to: word.to }
    } else mended.push(word)
  }
  return mended
}

/** Two characters that may be part of a name. */
function isPiece(text: string): boolean {
  return text.length === 2 && craftOf(text) === null && splitDuty(text) === null
}

/** How many characters of the second word end a duty that the first begins; 0 where it begins none. */
function cutDuty(first: string, second: string): number {
  for (const [word] of DUTIES) {
    const rest = word.length - first.length
    if (rest > 0 && word.startsWith(first) && second.startsWith(word.slice(-rest))) return rest
  }
  return 0
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
  if (rest === '') {
    items.push({ kind: 'duty', duty: duty.duty, alone: text.endsWith('评论员'), apart: true })
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
  if (REPORTER_COLUMNS.some((column) => text.startsWith(column))) return false
  const glued =
    CRAFT_ENDS[text.charCodeAt(text.length - 1)] !== 1
      ? undefined
      : GLUED_CRAFTS.find((craft) => text.endsWith(craft) && text.length >= craft.length + 2)
  const name = glued === undefined ? text : text.slice(0, -glued.length)
  const last = lastSign(items)
  if (isName(name) || (isWholeName(name) && (last?.kind === 'craft' || (last?.kind === 'duty' && last.apart)))) {
    items.push({ kind: 'name', text: name, from, to: from + name.length })
  } else if (takesUnits(last) && name.length >= 2 && name.length <= LONGEST_UNIT) items.push({ kind: 'unit' })
  else return false
  if (glued !== undefined) items.push(craftOf(glued)!)
  return true
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

/** The duty a word begins with, whatever trade stands before it: 本报首席记者, 特约通讯员. */
function splitDuty(text: string): { duty: Duty; length: number } | null {
  if (!DUTY_ENDS.test(text)) return null
  let found: { duty: Duty; length: number } | null = null
  let first = LONGEST_TITLE + 1
  for (const [word, duty] of DUTIES) {
    const at = text.indexOf(word)
    if (at < 0 || at >= first) continue
    first = at
    found = { duty, length: at + word.length }
  }
  return found
}

function craftOf(text: string): Craft | null {
  return text.length <= 4 ? (CRAFTS.get(text) ?? null) : null
}

/** Sorts the names by duty and craft; null where the items make no byline. */
function creditNames(items: readonly Item[]): Byline | null {
  const first = items[0]
  const last = items[items.length - 1]
  if (first === undefined || last === undefined) return null
  const suffixed = last.kind === 'craft'
  if (first.kind !== 'duty' && first.kind !== 'craft' && !suffixed) return null
  const byline = { reporters: [] as string[], correspondents: [] as string[], photographers: [] as string[] }
  let duty: Duty | null = null
  let craft = { text: false, photo: false }
  let group: { text: string; duty: Duty | null }[] = []
  let previous: Item['kind'] | null = null
  const close = () => {
    for (const name of group) {
      if (craft.photo) byline.photographers.push(name.text)
      if (craft.photo && !craft.text) continue
      if (name.duty === 'correspondent') byline.correspondents.push(name.text)
      else byline.reporters.push(name.text)
    }
    group = []
  }
  for (const item of items) {
    if (item.kind === 'craft') {
      if (previous === 'craft') craft = { text: craft.text || item.text, photo: craft.photo || item.photo }
      else {
        if (!suffixed) close()
        craft = { text: item.text, photo: item.photo }
      }
      if (!suffixed) duty = null
    } else {
      if (previous === 'craft' && suffixed) {
        close()
        craft = { text: false, photo: false }
      }
      if (item.kind === 'duty') {
        // `摄影 王强 记者 高洁`: the craft had its names, the duty begins anew.
        if (!suffixed && previous !== 'craft' && duty === null && group.length > 0) {
          close()
          craft = { text: false, photo: false }
        }
        duty = item.duty
      } else if (item.kind === 'name') {
        group.push({ text: item.text, duty })
      }
    }
    previous = item.kind
  }
  close()
  const total = byline.reporters.length + byline.correspondents.length + byline.photographers.length
  const isAnonymous = items.some((item) => item.kind === 'unit' || (item.kind === 'duty' && item.alone))
  return total > 0 || isAnonymous ? byline : null
}

function isPhotoCredit(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'craft' && item.photo)
}
