import { bootstrapInterval } from '../base/bootstrap.js'
import { checkArgument, checkList } from '../base/check-argument.js'
import { addCounts, type Counts, f1Of, NO_COUNTS } from '../base/counts.js'
import { FangzhiError } from '../base/errors.js'
import { fourPlaces } from '../base/four-places.js'
import { CODED_TEXT, type CodedSpan, type CodedText } from './coded-text.js'
import { compareText } from './compare-text.js'

/** How well a program's spans agree with a coder's, for the corpus the coded sample was drawn from. */
export interface CodedScore {
  readonly type: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** 95 % interval of F1. */
  readonly interval: readonly [number, number]
  /** Spans of the coder, of the program, and of both, as counted, without weights. */
  readonly gold: number
  readonly found: number
  readonly right: number
}

export interface CodedScores {
  readonly texts: number
  readonly scores: readonly CodedScore[]
}

/** Counts that are still counted. */
type Tally = { -readonly [Count in keyof Counts]: number }

/**
 * Scores spans of the same type and place on a coded sample. Each text counts with the inverse of its inclusion
 * probability (Horvitz and Thompson 1952), so that the scores are those of the whole corpus; intervals are the
 * percentile bootstrap over texts (Efron 1979), from a fixed seed. The first row, `ALL`, is over all types.
 * @param inclusion Probability by id; 1 where it has none.
 * @throws FangzhiError `BAD_INPUT` where no text is in both, or a text differs.
 */
export function codedScores(
  gold: readonly CodedText[],
  found: readonly CodedText[],
  inclusion: ReadonlyMap<string, number> = new Map(),
): CodedScores {
  for (const coder of [gold, found]) checkList(coder, CODED_TEXT, 'codedScores takes two lists of coded texts')
  checkArgument(inclusion instanceof Map, 'codedScores takes shares of inclusion as a Map', inclusion)
  const byId = new Map(found.map((text) => [text.id, text]))
  const texts: { readonly weight: number; readonly counts: Map<string, Counts> }[] = []
  for (const { id, text, spans } of gold) {
    const other = byId.get(id)
    if (other === undefined) continue
    if (other.text !== text) throw new FangzhiError('BAD_INPUT', `the coded text "${id}" is not the one in the results`)
    texts.push({ weight: 1 / (inclusion.get(id) ?? 1), counts: countTypes(spans, other.spans) })
  }
  if (texts.length === 0)
    throw new FangzhiError('BAD_INPUT', 'no coded text is among the results; ids must be the same')
  const types = [...new Set(texts.flatMap(({ counts }) => [...counts.keys()]))].sort(compareText)
  const row = (type: string, of: (counts: ReadonlyMap<string, Counts>) => Counts) =>
    scoreRow(
      type,
      texts.map(({ weight, counts }) => ({ weight, counts: of(counts) })),
    )
  return {
    texts: texts.length,
    scores: [
      row('ALL', (counts) => [...counts.values()].reduce(addCounts, NO_COUNTS)),
      ...types.map((type) => row(type, (counts) => counts.get(type) ?? NO_COUNTS)),
    ],
  }
}

function countTypes(gold: readonly CodedSpan[], found: readonly CodedSpan[]): Map<string, Counts> {
  const counts = new Map<string, Tally>()
  const of = (type: string) => {
    const entry = counts.get(type) ?? { gold: 0, found: 0, right: 0 }
    counts.set(type, entry)
    return entry
  }
  const keyOf = ({ start, end, type }: CodedSpan) => `${start}-${end}-${type}`
  const known = new Map(gold.map((span) => [keyOf(span), span]))
  for (const { type } of known.values()) of(type).gold += 1
  for (const [key, { type }] of new Map(found.map((span) => [keyOf(span), span]))) {
    of(type).found += 1
    if (known.has(key)) of(type).right += 1
  }
  return counts
}

function scoreRow(type: string, texts: readonly { readonly weight: number; readonly counts: Counts }[]): CodedScore {
  const plain = texts.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS)
  const weighted = texts.map(({ weight, counts: { gold, found, right } }) => ({
    gold: gold * weight,
    found: found * weight,
    right: right * weight,
  }))
  const all = weighted.reduce(addCounts, NO_COUNTS)
  return {
    type,
    precision: all.found === 0 ? 1 : fourPlaces(all.right / all.found),
    recall: all.gold === 0 ? 1 : fourPlaces(all.right / all.gold),
    f1: fourPlaces(f1Of(all)),
    interval: bootstrapInterval(weighted),
    ...plain,
  }
}
