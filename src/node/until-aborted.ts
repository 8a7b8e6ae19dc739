import { FangzhiError } from '../index.js'
import { iteratorOf } from './in-batches.js'

/**
 * Hands on what a source gives, until a signal stops the work: at once, also while the source is waited for.
 * @throws FangzhiError `ABORTED`, which says how far the work had come.
 */
export async function* untilAborted<T>(
  source: Iterable<T> | AsyncIterable<T>,
  signal: AbortSignal,
  done: () => number,
): AsyncGenerator<T> {
  const aborted = () => new FangzhiError('ABORTED', `stopped by the signal after ${done()} pages`)
  const iterator = iteratorOf(source)
  let isOpen = true
  try {
    for (;;) {
      if (signal.aborted) throw aborted()
      const step = await raced(iterator.next(), signal, aborted)
      if (step.done) {
        isOpen = false
        return
      }
      yield await step.value
    }
  } finally {
    // Not waited for: a source that hangs would keep the work from ending.
    if (isOpen) Promise.resolve(iterator.return?.()).catch(() => {})
  }
}

/** The step, or the error where the signal comes first. One listener for a step: races on one promise would pile up. */
function raced<T>(step: T | Promise<T>, signal: AbortSignal, aborted: () => Error): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(aborted())
    signal.addEventListener('abort', stop, { once: true })
    const settle = () => signal.removeEventListener('abort', stop)
    Promise.resolve(step).then(resolve, reject).finally(settle)
  })
}
