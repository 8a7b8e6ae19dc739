import { LONG_NAME_STARTS, NAME_STARTS, UNIT_ENDS, WORDLIKE_STARTS } from '../vocabulary.js'

/** Between the parts of a name in transcription. */
export const NAME_DOT = '·'
export const LONGEST_NAME = 4
/** Names without a duty of their own are no more. */
export const MOST_NAMES = 3
/** Names printed without a mark between them have so many characters each, and no more together. */
const NAME_LENGTHS = [3, 2] as const
const LONGEST_RUN = 18
/** Fewer characters may be one name of a minority, or of both parents. */
const SHORTEST_RUN = 5
/** Nearly every name of a minority written in one piece holds one of these. */
const TRANSCRIBED = /[尔克古丽木玛措卓嘎旺仁巴图那呼音格勒达吉买提依央姆莫陶]/
/** Units, places and trades end with one of these, a row of names does not. */
const NO_NAME = new RegExp(`[${UNIT_ENDS}厂业油矿化窟路寺]$`)
/** So many are no name in transcription. */
const LONGER_THAN_A_NAME = 9

/**
 * Cuts names printed without a mark between them, `王强李小明赵青`, each where a family name begins; null where one cut
 * does not come out even or the run may be one name in transcription. Of several ways the one with longer names first.
 */
export function splitRun(text: string): readonly string[] | null {
  if (text.length < SHORTEST_RUN || text.length > LONGEST_RUN || NO_NAME.test(text)) return null
  if (text.length < LONGER_THAN_A_NAME && TRANSCRIBED.test(text)) return null
  const names: string[] = []
  return isRun(text, 0, names) && names.length > 1 ? names : null
}

function isRun(text: string, at: number, names: string[]): boolean {
  if (at === text.length) return true
  if (!isFamilyName(text, at)) return false
  for (const length of NAME_LENGTHS) {
    if (at + length > text.length) continue
    names.push(text.slice(at, at + length))
    if (isRun(text, at + length, names)) return true
    names.pop()
  }
  return false
}

/** Behind another name one that begins words as often will do as well. */
function isFamilyName(text: string, at: number): boolean {
  const character = text[at]!
  if (LONG_NAME_STARTS.includes(character)) return text.length >= LONGER_THAN_A_NAME
  return NAME_STARTS.includes(character) || (at > 0 && WORDLIKE_STARTS.includes(character))
}

/** In brackets a name may begin with what words begin with as well. */
export function isLikelyName(name: string): boolean {
  return startsAsName(name) || (name.length === 3 && WORDLIKE_STARTS.includes(name[0]!))
}

/** Whether a name begins as most names do. */
export function startsAsName(text: string): boolean {
  if (text.includes(NAME_DOT)) return true
  return (text.length === LONGEST_NAME ? LONG_NAME_STARTS : NAME_STARTS).includes(text[0]!)
}
