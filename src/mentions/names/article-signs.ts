import type { DictionaryStack } from '../../dictionary/stack.js'
import type { Article } from '../../model/article.js'
import type { PosOfWord, Tokens } from '../../model/tokens.js'
import { isBlank, isHan } from '../../text/char-class.js'
import { ORG_ENDING, PERSON_LEFT, PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass, tagClass, unknownClass } from './tag-classes.js'

/** Places before the first and after the last character that may be read without asking: they hold zeros. */
export const PAD = 4

/**
 * Everything the name finder reads of one article, as numbers by position. One object is filled again and again;
 * arrays are longer than the text. Positions are UTF-16 code units; arrays of units and tokens are shifted by {@link PAD}.
 */
export class ArticleSigns {
  text = ''
  length = 0
  tokenCount = 0
  /** Code unit at `position + PAD`. */
  units = new Uint16Array(0)
  /** Token that holds a position; the number of tokens at the end of the text. */
  tokenAt = new Int32Array(0)
  /** Start of a token; one more entry holds the length of the text. */
  tokenStart = new Int32Array(0)
  /** Class of token `index + PAD`. */
  tokenTag = new Uint8Array(0)
  /** How common token `index + PAD` is; see `readWordLevels`. */
  tokenLevel = new Uint8Array(0)
  /** Hash of the characters of token `index + PAD`. */
  tokenHash = new Int32Array(0)
  /** Signs of the words that end at a position, and of those that start there. */
  endsHere = new Int32Array(0)
  startsHere = new Int32Array(0)
  /** Start of the longest ending of a body or a place that ends at a position, or the position itself. */
  orgEndingFrom = new Int32Array(0)
  placeEndingFrom = new Int32Array(0)
  /** Signs of the longest ending of a body, or of a short form, that ends at a position. */
  orgEndingSigns = new Int32Array(0)
  /** Start of the longest PLACE or ORG of the dictionaries that ends at a position, or the position itself. */
  placeFrom = new Int32Array(0)
  /** End of the longest PLACE of the dictionaries that starts at a position, or the position itself. */
  placeTo = new Int32Array(0)
  /** Start of the longest common noun and of the longest short form of a body that end at a position. */
  genericFrom = new Int32Array(0)
  shortFrom = new Int32Array(0)
  /** Start of the longest functional stem (应急管理) that ends at a position, end of the one that starts there. */
  coreFrom = new Int32Array(0)
  coreTo = new Int32Array(0)
  /** End of the row of places that starts at a position (嘉兴市|平湖市), or the position itself. */
  chainTo = new Int32Array(0)
  /** 1 where the dictionaries know all places of the row, 2 where an ending told one of them. */
  chainKind = new Uint8Array(0)
  /** Part of the article, by its place in {@link PARTS} plus one. */
  partAt = new Uint8Array(0)
  readonly #words: WordCache

  constructor(levelOf: ((word: number) => number) | null) {
    this.#words = new WordCache(levelOf)
  }

  /** Whether a token starts (or the text ends) at a position. */
  isEdge(position: number): boolean {
    return this.tokenStart[this.tokenAt[position]!] === position
  }

  fill(article: Article, tokens: Tokens, posOf: PosOfWord, hits: HitList, vocabulary: NameVocabulary): void {
    this.text = tokens.text
    this.length = tokens.text.length
    this.tokenCount = tokens.count
    this.#reserve()
    this.#readTokens(tokens, posOf)
    this.#clearEdges()
    this.#readHits(hits, vocabulary)
    this.#readUnits(vocabulary)
    this.#readParts(article)
    this.#joinPlaces()
  }

  #reserve(): void {
    const need = this.length + 2 * PAD + 2
    if (this.units.length < need) {
      const size = need * 2
      this.units = new Uint16Array(size)
      this.tokenAt = new Int32Array(size)
      this.tokenStart = new Int32Array(size)
      this.tokenTag = new Uint8Array(size)
      this.tokenLevel = new Uint8Array(size)
      this.tokenHash = new Int32Array(size)
      this.endsHere = new Int32Array(size)
      this.startsHere = new Int32Array(size)
      this.orgEndingFrom = new Int32Array(size)
      this.placeEndingFrom = new Int32Array(size)
      this.orgEndingSigns = new Int32Array(size)
      this.placeFrom = new Int32Array(size)
      this.placeTo = new Int32Array(size)
      this.genericFrom = new Int32Array(size)
      this.coreFrom = new Int32Array(size)
      this.coreTo = new Int32Array(size)
      this.chainTo = new Int32Array(size)
      this.chainKind = new Uint8Array(size)
      this.partAt = new Uint8Array(size)
      this.shortFrom = new Int32Array(size)
    }
    this.endsHere.fill(0, 0, need)
    this.startsHere.fill(0, 0, need)
  }

  #readTokens(tokens: Tokens, posOf: PosOfWord): void {
    const { text, count, ends, words } = tokens
    const { units, tokenAt, tokenStart, tokenTag, tokenLevel, tokenHash } = this
    let start = 0
    for (let token = 0; token < count; token++) {
      const end = ends[token]!
      let hash = 0
      for (let at = start; at < end; at++) {
        const unit = halfWidth(text.charCodeAt(at))
        units[at + PAD] = unit
        tokenAt[at] = token
        hash = Math.imul(hash, 0x01000193) ^ unit
      }
      tokenStart[token] = start
      tokenHash[token + PAD] = hash
      const word = words[token]!
      const first = units[start + PAD]!
      if (word >= 0 && isHan(first)) {
        const known = this.#words.get(word, posOf, text, start, end)
        tokenTag[token + PAD] = known & 0xff
        tokenLevel[token + PAD] = known >>> 8
      } else {
        tokenTag[token + PAD] = unknownClass(first, end - start)
        tokenLevel[token + PAD] = 0
      }
      start = end
    }
    for (let pad = 0; pad < PAD; pad++) {
      units[pad] = 0
      units[this.length + PAD + pad] = 0
      tokenTag[pad] = TagClass.outside
      tokenLevel[pad] = 0
      tokenLevel[count + PAD + pad] = 0
      tokenHash[pad] = 0
      tokenTag[count + PAD + pad] = TagClass.outside
      tokenHash[count + PAD + pad] = 0
    }
    tokenAt[this.length] = count
    tokenStart[count] = this.length
  }

  /** Rows of places, from right to left; a place that no dictionary has is told by its ending, two to four characters on. */
  #joinPlaces(): void {
    const { length, placeTo, chainTo, chainKind, endsHere, tokenAt, tokenStart } = this
    chainTo[length] = length
    chainKind[length] = 0
    for (let at = length - 1; at >= 0; at--) {
      let to = placeTo[at]!
      let kind = 1
      if (to === at && tokenStart[tokenAt[at]!] === at) {
        kind = 2
        for (let end = at + 2; end <= at + 4 && end <= length; end++) {
          if (endsHere[end]! & (Sign.admin | Sign.village) && tokenStart[tokenAt[end]!] === end) {
            to = end
            break
          }
        }
      }
      if (to === at) {
        chainTo[at] = at
        chainKind[at] = 0
      } else {
        chainTo[at] = chainTo[to]!
        chainKind[at] = kind | chainKind[to]!
      }
    }
  }

  #readParts(article: Article): void {
    this.partAt.fill(0, 0, this.length + 1)
    for (const { start, end, part } of article.parts) this.partAt.fill(PARTS.indexOf(part) + 1, start, end + 1)
  }

  #clearEdges(): void {
    const { orgEndingFrom, placeEndingFrom, placeFrom, placeTo, genericFrom, shortFrom, coreFrom, coreTo } = this
    for (let at = 0; at <= this.length; at++) {
      orgEndingFrom[at] = at
      placeEndingFrom[at] = at
      placeFrom[at] = at
      placeTo[at] = at
      genericFrom[at] = at
      shortFrom[at] = at
      coreFrom[at] = at
      coreTo[at] = at
    }
  }

  /** Words of one character, which the automaton of the dictionaries leaves out. */
  #readUnits({ signsOfUnit }: NameVocabulary): void {
    const { units, length, orgEndingFrom, orgEndingSigns, placeEndingFrom, endsHere, startsHere } = this
    for (let at = 0; at < length; at++) {
      const unit = units[at + PAD]!
      // What stands before a blank is still what a name after it follows.
      if (isBlank(unit)) endsHere[at + 1]! |= endsHere[at]! & PERSON_LEFT
      const signs = signsOfUnit[unit]!
      if (signs === 0) continue
      endsHere[at + 1]! |= signs
      startsHere[at]! |= signs
      if (signs & ORG && orgEndingFrom[at + 1] === at + 1) {
        orgEndingFrom[at + 1] = at
        orgEndingSigns[at + 1] = signs
      }
      if (signs & SITE && placeEndingFrom[at + 1] === at + 1) placeEndingFrom[at + 1] = at
    }
  }

  #readHits(hits: HitList, { signsOf }: NameVocabulary): void {
    const {
      endsHere,
      startsHere,
      orgEndingFrom,
      orgEndingSigns,
      placeEndingFrom,
      placeFrom,
      placeTo,
      genericFrom,
      shortFrom,
      coreFrom,
      coreTo,
    } = this
    const { data, length } = hits
    for (let at = 0; at < length; at += 3) {
      const start = data[at]!
      const end = data[at + 1]!
      const signs = signsOf[data[at + 2]!]!
      endsHere[end]! |= signs
      startsHere[start]! |= signs
      if (signs & ORG && start < orgEndingFrom[end]!) {
        orgEndingFrom[end] = start
        orgEndingSigns[end] = signs
      }
      if (signs & SITE && start < placeEndingFrom[end]!) placeEndingFrom[end] = start
      if (signs & GENERIC && start < genericFrom[end]!) genericFrom[end] = start
      if (signs & Sign.orgShort && start < shortFrom[end]!) shortFrom[end] = start
      if (signs & Sign.core) {
        if (start < coreFrom[end]!) coreFrom[end] = start
        if (end > coreTo[start]!) coreTo[start] = end
      }
      if (signs & PLACE) {
        if (start < placeFrom[end]!) placeFrom[end] = start
        if (end > placeTo[start]!) placeTo[start] = end
      }
    }
  }
}

/** Parts as numbers; bylines and credits hold persons only, body and captions are alike. */
export const PARTS = ['kicker', 'headline', 'subhead', 'byline', 'section', 'body', 'caption', 'credit'] as const

/** Full-width punctuation, letters and digits count as their half-width forms. */
function halfWidth(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
}

type HitList = ReturnType<DictionaryStack['scan']>

const ORG = ORG_ENDING
const SITE = PLACE_ENDING
const PLACE = Sign.place
const GENERIC = Sign.orgGeneric | Sign.placeGeneric

/** Classes and levels of the words met so far, by word id. Only spares work: the answers do not depend on what it holds. */
class WordCache {
  readonly #levelOf: ((word: number) => number) | null
  #known = new Uint16Array(0)

  constructor(levelOf: ((word: number) => number) | null) {
    this.#levelOf = levelOf
  }

  /** The class, plus 256 times the level. */
  get(word: number, posOf: PosOfWord, text: string, start: number, end: number): number {
    if (word >= this.#known.length) {
      const grown = new Uint16Array(Math.max(word + 1, this.#known.length * 2))
      grown.set(this.#known)
      this.#known = grown
    }
    const known = this.#known[word]!
    if (known !== 0) return known - 1
    const found = tagClass(posOf(word, text.slice(start, end))) | ((this.#levelOf?.(word) ?? 0) << 8)
    this.#known[word] = found + 1
    return found
  }
}
