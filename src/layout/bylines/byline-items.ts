import { GOVERNMENT_LEVELS } from '../../model/division-levels.js'
import { createCodeSet } from '../code-set.js'
import { NAME_STARTS, NEVER_IN_NAMES, NOBODY_WORDS, REPORTER_COLUMNS, UNIT_ENDS } from '../vocabulary.js'
import { isLikelyName, LONGEST_NAME, NAME_DOT, splitRun } from './byline-names.js'
import { craftOf, NEXT_DUTY, splitDuty } from './byline-terms.js'
import type { Word } from './byline-words.js'
import type { Item } from './credit-names.js'

/** Names in transcription, written in one piece: 乌云毕力格. */
const LONGEST_WHOLE_NAME = 8
/** Names with dots inside, as many minority peoples write them. */
const LONGEST_DOTTED_NAME = 12
/** A unit told from a name by both its ends, 县医院, or by the last alone: 石桥镇. */
const LOCAL_UNIT = new RegExp(`^(?:[${GOVERNMENT_LEVELS}村].*[${UNIT_ENDS}]|..[镇乡])$`)
/** A unit of three characters that no name ends like: 应急局. */
const OFFICE = /[局队办处厅]$/
/** A unit printed among the correspondents. */
const LONGEST_UNIT = 14
/** The medium that published a picture: `新华社发（王强 摄）`. */
const PUBLISHED = /(?:[社网报台]发|提供|供图|访者|单位)$/
/** In no name. */
const NOT_A_NAME = new RegExp(`[${NEVER_IN_NAMES}]`)
/** Craft words that may stand right behind a name without a blank. */
const GLUED_CRAFTS = ['摄影报道', '摄影', '报道', '摄']
/** Last characters of crafts. */
export const CRAFT_ENDS = createCodeSet('摄影图文道理片字写译拍')
/** What says that all pictures are by whom it names: `（图片均由王强 摄）`. */
const ALL_BY = /^.{0,6}[均皆]由/
const PHOTOGRAPHER = /摄[影像]记者$/
const PHOTO = craftOf('摄影')!

/**
 * Reads the words of a byline: duties, crafts, names and units; null where one is none of them.
 * @param marked Whether a bullet or a bracket shows that this is a byline.
 */
export function readItems(words: readonly Word[], marked: boolean): Item[] | null {
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
  if (words[index]!.text.length !== 1 || (!hasDuty && words.length > 2 && craftOf(words[index]!.text) !== null))
    return 0
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
