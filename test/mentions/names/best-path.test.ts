import { describe, expect, it } from 'vitest'
import { BestPath } from '../../../src/mentions/names/best-path.js'
import { CandidateList, NameType } from '../../../src/mentions/names/candidate-list.js'

const { person, place, org } = NameType
/** A formulation or a document: no type of names. */
const other = 3
const nothing = new Float64Array(9)

/** Which of these candidates, each from, to, type, score, are chosen in a text of 12 characters. */
function chosen(
  candidates: readonly (readonly [number, number, number, number])[],
  adjacency: Float64Array = nothing,
): number[] {
  const list = new CandidateList()
  list.clear(12)
  for (const [at, [start, end, type, score]] of candidates.entries()) {
    list.starts[at] = start
    list.ends[at] = end
    list.types[at] = type
    list.scores[at] = score
    list.count = at + 1
  }
  const found: number[] = []
  new BestPath().choose(list, 12, adjacency, found)
  return found
}

/** What is added where a name of one type is followed at once by one of another. */
function adding(before: number, type: number, weight: number): Float64Array<ArrayBuffer> {
  const adjacency = new Float64Array(9)
  adjacency[before * 3 + type] = weight
  return adjacency
}

describe('the best path through candidates', () => {
  it('takes the highest sum of those that do not overlap', () => {
    expect(
      chosen([
        [0, 4, org, 3],
        [0, 2, place, 2],
        [2, 4, person, 2],
      ]),
    ).toEqual([1, 2])
    expect(
      chosen([
        [0, 4, org, 5],
        [0, 2, place, 2],
        [2, 4, person, 2],
        [6, 8, person, -1],
        [10, 12, person, 1],
      ]),
    ).toEqual([0, 4])
  })

  it('heeds what touching neighbours add, by their types and their order', () => {
    const touching = [
      [0, 2, place, 1],
      [2, 4, person, -1],
    ] as const
    expect(chosen(touching)).toEqual([0])
    expect(chosen(touching, adding(place, person, 2))).toEqual([0, 1])
    expect(chosen(touching, adding(person, place, 2))).toEqual([0])
    const apart = [
      [0, 2, place, 1],
      [3, 5, person, -1],
    ] as const
    expect(chosen(apart, adding(place, person, 2))).toEqual([0])
    expect(
      chosen(
        [
          [0, 2, place, 1],
          [2, 4, person, 1],
        ],
        adding(place, person, -3),
      ),
    ).toHaveLength(1)
  })

  it('lets what is no name touch anything freely, before it and behind it', () => {
    const adjacency = new Float64Array(9).fill(-5)
    for (const type of [person, place, org, other]) {
      expect(
        chosen(
          [
            [0, 2, other, 2],
            [2, 4, type, 1],
            [4, 6, other, 1],
          ],
          adjacency,
        ),
      ).toEqual([0, 1, 2])
    }
  })
})
