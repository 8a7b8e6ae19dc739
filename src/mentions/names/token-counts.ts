import { type ArticleSigns, PAD } from './article-signs.js'
import { ORG_ENDING } from './name-signs.js'
import { TagClass } from './tag-classes.js'

/** Fields of a count, ten bits each: verbs, words rare inside names, ends of bodies. */
const VERB = 1
const ODD = 1 << 10
const ENDING = 1 << 20
/** Verbs rarer than this may well be part of a name. */
const COMMON_VERB = 3

/** Classes of function words and the like, rare inside names. */
const IS_ODD = Uint8Array.from({ length: 64 }, (_, tag) =>
  [TagClass.p, TagClass.c, TagClass.d, TagClass.u, TagClass.r, TagClass.y, TagClass.mark].includes(tag) ? 1 : 0,
)

/** Fills the counts of an article: each says what stands in the tokens before one. The difference of two counts is one too. */
export function countTokens({ tokenCount, tokenStart, tokenTag, tokenLevel, endsHere, counts }: ArticleSigns): void {
  let sum = 0
  for (let token = 0; token < tokenCount; token++) {
    if (endsHere[tokenStart[token]!]! & ORG_ENDING) sum = (sum + ENDING) | 0
    counts[token] = sum
    const tag = tokenTag[token + PAD]!
    if (IS_ODD[tag] === 1) sum = (sum + ODD) | 0
    else if (tag === TagClass.v && tokenLevel[token + PAD]! >= COMMON_VERB) sum = (sum + VERB) | 0
  }
  counts[tokenCount] = sum
}

/** Verbs of a count. */
export function verbsIn(count: number): number {
  return count & (ODD - 1)
}

/** Its words that are rare inside names. */
export function oddIn(count: number): number {
  return (count >>> 10) & 0x3ff
}

/** Its ends of bodies. */
export function endingsIn(count: number): number {
  return count >>> 20
}
