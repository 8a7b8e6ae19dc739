import type { DictionaryHits } from '../../dictionary/stack.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass } from './tag-classes.js'
import { SHORT_PLACE } from './unit-traits.js'

/** Names that stand in the dictionaries. */
export function proposeEntries(hits: DictionaryHits, { signsOf }: NameVocabulary, list: CandidateList): void {
  const { data, length } = hits
  for (let at = 0; at < length; at += 3) {
    const signs = signsOf[data[at + 2]!]!
    if ((signs & ENTRY) === 0) continue
    const start = data[at]!
    const end = data[at + 1]!
    if (signs & Sign.place) list.add(start, end, NameType.place, Origin.dictionary)
    if (signs & (Sign.org | Sign.orgShort)) list.add(start, end, NameType.org, Origin.dictionary)
    if (signs & Sign.person) list.add(start, end, NameType.person, Origin.dictionary)
  }
}

const ENTRY = Sign.place | Sign.org | Sign.orgShort | Sign.person

/** Words the segmenter takes for places or bodies, or guessed because no lexicon has them. */
export function proposeWords(signs: ArticleSigns, list: CandidateList): void {
  const { tokenCount, tokenStart, tokenTag } = signs
  for (let token = 0; token < tokenCount; token++) {
    const tag = tokenTag[token + PAD]!
    if (
      tag !== TagClass.ns &&
      tag !== TagClass.guess &&
      tag !== TagClass.nz &&
      tag !== TagClass.nr &&
      tag !== TagClass.nt
    )
      continue
    const start = tokenStart[token]!
    const end = tokenStart[token + 1]!
    if (end - start > LONGEST_WORD) continue
    if (tag !== TagClass.nt) list.add(start, end, NameType.place, Origin.word)
    if (tag === TagClass.nt || tag === TagClass.guess || tag === TagClass.nz)
      list.add(start, end, NameType.org, Origin.word)
  }
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
