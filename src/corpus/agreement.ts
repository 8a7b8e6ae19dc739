import { checkArgument, checkList } from '../base/check-argument.js'
import { f1Of } from '../base/counts.js'
import { FangzhiError } from '../base/errors.js'
import { fourPlaces } from '../base/four-places.js'
import { CODED_TEXT, type CodedSpan, type CodedText } from './coded-text.js'
import { compareText } from './compare-text.js'

/** Agreement of two coders about spans. */
export interface SpanAgreement {
  readonly texts: number
  /** Same type and place, over both coders; strict F1 treats the two alike, so no chance correction is needed. */
  readonly strict: { readonly f1: number; readonly both: number; readonly onlyA: number; readonly onlyB: number }
  readonly byType: readonly {
    readonly type: string
    readonly f1: number
    readonly both: number
    readonly onlyA: number
    readonly onlyB: number
  }[]
  /** κ and α over characters, each labelled with the type of its span or with none; the first span counts where several overlap. */
  readonly kappa: number
  readonly alpha: number
}

/**
 * Compares the spans of two coders over the texts both have. Strict F1 after Hripcsak and Rothschild (2005).
 * @throws FangzhiError `BAD_INPUT` where they have no text in common, or a text differs.
 */
export function spanAgreement(a: readonly CodedText[], b: readonly CodedText[]): SpanAgreement {
  for (const coder of [a, b]) checkList(coder, CODED_TEXT, 'spanAgreement takes two lists of coded texts')
  const others = new Map(b.map((text) => [text.id, text]))
  const counts = new Map<string, { both: number; onlyA: number; onlyB: number }>()
  const pairs = new Map<string, number>()
  let texts = 0
  for (const first of a) {
    const second = others.get(first.id)
    if (second === undefined) continue
    if (second.text !== first.text) {
      throw new FangzhiError('BAD_INPUT', `the two coders have different texts under the id "${first.id}"`)
    }
    texts += 1
    countSpans(first.spans, second.spans, counts)
    countCharacters(first, second, pairs)
  }
  if (texts === 0) throw new FangzhiError('BAD_INPUT', 'the two coders have no text in common; ids must be the same')
  const byType = [...counts]
    .sort(([x], [y]) => compareText(x, y))
    .map(([type, { both, onlyA, onlyB }]) => ({ type, f1: f1(both, onlyA, onlyB), both, onlyA, onlyB }))
  const all = byType.reduce(
    (sum, { both, onlyA, onlyB }) => ({ both: sum.both + both, onlyA: sum.onlyA + onlyA, onlyB: sum.onlyB + onlyB }),
    { both: 0, onlyA: 0, onlyB: 0 },
  )
  return { texts, strict: { f1: f1(all.both, all.onlyA, all.onlyB), ...all }, byType, ...chanceCorrected(pairs) }
}

/** Agreement of two coders about one label each for the same things. */
export interface LabelAgreement {
  readonly items: number
  /** Share of equal labels. */
  readonly observed: number
  readonly kappa: number
  readonly alpha: number
}

/**
 * Compares two coders' labels of the things both coded, by their ids; what one of them left empty is left out.
 * Cohen's κ (1960); Krippendorff's α for nominal data (2004, 11.3.1). 1 where both used one and the same label throughout.
 * @throws FangzhiError `BAD_INPUT` where they coded nothing in common.
 */
export function labelAgreement(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): LabelAgreement {
  for (const coder of [a, b])
    checkArgument(coder instanceof Map, 'labelAgreement takes two Maps of labels by id', coder)
  const pairs = new Map<string, number>()
  let items = 0
  let equal = 0
  for (const [id, label] of a) {
    const other = b.get(id)
    if (other === undefined || other === '' || label === '') continue
    addPair(pairs, label, other, 1)
    items += 1
    if (label === other) equal += 1
  }
  if (items === 0) throw new FangzhiError('BAD_INPUT', 'the two coders coded nothing in common; ids must be the same')
  return { items, observed: fourPlaces(equal / items), ...chanceCorrected(pairs) }
}

function countSpans(
  a: readonly CodedSpan[],
  b: readonly CodedSpan[],
  counts: Map<string, { both: number; onlyA: number; onlyB: number }>,
): void {
  const of = (type: string) => {
    const entry = counts.get(type) ?? { both: 0, onlyA: 0, onlyB: 0 }
    counts.set(type, entry)
    return entry
  }
  const keyOf = ({ start, end, type }: CodedSpan) => `${start}-${end}-${type}`
  const left = new Map(b.map((span) => [keyOf(span), span]))
  for (const span of new Map(a.map((span) => [keyOf(span), span])).values()) {
    if (left.delete(keyOf(span))) of(span.type).both += 1
    else of(span.type).onlyA += 1
  }
  for (const { type } of left.values()) of(type).onlyB += 1
}

/** Labels both coders gave each character; a pair's key is `A\u0000B`. */
function countCharacters(a: CodedText, b: CodedText, pairs: Map<string, number>): void {
  const edges = new Set([0, a.text.length])
  for (const { start, end } of [...a.spans, ...b.spans]) edges.add(start).add(end)
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= a.text.length).sort((x, y) => x - y)
  const [first, second] = [labeller(a.spans), labeller(b.spans)]
  for (let i = 1; i < sorted.length; i++) {
    addPair(pairs, first(sorted[i - 1]!), second(sorted[i - 1]!), sorted[i]! - sorted[i - 1]!)
  }
}

/** The type at a position, asked for in ascending order; where spans overlap the first one keeps its characters. */
function labeller(spans: readonly CodedSpan[]): (position: number) => string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  let open: CodedSpan | null = null
  return (position) => {
    if (open !== null && open.end <= position) open = null
    while (next < sorted.length && sorted[next]!.start <= position) {
      const span = sorted[next++]!
      if (open === null && span.end > position) open = span
    }
    return open?.type ?? ''
  }
}

function addPair(pairs: Map<string, number>, a: string, b: string, count: number): void {
  const key = `${a}\u0000${b}`
  pairs.set(key, (pairs.get(key) ?? 0) + count)
}

function chanceCorrected(pairs: ReadonlyMap<string, number>): { readonly kappa: number; readonly alpha: number } {
  const a = new Map<string, number>()
  const b = new Map<string, number>()
  let all = 0
  let equal = 0
  for (const [key, count] of pairs) {
    const [first, second] = key.split('\u0000') as [string, string]
    a.set(first, (a.get(first) ?? 0) + count)
    b.set(second, (b.get(second) ?? 0) + count)
    all += count
    if (first === second) equal += count
  }
  const labels = [...new Set([...a.keys(), ...b.keys()])].sort(compareText)
  let chance = 0
  let together = 0
  for (const label of labels) {
    const [x, y] = [a.get(label) ?? 0, b.get(label) ?? 0]
    chance += (x / all) * (y / all)
    together += (x + y) * (x + y - 1)
  }
  const observed = equal / all
  const expectedEqual = together / (2 * all * (2 * all - 1))
  return {
    kappa: chance === 1 ? 1 : fourPlaces((observed - chance) / (1 - chance)),
    alpha: expectedEqual === 1 ? 1 : fourPlaces((observed - expectedEqual) / (1 - expectedEqual)),
  }
}

function f1(both: number, onlyA: number, onlyB: number): number {
  return fourPlaces(f1Of({ gold: both + onlyA, found: both + onlyB, right: both }))
}
