/** The iterator of a source of either kind. */
export function iteratorOf<T>(source: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
}

/**
 * What a source gives, in batches: full ones while it has more at hand, and what has come where the next item is not
 * there yet or the source fails. So nothing that came waits for a slow source.
 */
export async function* inBatches<T>(
  source: Iterable<T> | AsyncIterable<T>,
  isFull: (batch: readonly T[]) => boolean,
): AsyncGenerator<T[]> {
  const iterator = iteratorOf(source)
  let state: 'idle' | 'fetching' | 'over' = 'idle'
  const fetch = async () => {
    state = 'fetching'
    try {
      const step = await iterator.next()
      state = step.done === true ? 'over' : 'idle'
      // A list may hold promises: they are waited for as what a stream has not yet.
      return step.done === true ? step : { ...step, value: await step.value }
    } catch (error) {
      if (state === 'fetching') state = 'over'
      throw error
    }
  }
  let batch: T[] = []
  try {
    for (;;) {
      const coming = fetch()
      if (batch.length > 0 && !(await isAtHand(coming))) {
        yield batch
        batch = []
      }
      const step = await coming
      if (step.done === true) break
      batch.push(step.value)
      if (!isFull(batch)) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } finally {
    const now = state as 'idle' | 'fetching' | 'over'
    const closed = now === 'over' ? undefined : Promise.resolve(iterator.return?.())
    // Not waited for while the source gives nothing: a reader that left early would be held up by it.
    if (now === 'fetching') closed?.catch(() => {})
    else await closed
  }
}

/** Whether a promise is kept before the engine turns to anything from outside. */
function isAtHand(coming: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const pause = setImmediate(() => resolve(false))
    const settled = (kept: boolean) => {
      clearImmediate(pause)
      resolve(kept)
    }
    coming.then(
      () => settled(true),
      () => settled(false),
    )
  })
}
