import { kindOf } from '../../dictionary/row-types.js'
import type { DictionaryStack } from '../../dictionary/stack.js'

/** What the names of towns end with; subdistricts are called by their whole names. */
const ENDINGS: readonly string[] = ['镇', '乡', '苏木']
/** The shortest and the longest name a town has without its ending, in code units: counties that end so have less (宁乡). */
const SHORTEST = 2
const LONGEST = 6

/**
 * Whether the dictionaries have a town that is called what stands from `start` to `end`, and 镇, 乡 or 苏木: papers print
 * 乍浦 as often as 乍浦镇.
 */
export function isTownStem(names: DictionaryStack, text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || end - start > LONGEST) return false
  const stem = text.slice(start, end)
  return ENDINGS.some((ending) => (names.kindsOf(names.find(stem + ending)) & PLACE) !== 0)
}

const PLACE = kindOf('PLACE')
