import { kindOf } from '../../dictionary/row-types.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { tokenAt, tokenStart } from '../../model/token-at.js'
import type { Annotator, AnnotatorInput, Candidate } from '../annotator.js'
import { findQuotations, type Quotation } from '../quotes.js'
import { readSloganModel, type SloganModel } from './slogan-model.js'
import { QuotationJudge } from './slogan-quoted.js'
import { scanSlogans } from './slogan-scan.js'
import { LONGEST_SLOGAN } from './slogan-signs.js'
import { UnquotedJudge } from './slogan-unquoted.js'
import { readSloganVocabulary, type SloganVocabulary } from './slogan-vocabulary.js'
import { hashStretch } from './word-hash.js'
import { hitLength } from './word-set.js'

/**
 * Finds slogans 提法: standing formulations of the dictionaries, numbered shorthand, and, where a learned linear model
 * takes them for one, quotations, named campaigns and plans, and what a place calls itself or means to become. Its
 * candidates never overlap; of two that would, the quoted one stays, then the longer.
 */
export function createSloganAnnotator(names: DictionaryStack, model: SloganModel = readSloganModel(names)): Annotator {
  const vocabulary = readSloganVocabulary(names)
  const idOf = idsOf(names)
  return Object.freeze({
    name: 'slogan',
    annotate(input: AnnotatorInput): readonly Candidate[] {
      const quoted = judgeQuotations(input, vocabulary, model)
      const others = scanSlogans(input, vocabulary, quoted, new UnquotedJudge(model, { ...input, vocabulary }))
      const { text } = input.article
      const found: Candidate[] = []
      for (const candidate of mergeCandidates(quoted, others)) {
        const ref = idOf(text.slice(candidate.start, candidate.end))
        if (!goesOn(input, candidate, vocabulary)) found.push({ ...candidate, ref })
        // It stays opaque: 习近平 in it is no person beside the body.
        else found.push({ ...candidate, ref, score: PART_OF_NAME, reason: 'part of the name of a body' })
      }
      return found
    },
  })
}

/** The score of a formulation that only begins a name, or stands in one. */
export const PART_OF_NAME = 0

/**
 * Whether the name of a body goes on behind a formulation: 市委学习教育|领导小组 names the group, not the
 * formulation, nor a shorter one in it; but in 高质量发展|局面 no 局 follows.
 */
function goesOn({ article, tokens }: AnnotatorInput, { end }: Candidate, { bodies }: SloganVocabulary): boolean {
  const ending = bodies.longestAt(article.text, end)
  if (ending === 0) return false
  const behind = end + hitLength(ending)
  return tokenStart(tokens, tokenAt(tokens, behind)) === behind
}

/** The slogans among the quotations; one inside another counts only where the outer one is none. */
function judgeQuotations(input: AnnotatorInput, vocabulary: SloganVocabulary, model: SloganModel): Candidate[] {
  const { text } = input.article
  const quotations = findQuotations(text)
  if (quotations.length === 0) return []
  const judge = new QuotationJudge(model, { ...input, vocabulary, counts: countWordings(text, quotations) })
  const found: Candidate[] = []
  for (const quotation of quotations) {
    if (quotation.start < (found.at(-1)?.end ?? 0)) continue
    const slogan = judge.judge(quotation)
    if (slogan !== null) found.push(slogan)
  }
  return found.length > 0 && found.length < quotations.length ? addRepeated(text, quotations, found) : found
}

/** A wording that is a slogan in one quotation is one in every other of the article. */
function addRepeated(text: string, quotations: readonly Quotation[], found: readonly Candidate[]): Candidate[] {
  const wordings = new Map(found.map((slogan) => [text.slice(slogan.start, slogan.end), slogan]))
  const all: Candidate[] = []
  let next = 0
  for (const { start, end } of quotations) {
    while (next < found.length && found[next]!.end <= start) next++
    if (start < (all.at(-1)?.end ?? 0)) continue
    if (next < found.length && found[next]!.start < end) {
      if (found[next]!.start === start && found[next]!.end === end) all.push(found[next]!)
      continue
    }
    if (end - start > LONGEST_SLOGAN) continue
    const same = wordings.get(text.slice(start, end))
    if (same !== undefined) all.push({ ...same, start, end, reason: 'quoted as a slogan elsewhere in the article' })
  }
  return all
}

/** How often each wording is quoted, by its hash. */
export function countWordings(text: string, quotations: readonly Quotation[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { start, end } of quotations) {
    if (end - start > LONGEST_SLOGAN) continue
    const wording = hashStretch(text, start, end - start, 1)
    counts.set(wording, (counts.get(wording) ?? 0) + 1)
  }
  return counts
}

/** Both lists together, by place; the quoted ones stay, of two others that overlap the longer, then the earlier. */
function mergeCandidates(quoted: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  if (others.length === 0) return quoted
  const kept: Candidate[] = []
  for (const candidate of [...others].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= candidate.start) kept.push(candidate)
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate
  }
  const merged: Candidate[] = []
  let next = 0
  for (const candidate of kept) {
    while (next < quoted.length && quoted[next]!.start < candidate.end) merged.push(quoted[next++]!)
    if ((merged.at(-1)?.end ?? 0) <= candidate.start) merged.push(candidate)
  }
  while (next < quoted.length) merged.push(quoted[next++]!)
  return merged
}

/** Id of the formulation that a wording is, or is a variant of; looked up once for each known wording. */
function idsOf(names: DictionaryStack): (wording: string) => string | null {
  const slogan = kindOf('SLOGAN')
  const ids = new Map<string, string | null>()
  return (wording) => {
    const known = ids.get(wording)
    if (known !== undefined) return known
    const key = names.find(wording)
    const row = key >= 0 && (names.kindsOf(key) & slogan) !== 0 ? names.rowsOf(key, 'SLOGAN')[0] : undefined
    if (row === undefined) return null
    const id = row.variantOf ?? row.id
    ids.set(wording, id)
    return id
  }
}
