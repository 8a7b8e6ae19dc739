import { readFileSync } from 'node:fs'
import { seededRandom } from '../../src/base/seeded-random.js'
import type { MentionType } from '../../src/model/mention.js'

/*
 * Sentences made of patterns and invented names. Articles hold a name in the few sentences their writer thought of; a
 * pattern holds it with forty names, so that a habit of the finder (a name that swallows the first character of the next
 * word) shows as a share instead of as one odd error.
 */

/** A sentence, and the name in it that must be found. */
export interface FilledPattern {
  readonly text: string
  readonly name: string
  readonly type: MentionType
}

/** What a slot of a pattern is filled with, and as what it must be found. */
const SLOTS = { PERSON: 'PERSON', PLACE: 'PLACE', FIRM: 'ORG', BODY: 'ORG' } as const satisfies Record<
  string,
  MentionType
>

type Slot = keyof typeof SLOTS

const folder = new URL('./patterns/', import.meta.url)

/** The patterns of a file of `patterns/`, one a line, with one slot each. */
export function readPatterns(file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** The slot of a pattern, which says what kind of name stands there. */
export function slotOf(pattern: string): Slot {
  const slot = /\{(\w+)\}/.exec(pattern)?.[1]
  if (slot === undefined || !(slot in SLOTS)) throw new Error(`no slot of ${Object.keys(SLOTS)} in: ${pattern}`)
  return slot as Slot
}

/** Fills each of the patterns with `count` names; the same seed gives the same sentences. */
export function fillPatterns(patterns: readonly string[], count: number, seed: number): FilledPattern[][] {
  const makers = nameMakers(seededRandom(seed))
  return patterns.map((pattern) => {
    const slot = slotOf(pattern)
    return Array.from({ length: count }, () => {
      const name = makers[slot]()
      return { text: pattern.replace(`{${slot}}`, name), name, type: SLOTS[slot] }
    })
  })
}

/** Makers of names out of the characters and endings of `patterns/fillers.json`. */
function nameMakers(random: () => number): Record<Slot, () => string> {
  const texts = JSON.parse(readFileSync(new URL('fillers.json', folder), 'utf8')) as Record<string, string>
  // Words between blanks, or single characters.
  const lists = new Map(Object.entries(texts).map(([list, text]) => [list, text.split(text.includes(' ') ? ' ' : '')]))
  const chance = (share: number) => random() < share
  const pick = (list: string) => {
    const items = lists.get(list)!
    return items[Math.floor(random() * items.length)]!
  }
  const stem = () => {
    return chance(0.25) ? pick('surnames') + pick('familyStems') : pick('stemFirst') + pick('stemLast')
  }
  const county = () => (chance(0.5) ? pick('counties') : '')
  return {
    PERSON: () => pick('surnames') + pick(chance(1 / 3) ? 'givenCharacters' : 'givenNames'),
    PLACE: () => stem() + pick('placeKinds'),
    FIRM: () => county() + pick('tradeFirst') + pick('tradeLast') + pick('firmKinds'),
    BODY: () => (chance(0.5) ? pick('bodyKinds') : pick('counties') + pick('namedBodyKinds')),
  }
}
