import { kindOf } from '../dictionary/row-types.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'
import { findQuotations, type Quotation } from './quotes.js'
import { findGoal, findPraisedPlace } from './slogan-goals.js'
import { readSloganModel, type SloganModel } from './slogan-model.js'
import { findNumbered } from './slogan-numbers.js'
import { QuotationJudge } from './slogan-quoted.js'
import { findCampaign } from './slogan-tails.js'
import { readSloganVocabulary, type SloganVocabulary } from './slogan-vocabulary.js'

/** Where a scan outside quotes may find something, by code unit. */
const MAY_BEGIN = 1
const MAY_END = 2
const NUMERAL = 4
const PREFIX = 8
const TITLE = 16

/**
 * Finds slogans 提法: quotations that a learned linear model takes for one, standing formulations of the dictionaries,
 * named campaigns and plans, numbered shorthand, and what a place calls itself or means to become. Its candidates never
 * overlap; of two that would, the quoted one stays, then the longer.
 */
export function createSloganAnnotator(names: DictionaryStack, model: SloganModel = readSloganModel(names)): Annotator {
  const vocabulary = readSloganVocabulary(names)
  const edges = edgesOf(vocabulary)
  const idOf = idsOf(names)
  return Object.freeze({
    name: 'slogan',
    annotate(input: AnnotatorInput): readonly Candidate[] {
      const quoted = judgeQuotations(input, vocabulary, model)
      const others = scanPlain(input, vocabulary, edges, quoted)
      return mergeCandidates(input.article.text.length, quoted, others).map((candidate) => {
        const wording = input.article.text.slice(candidate.start, candidate.end)
        return { ...candidate, ref: idOf(wording) }
      })
    },
  })
}

/** The slogans among the quotations; one inside another counts only where the outer one is none. */
function judgeQuotations(input: AnnotatorInput, vocabulary: SloganVocabulary, model: SloganModel): Candidate[] {
  const { text } = input.article
  const quotations = findQuotations(text)
  if (quotations.length === 0) return []
  const judge = new QuotationJudge(model)
  const context = { ...input, vocabulary, counts: countWordings(text, quotations) }
  const found: Candidate[] = []
  for (const quotation of quotations) {
    if (quotation.start < (found.at(-1)?.end ?? 0)) continue
    const slogan = judge.judge(quotation, context)
    if (slogan !== null) found.push(slogan)
  }
  return found.length > 0 ? addRepeated(text, quotations, found) : found
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
    const same = wordings.get(text.slice(start, end))
    if (same !== undefined) all.push({ ...same, start, end, reason: 'quoted as a slogan elsewhere in the article' })
  }
  return all
}

function countWordings(text: string, quotations: readonly Quotation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { start, end } of quotations) {
    const wording = text.slice(start, end)
    counts.set(wording, (counts.get(wording) ?? 0) + 1)
  }
  return counts
}

/** What stands outside the quoted slogans. */
function scanPlain(
  { article: { text }, tokens, posOf }: AnnotatorInput,
  vocabulary: SloganVocabulary,
  edges: Uint8Array,
  quoted: readonly Candidate[],
): Candidate[] {
  const { phrases } = vocabulary
  const found: Candidate[] = []
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const edge = edges[text.charCodeAt(at)]!
    if (edge === 0) continue
    while (next < quoted.length && quoted[next]!.end <= at) next++
    if (next < quoted.length && quoted[next]!.start <= at) {
      at = quoted[next]!.end - 1
      continue
    }
    if (edge & TITLE) {
      at = endOfTitle(text, at)
      continue
    }
    if (edge & MAY_BEGIN && phrases.mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1))) {
      const phrase = phrases.longestAt(text, at)
      if (phrase !== null && !phrase.quotedOnly) {
        const { wording, subtype } = phrase
        const reason = 'a standing formulation in the dictionary'
        found.push({ start: at, end: at + wording.length, type: 'SLOGAN', subtype, reason, score: 0.9, ref: null })
      }
    }
    const candidate =
      edge & MAY_END
        ? findCampaign(text, at + 1, tokens, posOf, vocabulary)
        : edge & NUMERAL
          ? findNumbered(text, at, tokens, posOf, vocabulary)
          : null
    if (candidate !== null) found.push(candidate)
    if (edge & PREFIX) {
      const place = findPraisedPlace(text, at, vocabulary) ?? findGoal(text, at, vocabulary)
      if (place !== null) found.push(place)
    }
  }
  return found
}

/** Titles are names of their own: the position of the mark that closes one on its line, or of the one that opens it. */
function endOfTitle(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_TITLE)
  for (let at = open + 1; at < limit && text[at] !== '\n'; at++) if (text[at] === '》') return at
  return open
}

const LONGEST_TITLE = 120

/** Quoted slogans and, between them, the longest of the others; ordered by place. */
function mergeCandidates(length: number, quoted: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  if (others.length === 0) return [...quoted]
  const taken = new Uint8Array(length)
  for (const { start, end } of quoted) taken.fill(1, start, end)
  const kept = [...quoted]
  for (const candidate of [...others].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // What is taken is at least as long, so it would hold one of the ends.
    if (taken[candidate.start] === 1 || taken[candidate.end - 1] === 1) continue
    taken.fill(1, candidate.start, candidate.end)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function edgesOf({ phrases, tailEdges, prefixes, goals }: SloganVocabulary): Uint8Array {
  const edges = new Uint8Array(0x10000)
  for (let unit = 0; unit < edges.length; unit++) {
    if (phrases.begins(unit)) edges[unit]! |= MAY_BEGIN
    if (tailEdges[unit] === 1) edges[unit]! |= MAY_END
    if (prefixes.mayBegin(unit) || goals.mayBegin(unit)) edges[unit]! |= PREFIX
  }
  edges['《'.charCodeAt(0)] = TITLE
  for (const numeral of '一二三四五六七八九十两双') edges[numeral.charCodeAt(0)]! |= NUMERAL
  return edges
}

/** Id of the formulation that a wording is, or is a variant of; looked up once for each wording. */
function idsOf(names: DictionaryStack): (wording: string) => string | null {
  const slogan = kindOf('SLOGAN')
  const ids = new Map<string, string | null>()
  return (wording) => {
    const known = ids.get(wording)
    if (known !== undefined) return known
    const key = names.find(wording)
    const row = key >= 0 && (names.kindsOf(key) & slogan) !== 0 ? names.rowsOf(key, 'SLOGAN')[0] : undefined
    const id = row === undefined ? null : (row.variantOf ?? row.id)
    if (row !== undefined) ids.set(wording, id)
    return id
  }
}
