import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { answersInOrder } from '../../src/node/answers-in-order.js'
import { inBatches } from '../../src/node/in-batches.js'

const hang = () => new Promise<never>(() => {})

/** All that is given before the end, and what was thrown at it. */
async function drain<T>(answers: AsyncIterable<T>, busy: () => Promise<unknown> = async () => {}) {
  const given: T[] = []
  try {
    for await (const answer of answers) {
      given.push(answer)
      await busy()
    }
  } catch (error) {
    return { given, error }
  }
  return { given, error: null }
}

describe('answersInOrder', () => {
  it('keeps the order whichever answer is there first, and asks no further ahead than told', async () => {
    let asked = 0
    let given = 0
    let furthest = 0
    async function* source() {
      yield* [30, 1, 20, 1, 1, 1, 1, 1]
    }
    const ask = async (delay: number) => {
      furthest = Math.max(furthest, ++asked - given)
      await setTimeout(delay)
      return delay
    }
    const busy = async () => {
      given += 1
    }
    expect(await drain(answersInOrder(source(), ask, 2), busy)).toEqual({
      given: [30, 1, 20, 1, 1, 1, 1, 1],
      error: null,
    })
    expect(furthest).toBe(3)
  })

  it('tells of a source that fails behind the answers to what it gave, also to a reader that was busy then', async () => {
    async function* source() {
      yield* [1, 2]
      await setTimeout(5)
      throw new RangeError('gone')
    }
    const slow = (n: number) => setTimeout(10, n)
    expect(await drain(answersInOrder(source(), slow, 4))).toEqual({ given: [1, 2], error: new RangeError('gone') })
    const busy = () => setTimeout(30)
    expect(await drain(answersInOrder(source(), slow, 0), busy)).toMatchObject({ given: [1, 2] })
  })

  it('tells of an answer that fails in its turn', async () => {
    async function* source() {
      yield* [1, 2, 3]
    }
    const ask = async (n: number) => {
      if (n === 2) throw new RangeError('no')
      return setTimeout(5, n)
    }
    expect(await drain(answersInOrder(source(), ask, 4))).toEqual({ given: [1], error: new RangeError('no') })
  })

  it('answers before the next batch is there, and lets a reader leave meanwhile', async () => {
    async function* source() {
      yield 1
      await hang()
    }
    const answers = answersInOrder(source(), async (n) => n, 2)
    expect((await answers.next()).value).toBe(1)
    expect((await answers.return(undefined)).done).toBe(true)
  })
})

describe('inBatches', () => {
  const ofThree = (batch: readonly unknown[]) => batch.length === 3
  const collect = async (source: Iterable<number> | AsyncIterable<number>) => drain(inBatches(source, ofThree))

  it('gives full batches of what is at hand', async () => {
    const batches = [[1, 2, 3], [4, 5, 6], [7]]
    expect((await collect([1, 2, 3, 4, 5, 6, 7])).given).toEqual(batches)
    async function* quick() {
      yield* [1, 2, 3, 4, 5, 6, 7]
    }
    expect((await collect(quick())).given).toEqual(batches)
    expect((await collect([])).given).toEqual([])
  })

  it('holds nothing back for what is not at hand, nor where the source fails', async () => {
    async function* slow() {
      yield* [1, 2]
      await setTimeout(5)
      yield 3
      await setTimeout(5)
      yield* [4, 5]
      throw new RangeError('gone')
    }
    expect(await collect(slow())).toEqual({ given: [[1, 2], [3], [4, 5]], error: new RangeError('gone') })
    const promises = [1, setTimeout(5, 2), setTimeout(20).then(() => Promise.reject(new RangeError('gone')))]
    expect(await collect(promises as number[])).toEqual({ given: [[1], [2]], error: new RangeError('gone') })
  })

  it.each([
    ['at a batch', 3],
    ['at what was at hand', 2],
  ])('closes its source where the reader leaves %s', async (_, count) => {
    let isOpen = true
    async function* source() {
      try {
        for (let n = 0; n < count; n++) yield n
        await setTimeout(20)
        yield count
      } finally {
        isOpen = false
      }
    }
    for await (const _batch of inBatches(source(), ofThree)) break
    await setTimeout(60)
    expect(isOpen).toBe(false)
  })
})
