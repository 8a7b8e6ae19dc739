import type { DictionaryHits, DictionaryStack } from '../../dictionary/stack.js'
import { PART_NAMES } from '../../model/article.js'
import type { PosOfWord, Tokens } from '../../model/tokens.js'
import type { AnnotatorInput } from '../annotator.js'
import { FullNames } from './full-names.js'
import { HomePlaces } from './home-places.js'
import { AND_SO_ON, readListKind } from './list-kinds.js'
import { ORG_ENDING, PERSON_LEFT, PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass, unknownClass } from './tag-classes.js'
import { countTokens } from './token-counts.js'
import { isTownStem } from './town-stems.js'
import { isBlankTrait, isHanTrait, RARE_END } from './unit-traits.js'
import { WordCache } from './word-cache.js'
import { readWordLevels } from './word-levels.js'

/** Places before the first and after the last character that may be read without asking: they hold zeros. */
export const PAD = 4

/** What {@link ArticleSigns.partAt} says of bylines. */
export const IN_BYLINE = PART_NAMES.indexOf('byline') + 1

const ENDINGS = ORG_ENDING | PLACE_ENDING
const GENERIC = Sign.orgGeneric | Sign.placeGeneric
const DOING = Sign.speech | Sign.act | Sign.afterName
const COLON = 0x3a
/** Lengths are kept in one byte. */
const LONGEST = 255

/**
 * Everything the name finder reads of one article, as numbers by position. One object is filled again and again, its
 * arrays are longer than the text. Positions are UTF-16 code units; arrays of units and tokens are shifted by
 * {@link PAD}. Lengths of words that end or start at a position are zero where there is none.
 */
export class ArticleSigns {
  text = ''
  length = 0
  tokenCount = 0
  /** Code unit at `position + PAD`, full-width forms as half-width ones. */
  units = new Uint16Array(0)
  /** What the character at `position + PAD` is to a name; see `unit-traits`. */
  traits = new Int32Array(0)
  /** Token that holds a position; the number of tokens at the end of the text. */
  tokenAt = new Int32Array(0)
  /** Start of a token; one more entry holds the length of the text. */
  tokenStart = new Int32Array(0)
  /** Class of token `index + PAD`, how common it is (see `readWordLevels`), and a hash of its characters. */
  tokenTag = new Uint8Array(0)
  tokenLevel = new Uint8Array(0)
  tokenHash = new Int32Array(0)
  /** Signs of the words that end at a position, and of those that start there. */
  endsHere = new Int32Array(0)
  startsHere = new Int32Array(0)
  /** Length of the longest ending of a body, and of a place, that ends at a position. */
  orgEnding = new Uint8Array(0)
  placeEnding = new Uint8Array(0)
  /** Signs of that ending of a body. */
  orgEndingSigns = new Int32Array(0)
  /** Length of the longest PLACE of the dictionaries that starts at a position. */
  placeAhead = new Uint8Array(0)
  /** Length of the longest word that stands behind names (what a person says or does) and starts at a position. */
  doingAhead = new Uint8Array(0)
  /** Length of the longest common noun, and of the longest short form of a body, that ends at a position. */
  generic = new Uint8Array(0)
  shortForm = new Uint8Array(0)
  /** Length of the longest functional stem (应急管理) that ends, and that starts, at a position. */
  coreBehind = new Uint8Array(0)
  coreAhead = new Uint8Array(0)
  /** Length of the longest name of the page's own places that starts at a position; see `home-places`. */
  homeAhead = new Uint8Array(0)
  /** Whether the text names any of them. */
  isAtHome = false
  /** Whether the text has Chinese characters outside the basic plane, which are rare: most texts have none. */
  hasRare = false
  /** Length of the longest common word that only looks like the end of a name and ends at a position. */
  noEnding = new Uint8Array(0)
  /** What tells the kind of the list whose item ends at a position, as a number; see `list-kinds`. */
  listKind = new Int32Array(0)
  /** Part of the article at a position: its index in `PART_NAMES` plus one; 0 between the parts. */
  partAt = new Uint8Array(0)
  /** Verbs, words rare inside names, and ends of bodies in the tokens before one; see `token-counts`. */
  counts = new Int32Array(0)
  readonly #words: WordCache
  readonly #homes: HomePlaces
  readonly #fullNames = new FullNames()
  readonly #names: DictionaryStack

  constructor(names: DictionaryStack) {
    this.#words = new WordCache(readWordLevels(names))
    this.#homes = new HomePlaces(names)
    this.#names = names
  }

  /** Whether a token starts (or the text ends) at a position. */
  isEdge(position: number): boolean {
    return this.tokenStart[this.tokenAt[position]!] === position
  }

  /** Whether the article prints what stands from `start` to `end` as the name of a division somewhere: 资源县. */
  isNamedInFull(start: number, end: number): boolean {
    return this.#fullNames.has(this, start, end)
  }

  /** Whether a town of the dictionaries is called so without its ending; see `town-stems`. */
  isTownStem(start: number, end: number): boolean {
    return isTownStem(this.#names, this.text, start, end)
  }

  /** Verbs, odd words and ends of bodies in the tokens from `first` up to `last`, as in {@link counts}. */
  countBetween(first: number, last: number): number {
    return (this.counts[last]! - this.counts[first]!) | 0
  }

  /** @param region Where the page is at home, from the province down; null where that is not known. */
  fill({ article, tokens, posOf, region }: AnnotatorInput, hits: DictionaryHits, vocabulary: NameVocabulary): void {
    this.text = tokens.text
    this.length = tokens.text.length
    this.tokenCount = tokens.count
    this.hasRare = false
    this.#fullNames.clear()
    this.#reserve()
    this.#readTokens(tokens, posOf, vocabulary)
    this.#readHits(hits, vocabulary)
    this.isAtHome = false
    if (region !== null) this.#readHomes(this.#homes.namesOf(region))
    this.#carryOn()
    for (const { start, end, part } of article.parts) this.partAt.fill(PART_NAMES.indexOf(part) + 1, start, end + 1)
    countTokens(this)
  }

  #reserve(): void {
    const need = this.length + 2 * PAD + 2
    if (this.units.length < need) this.#grow(need * 2)
    this.endsHere.fill(0, 0, need)
    this.startsHere.fill(0, 0, need)
    this.orgEnding.fill(0, 0, need)
    this.placeEnding.fill(0, 0, need)
    this.placeAhead.fill(0, 0, need)
    this.doingAhead.fill(0, 0, need)
    this.generic.fill(0, 0, need)
    this.shortForm.fill(0, 0, need)
    this.coreBehind.fill(0, 0, need)
    this.coreAhead.fill(0, 0, need)
    this.homeAhead.fill(0, 0, need)
    this.noEnding.fill(0, 0, need)
    this.listKind.fill(0, 0, need)
    this.partAt.fill(0, 0, need)
  }

  #grow(size: number): void {
    this.units = new Uint16Array(size)
    this.traits = new Int32Array(size)
    this.tokenAt = new Int32Array(size)
    this.tokenStart = new Int32Array(size)
    this.tokenTag = new Uint8Array(size)
    this.tokenLevel = new Uint8Array(size)
    this.tokenHash = new Int32Array(size)
    this.endsHere = new Int32Array(size)
    this.startsHere = new Int32Array(size)
    this.orgEnding = new Uint8Array(size)
    this.placeEnding = new Uint8Array(size)
    this.orgEndingSigns = new Int32Array(size)
    this.placeAhead = new Uint8Array(size)
    this.doingAhead = new Uint8Array(size)
    this.generic = new Uint8Array(size)
    this.shortForm = new Uint8Array(size)
    this.coreBehind = new Uint8Array(size)
    this.coreAhead = new Uint8Array(size)
    this.homeAhead = new Uint8Array(size)
    this.noEnding = new Uint8Array(size)
    this.listKind = new Int32Array(size)
    this.partAt = new Uint8Array(size)
    this.counts = new Int32Array(size)
  }

  /** The second half of a pair: of a Chinese character, it is one of the rare ones. */
  #readRareEnd(at: number): void {
    const before = at - 1 + PAD
    if ((this.units[before]! & 0xfc00) !== 0xd800 || !isHanTrait(this.traits[before]!)) return
    this.traits[at + PAD] = RARE_END
    this.hasRare = true
  }

  /** Tokens, and the signs of words of one character, which the automaton of the dictionaries leaves out. */
  #readTokens({ text, count, ends, words }: Tokens, posOf: PosOfWord, vocabulary: NameVocabulary): void {
    const table = vocabulary.units
    const { units, traits, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash } = this
    const { endsHere, startsHere, orgEnding, orgEndingSigns, placeEnding } = this
    const known = this.#words
    let start = 0
    for (let token = 0; token < count; token++) {
      const end = ends[token]!
      let hash = 0
      for (let at = start; at < end; at++) {
        const unit = halfWidth(text.charCodeAt(at))
        units[at + PAD] = unit
        tokenAt[at] = token
        hash = Math.imul(hash, 0x01000193) ^ unit
        traits[at + PAD] = table[unit * 2]!
        if ((unit & 0xfc00) === 0xdc00) this.#readRareEnd(at)
        const signs = table[unit * 2 + 1]!
        if (signs === 0) continue
        endsHere[at + 1]! |= signs
        startsHere[at]! |= signs
        if (signs & ORG_ENDING) {
          orgEnding[at + 1] = 1
          orgEndingSigns[at + 1] = signs
        }
        if (signs & PLACE_ENDING) placeEnding[at + 1] = 1
      }
      const word = words[token]!
      const first = traits[start + PAD]!
      const found =
        word >= 0 && isHanTrait(first)
          ? known.get(word, posOf, text, start, end)
          : unknownClass(units[start + PAD]!, end - start)
      tokenStart[token] = start
      tokenHash[token + PAD] = hash
      tokenTag[token + PAD] = found & 0xff
      tokenLevel[token + PAD] = found >>> 8
      start = end
    }
    tokenAt[this.length] = count
    tokenStart[count] = this.length
    for (let pad = 0; pad < PAD; pad++) {
      units[pad] = 0
      traits[pad] = 0
      traits[this.length + PAD + pad] = 0
      units[this.length + PAD + pad] = 0
      for (const outside of [pad, count + PAD + pad]) {
        tokenTag[outside] = TagClass.outside
        tokenLevel[outside] = 0
        tokenHash[outside] = 0
      }
    }
  }

  #readHits({ data, length }: DictionaryHits, { signsOf }: NameVocabulary): void {
    const { endsHere, startsHere, orgEnding, orgEndingSigns, placeEnding } = this
    const { placeAhead, doingAhead, generic, shortForm, coreBehind, coreAhead, noEnding } = this
    for (let at = 0; at < length; at += 3) {
      const start = data[at]!
      const end = data[at + 1]!
      const size = end - start > LONGEST ? LONGEST : end - start
      let signs = signsOf[data[at + 2]!]!
      startsHere[start]! |= signs
      // Hits come by their start: what ends here too and is shorter comes later, but for single characters.
      if (size < noEnding[end]!) signs &= ~ENDINGS
      // A long one is that wherever it begins: 田径运动|会.
      else if (signs & Sign.noEnding && (size > 2 || this.isEdge(start)) && this.isEdge(end))
        this.#voidEndings(end, size)
      endsHere[end]! |= signs
      if (signs & ORG_ENDING && size > orgEnding[end]!) {
        orgEnding[end] = size
        orgEndingSigns[end] = signs
      }
      if (signs & PLACE_ENDING && size > placeEnding[end]!) placeEnding[end] = size
      if (signs & GENERIC && size > generic[end]!) generic[end] = size
      if (signs & Sign.orgShort && size > shortForm[end]!) shortForm[end] = size
      if (signs & Sign.core) {
        if (size > coreBehind[end]!) coreBehind[end] = size
        if (size > coreAhead[start]!) coreAhead[start] = size
      }
      if (signs & Sign.place && size > placeAhead[start]!) placeAhead[start] = size
      if (signs & DOING && size > doingAhead[start]!) doingAhead[start] = size
    }
  }

  /** A common word ends at a position: shorter endings there are none. */
  #voidEndings(end: number, size: number): void {
    const { orgEnding, placeEnding, endsHere } = this
    this.noEnding[end] = size
    if (orgEnding[end]! < size) {
      orgEnding[end] = 0
      endsHere[end]! &= ~ORG_ENDING
    }
    if (placeEnding[end]! < size) {
      placeEnding[end] = 0
      endsHere[end]! &= ~PLACE_ENDING
    }
  }

  #readHomes(names: readonly string[]): void {
    const { text, homeAhead } = this
    for (const name of names) {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        if (name.length > homeAhead[at]!) homeAhead[at] = name.length
        this.isAtHome = true
      }
    }
  }

  /** Cues before a blank or a colon hold for a name behind it too: 检察长：王强. On the way the kinds of lists are read. */
  #carryOn(): void {
    const { units, traits, length, endsHere } = this
    for (let at = 0; at < length; at++) {
      const unit = units[at + PAD]!
      if (unit === AND_SO_ON) readListKind(this, at)
      if (unit === COLON || isBlankTrait(traits[at + PAD]!)) endsHere[at + 1]! |= endsHere[at]! & PERSON_LEFT
    }
  }
}

/** Full-width punctuation, letters and digits count as their half-width forms. */
function halfWidth(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
}
