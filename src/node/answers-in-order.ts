/** The end of a source, which may be a failure. */
interface End {
  readonly failure: { readonly error: unknown } | null
}

/**
 * Asks for an answer to each batch of a source, with up to `ahead` more under way, and gives the answers in order. An
 * answer that is there does not wait for the next batch, since who sends the batches may wait for it; and a source that
 * fails is told of behind the answers to all it gave.
 */
export async function* answersInOrder<Batch, Answer>(
  source: AsyncGenerator<Batch>,
  ask: (batch: Batch) => Promise<Answer>,
  ahead: number,
): AsyncGenerator<Answer> {
  const waiting: Promise<Answer>[] = []
  let isComing = true
  // A failure is kept as a value: a promise that fails while the reader is busy would end the process.
  const fetch = async (): Promise<{ readonly batch: Batch } | End> => {
    isComing = true
    try {
      const { done, value } = await source.next()
      return done === true ? { failure: null } : { batch: value }
    } catch (error) {
      return { failure: { error } }
    } finally {
      isComing = false
    }
  }
  let next = fetch()
  let end: End | null = null
  try {
    while (end === null || waiting.length > 0) {
      const isFull: boolean = end !== null || waiting.length > ahead
      const answered = () => waiting.slice(0, 1).map((answer) => answer.then(() => null))
      const step: { readonly batch: Batch } | End | null = isFull ? null : await Promise.race([next, ...answered()])
      if (step === null) {
        yield await waiting.shift()!
      } else if ('failure' in step) {
        end = step
      } else {
        const answer = ask(step.batch)
        // Thrown where the answer is awaited; this only keeps Node from ending the process before.
        answer.catch(() => {})
        waiting.push(answer)
        next = fetch()
      }
    }
    if (end.failure !== null) throw end.failure.error
  } finally {
    const closed = source.return(undefined)
    // Not waited for while the source gives nothing: a reader that left early would be held up by it.
    if (isComing) closed.catch(() => {})
    else await closed
  }
}
