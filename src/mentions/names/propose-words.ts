import type { DictionaryHits } from '../../dictionary/stack.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { PLACE_ENDING, Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass } from './tag-classes.js'
import { SHORT_PLACE } from './unit-traits.js'

/** Names that stand in the dictionaries. */
export function proposeEntries(hits: DictionaryHits, { signsOf }: NameVocabulary, list: CandidateList): void {
  const { data, length } = hits
  for (let at = 0; at < length; at += 3) {
    const signs = signsOf[data[at + 2]!]!
    const start = data[at]!
    const end = data[at + 1]!
    if (signs & Sign.place) list.add(start, end, NameType.place, Origin.dictionary)
    if (signs & (Sign.org | Sign.orgShort)) list.add(start, end, NameType.org, Origin.dictionary)
    if (signs & Sign.person) list.add(start, end, NameType.person, Origin.dictionary)
  }
}

/** Words the segmenter takes for places or bodies, or guessed because no lexicon has them. */
export function proposeWords(signs: ArticleSigns, list: CandidateList): void {
  const { tokenCount, tokenStart, tokenTag, units } = signs
  for (let token = 0; token < tokenCount; token++) {
    const tag = tokenTag[token + PAD]!
    const start = tokenStart[token]!
    const end = tokenStart[token + 1]!
    if (units[start + PAD] === LIST_MARK) proposeListed(signs, list, token)
    if (end - start > LONGEST_WORD) continue
    if (PLACE_TAGS.includes(tag)) list.add(start, end, NameType.place, Origin.word)
    if (ORG_TAGS.includes(tag)) list.add(start, end, NameType.org, Origin.word)
  }
}

/** What places and bodies without an ending are tagged. */
const PLACE_TAGS: readonly number[] = [TagClass.ns, TagClass.guess, TagClass.nz, TagClass.nr]
const ORG_TAGS: readonly number[] = [TagClass.nt, TagClass.guess, TagClass.nz]
/** 、 */
const LIST_MARK = 0x3001

/**
 * Towns by their names without 镇 or 乡 beside a mark of a list, whatever words these are elsewhere: each is a place where
 * a place, or another such town, stands across the mark (光坡、椰林).
 */
function proposeListed(signs: ArticleSigns, list: CandidateList, mark: number): void {
  const { tokenStart, endsHere, placeAhead } = signs
  const left = tokenStart[mark]!
  const right = tokenStart[mark + 1]!
  const isBehindPlace = (endsHere[left]! & (Sign.place | PLACE_ENDING)) !== 0
  const start = townBeside(signs, mark, -1)
  // Most lists are of other things: where nothing on the left is a place, nothing on the right is looked up.
  if (start === left && !isBehindPlace) return
  const end = townBeside(signs, mark + 1, 1)
  if (end > right) list.add(right, end, NameType.place, Origin.word)
  if (start < left && (end > right || placeAhead[right]! > 0)) list.add(start, left, NameType.place, Origin.word)
}

/** How far the longest such name of up to three tokens reaches to one side of a token's edge. */
function townBeside(signs: ArticleSigns, token: number, step: number): number {
  const { tokenStart, tokenCount } = signs
  const near = tokenStart[token]!
  let found = near
  for (let other = token + step; other !== token + 4 * step && other >= 0 && other <= tokenCount; other += step) {
    const far = tokenStart[other]!
    if (signs.isTownStem(Math.min(near, far), Math.max(near, far))) found = far
  }
  return found
}

/** Longer words are no names, in code units. */
const LONGEST_WORD = 8

/**
 * Places that one character stands for: a token of its own or of nothing but such characters (沪, 豫皖); the last of a
 * longer token behind a word that places follow (来陕); the first and the last of a guessed one (入青).
 */
export function proposeShortPlaces(signs: ArticleSigns, list: CandidateList): void {
  const { tokenCount, tokenStart, tokenTag, traits, endsHere } = signs
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStart[token]!
    const end = tokenStart[token + 1]!
    if (end - start > LONGEST_ROW || ((traits[start + PAD]! | traits[end - 1 + PAD]!) & SHORT_PLACE) === 0) continue
    let all = SHORT_PLACE
    for (let at = start; at < end; at++) all &= traits[at + PAD]!
    const isGuess = tokenTag[token + PAD] === TagClass.guess
    for (let at = start; at < end; at++) {
      if ((traits[at + PAD]! & SHORT_PLACE) === 0) continue
      const isLast = at === end - 1
      const isFollowing = isLast && (endsHere[at]! & Sign.placeBefore) !== 0
      const stands = all !== 0 || isFollowing || (isGuess && (at === start || isLast))
      if (stands) list.addShort(at, NameType.place, Origin.word)
    }
  }
}

/** No more short places than this are written side by side without a mark: 苏鲁豫皖. */
const LONGEST_ROW = 4

/** The names of the page's own places, wherever they stand. */
export function proposeHomes({ length, homeAhead, isAtHome }: ArticleSigns, list: CandidateList): void {
  if (!isAtHome) return
  for (let at = 0; at < length; at++) {
    if (homeAhead[at] !== 0) list.add(at, at + homeAhead[at]!, NameType.place, Origin.word)
  }
}
