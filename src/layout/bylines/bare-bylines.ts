import type { PageRange } from '../../base/span.js'
import { isClosing, isHan } from '../../text/char-class.js'
import { ANYBODY, SIGNER_ENDS, UNIT_ENDS } from '../vocabulary.js'
import { readItems } from './byline-items.js'
import { isLikelyName, MOST_NAMES, startsAsName } from './byline-names.js'
import { mendWords, splitWords } from './byline-words.js'
import type { BylineReading } from './bylines.js'
import { mediumBefore } from './media-names.js'

/** A line of names without a duty is no longer. */
export const LONGEST_NAMES = 30
/** With what is said of the writer in brackets. */
const LONGEST_REMARK = 36
/** Behind the names in brackets: the unit their bearers are of, or who the writer is. */
const UNIT_BEHIND = new RegExp(`[(\uff08](?:[^(\uff08]{2,20}[${UNIT_ENDS}]|作者[^(\uff08]{2,30})[)\uff09]$`)
/** Before the names that sign, a unit, a post or a class: `(镇党建办 姜楠)`, `县医院儿科主任 姜楠`, `高二（3）班 姜楠`. */
const UNIT_BEFORE = new RegExp(`^[\\u4e00-\\u9fff\\d()\uff08\uff09]{1,16}[${SIGNER_ENDS}]\\s+(?=[\\u4e00-\\u9fff])`)
/** Who wrote, sang or played what is printed above, and who is named by where he belongs, signs nothing: 余华 著, 城东居民. */
const NO_SIGNER = /(?:..[著词曲编译饰荐]|居民|村民|职工|学生|[一二三四五六七八九十\d]班)$/

/**
 * Reads `from`-`to` as one to three names and nothing else; null where it is not. Only where it stands shows that such a
 * stretch is a byline. A unit in brackets may follow, or who the writer is.
 */
export function readNames(page: string, from: number, to: number, fits = startsAsName): BylineReading | null {
  if (to - from > LONGEST_NAMES + LONGEST_REMARK) return null
  const unit = isClosing(page.charCodeAt(to - 1)) ? UNIT_BEHIND.exec(page.slice(from, to)) : null
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

/** The same right behind 本报讯, where a bracket is a byline: of several names none need begin as most do. */
export function readLeadNames(page: string, from: number, to: number): BylineReading | null {
  const read = readNames(page, from, to, (name) => isHan(name.charCodeAt(0)))
  if (read === null) return null
  const name = read.names[0]!
  // Only names of two characters are padded to the width of three.
  const isPadded = name.to - name.from > 2 && read.reporters[0]!.length === 2
  return isPadded || read.reporters.length > 1 || isLikelyName(read.reporters[0]!) ? read : null
}

/** Names in brackets behind the medium their bearers work for: `（清禾融媒 王强）`. */
export function readMediumNames(page: string, from: number, to: number): BylineReading | null {
  const medium = mediumBefore(page.slice(from + 1, to - 1))
  return medium === 0 ? null : readNames(page, from + 1 + medium, to - 1, startsAsName)
}

/** The same behind the medium or the unit their bearers are of: `清禾县融媒体中心 王强`, `县文化馆 李明`. */
export function readUnitNames(page: string, from: number, to: number): BylineReading | null {
  const line = page.slice(from, to)
  const medium = mediumBefore(line)
  const unit = medium > 0 ? medium : (UNIT_BEFORE.exec(line)?.[0].length ?? 0)
  const read = unit === 0 ? null : readNames(page, from + unit, to, (name) => isLikelyName(name.padEnd(3)))
  return read === null || medium > 0 ? read : { ...read, reporters: [], correspondents: read.reporters }
}

/** The same for names in brackets under a text: with their unit they sent it in, else nothing says that they did. */
export function readSignature(page: string, from: number, to: number): BylineReading | null {
  const unit = UNIT_BEFORE.exec(page.slice(from, to))
  const signed = readNames(page, from + (unit?.[0].length ?? 0), to, () => true)
  if (signed === null || ANYBODY.includes(signed.reporters[0]!)) return null
  if (unit === null && !signed.reporters.some(isLikelyName)) return null
  if (signed.reporters.some((name) => NO_SIGNER.test(name))) return null
  return unit === null ? { ...signed, signed: true } : { ...signed, reporters: [], correspondents: signed.reporters }
}
