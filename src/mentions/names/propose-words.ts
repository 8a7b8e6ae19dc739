import type { DictionaryStack } from '../../dictionary/stack.js'
import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { Sign } from './name-signs.js'
import type { NameVocabulary } from './name-vocabulary.js'
import { TagClass } from './tag-classes.js'

/** Names that stand in the dictionaries. */
export function proposeEntries(
  hits: ReturnType<DictionaryStack['scan']>,
  { signsOf }: NameVocabulary,
  list: CandidateList,
): void {
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

/** Words the segmenter takes for names, or guessed because no lexicon has them: alone and with the word beside them. */
export function proposeWords(signs: ArticleSigns, list: CandidateList): void {
  const { tokenCount, tokenStart, tokenTag } = signs
  for (let token = 0; token < tokenCount; token++) {
    const tag = tokenTag[token + PAD]!
    const types = typesOfTag(tag)
    if (types === 0) continue
    const start = tokenStart[token]!
    const end = tokenStart[token + 1]!
    addAll(list, start, end, types)
    if (tag !== TagClass.guess && tag !== TagClass.nz && tag !== TagClass.ns) continue
    // A guess may have cut a name in two: 普 昌, 乍 浦镇.
    const nextTag = tokenTag[token + 1 + PAD]!
    const nextEnd = token + 1 < tokenCount ? tokenStart[token + 2]! : end
    if (nextTag < TagClass.number && nextEnd - start <= 6 && nextEnd > end) addAll(list, start, nextEnd, types)
  }
}

const PERSON = 1
const PLACE = 2
const ORG = 4

function typesOfTag(tag: number): number {
  switch (tag) {
    case TagClass.nr:
      return PERSON | PLACE
    case TagClass.ns:
      return PLACE | ORG
    case TagClass.nt:
      return ORG
    case TagClass.nz:
      return PLACE | ORG
    case TagClass.guess:
      return PERSON | PLACE | ORG
    default:
      return 0
  }
}

function addAll(list: CandidateList, start: number, end: number, types: number): void {
  if (end - start < 2 || end - start > 8) return
  if (types & PERSON) list.add(start, end, NameType.person, Origin.word)
  if (types & PLACE) list.add(start, end, NameType.place, Origin.word)
  if (types & ORG) list.add(start, end, NameType.org, Origin.word)
}
