import { type CharacterSet, characterSet, codeAt, mayHold, stands } from '../../text/characters.js'

/** Anything that has a word. */
export interface Worded {
  readonly word: string
}

interface Entry<Item> {
  readonly item: Item
  readonly word: string
  readonly length: number
  /** The character next to the one they are grouped by, 0 for words of one character: most are told apart by it. */
  readonly next: number
}

/**
 * Words by the code of their first character (or their last one, for words before a place), longer words first. The set
 * of these characters comes first: it answers for most places, at which no word of the list stands.
 */
export interface WordList<Item extends Worded> {
  readonly heads: CharacterSet
  readonly groups: ReadonlyMap<number, readonly Entry<Item>[]>
}

/** A list for {@link wordAt}. */
export function wordsFrom<Item extends Worded>(items: readonly Item[]): WordList<Item> {
  return group(items, ({ length }) => [0, Math.min(1, length - 1)])
}

/** A list for {@link wordBefore}. */
export function wordsTo<Item extends Worded>(items: readonly Item[]): WordList<Item> {
  return group(items, ({ length }) => [length - 1, Math.max(0, length - 2)])
}

/** Words alone, for lists in which nothing more is said of them. */
export function plainWords(words: string): Worded[] {
  return words.split(' ').map((word) => ({ word }))
}

function group<Item extends Worded>(
  items: readonly Item[],
  placesOf: (word: string) => [number, number],
): WordList<Item> {
  const groups = new Map<number, Entry<Item>[]>()
  for (const item of items) {
    const { word } = item
    const { length } = word
    const [head, second] = placesOf(word)
    const entry = { item, word, length, next: length > 1 ? word.charCodeAt(second) : 0 }
    const same = groups.get(word.charCodeAt(head))
    if (same === undefined) {
      groups.set(word.charCodeAt(head), [entry])
      continue
    }
    let at = same.length
    while (at > 0 && same[at - 1]!.length < length) at--
    same.splice(at, 0, entry)
  }
  return { heads: characterSet(String.fromCharCode(...groups.keys())), groups }
}

/** The longest word of a list that starts at a place, or null. */
export function wordAt<Item extends Worded>(list: WordList<Item>, text: string, at: number): Item | null {
  const head = codeAt(text, at)
  if (!mayHold(list.heads, head)) return null
  const entries = list.groups.get(head)
  if (entries === undefined) return null
  const code = codeAt(text, at + 1)
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!
    if (entry.next === 0) return entry.item
    if (entry.next === code && (entry.length === 2 || stands(text, at, entry.word))) return entry.item
  }
  return null
}

/** The longest word of a list that ends at a place, or null. */
export function wordBefore<Item extends Worded>(list: WordList<Item>, text: string, end: number): Item | null {
  const head = codeAt(text, end - 1)
  if (!mayHold(list.heads, head)) return null
  const entries = list.groups.get(head)
  if (entries === undefined) return null
  const code = codeAt(text, end - 2)
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!
    if (entry.next === 0) return entry.item
    if (entry.next === code && (entry.length === 2 || stands(text, end - entry.length, entry.word))) return entry.item
  }
  return null
}
