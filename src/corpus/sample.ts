import { countWhile } from '../base/count-while.js'
import { aSet, checkKinds, listOfStrings, oneOf, wholeNumber } from '../base/option-kinds.js'
import type { Doc, PageResult } from '../model/doc.js'
import { citation } from './citation.js'
import { compareGroups, type Group, groupKey, groupOf } from './group.js'
import { defineQuestion, type Question } from './question.js'
import { seededNumber } from './random.js'

/** An article drawn. */
export interface SampledArticle {
  readonly page: string
  readonly article: string
  readonly stratum: Group
  /** How likely an article of its stratum was to be drawn; its inverse is the weight. */
  readonly inclusion: number
  readonly headline: string
  readonly text: string
  readonly citation: string
}

export interface SampleOptions {
  /** Articles wanted. */
  readonly size: number
  /** Variables that divide the corpus into strata; see `groupOf`. */
  readonly by?: readonly string[]
  /** `proportional` draws from each stratum by its size, at least one; `equal` the same number from each. Default `proportional`. */
  readonly allocation?: 'proportional' | 'equal'
  /** A whole number from 0 on; the same one draws the same articles. Default 1. */
  readonly seed?: number
  readonly repeated?: ReadonlySet<string>
}

interface Stratum {
  readonly group: Group
  size: number
  /** The articles with the smallest numbers so far, smallest first; never more than the sample's size. */
  drawn: { readonly draw: number; readonly sample: Omit<SampledArticle, 'stratum' | 'inclusion'> }[]
}

/**
 * A stratified random sample without replacement: every article gets a number from the seed and its id, and those with
 * the smallest numbers of each stratum are drawn (sampling by permanent random numbers, Ohlsson 1995). The order of
 * the corpus does not matter, and an article added to it changes little. Rows are in the order of strata and draws.
 * @throws FangzhiError `BAD_OPTION` for an option that is none, such as a size that is no whole number above 0.
 */
export function sample(options: SampleOptions): Question<SampledArticle[]> {
  const kinds = {
    size: wholeNumber(1),
    by: listOfStrings,
    allocation: oneOf('proportional', 'equal'),
    seed: wholeNumber(0),
    repeated: aSet,
  }
  checkKinds(options, kinds, 'sample', ['size'])
  const { size, by = [], allocation = 'proportional', seed = 1, repeated } = options
  const strata = new Map<string, Stratum>()
  return defineQuestion('sample', by, {
    add({ page, articles }) {
      for (const doc of articles) {
        if (repeated?.has(doc.id)) continue
        const group = groupOf(by, page, doc)
        const stratum = strata.get(groupKey(group)) ?? { group, size: 0, drawn: [] }
        strata.set(groupKey(group), stratum)
        stratum.size += 1
        keepSmallest(stratum.drawn, seededNumber(seed, doc.id), size, () => sampleOf(page, doc))
      }
    },
    answer() {
      const ordered = [...strata.values()].sort((a, b) => compareGroups(a.group, b.group))
      const shares = allocate(
        ordered.map((stratum) => stratum.size),
        size,
        allocation,
      )
      return ordered.flatMap(({ group, size, drawn }, index) =>
        drawn.slice(0, shares[index]).map(({ sample }) => ({
          ...sample,
          stratum: group,
          inclusion: sixFigures(Math.min(shares[index]!, size) / size),
        })),
      )
    },
  })
}

function sampleOf(page: PageResult['page'], doc: Doc): Omit<SampledArticle, 'stratum' | 'inclusion'> {
  const { headline, text } = doc
  return { page: page.id, article: doc.id, headline, text, citation: citation(doc, page.docvars) }
}

function keepSmallest<Sample>(
  drawn: { readonly draw: number; readonly sample: Sample }[],
  draw: number,
  most: number,
  make: () => Sample,
): void {
  if (drawn.length === most && draw >= drawn.at(-1)!.draw) return
  const place = countWhile(drawn.length, (at) => drawn[at]!.draw <= draw)
  drawn.splice(place, 0, { draw, sample: make() })
  if (drawn.length > most) drawn.pop()
}

/** Places after the point would leave nothing of one article in fifty thousand, whose weight is then without end. */
function sixFigures(share: number): number {
  return Number(share.toPrecision(6))
}

/**
 * How many articles each stratum gives. Proportional shares are rounded by largest remainders (Hamilton), every stratum
 * gives at least one where the sample allows; what a small stratum cannot give goes to the others.
 */
export function allocate(sizes: readonly number[], wanted: number, allocation: 'proportional' | 'equal'): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const shares = sizes.map(() => 0)
  let left = Math.min(wanted, all)
  if (left >= sizes.length) {
    sizes.forEach((size, index) => {
      shares[index] = Math.min(1, size)
      left -= shares[index]!
    })
  }
  while (left > 0) {
    const open = sizes.map((size, index) => size - shares[index]!)
    const weights = open.map((room, index) => (room === 0 ? 0 : allocation === 'equal' ? 1 : sizes[index]!))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const exact = weights.map((weight) => (left * weight) / total)
    const whole = exact.map((value, index) => Math.min(open[index]!, Math.floor(value)))
    const given = whole.reduce((sum, value) => sum + value, 0)
    whole.forEach((value, index) => {
      shares[index] = shares[index]! + value
    })
    left -= given
    if (given > 0) continue
    const byRemainder = exact
      .map((value, index) => ({ index, value }))
      .filter(({ index }) => open[index]! > 0)
      .sort((a, b) => b.value - a.value || a.index - b.index)
    for (const { index } of byRemainder.slice(0, left)) shares[index] = shares[index]! + 1
    left -= Math.min(left, byRemainder.length)
  }
  return shares
}
