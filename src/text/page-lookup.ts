import { countWhile } from '../base/count-while.js'
import { type Alignment, RUN_ATOMIC, RUN_INSERTED, RUN_SIZE, RUN_TAIL } from './aligned-text.js'

/**
 * The text position of a page position, or null where that character is not in the text. A character under an atomic
 * replacement gives the start of the replacement. Scans the runs; for many positions use {@link createPageLookup}.
 */
export function fromPage(alignment: Alignment, pageOffset: number): number | null {
  const { runs } = alignment
  for (let r = 0; r < runs.length; r += RUN_SIZE) {
    if ((runs[r + 3]! & RUN_INSERTED) === 0 && pageOffset >= runs[r + 1]! && pageOffset < runs[r + 2]!) {
      return positionIn(runs, r, pageOffset)
    }
  }
  return null
}

/** {@link fromPage} for many positions of one text: sorts the runs by page once, then searches. */
export function createPageLookup(alignment: Alignment): (pageOffset: number) => number | null {
  const { runs } = alignment
  const order: number[] = []
  for (let r = 0; r < runs.length; r += RUN_SIZE) if ((runs[r + 3]! & RUN_INSERTED) === 0) order.push(r)
  order.sort((a, b) => runs[a + 1]! - runs[b + 1]! || a - b)
  return (pageOffset) => {
    const run = order[countWhile(order.length, (at) => runs[order[at]! + 2]! <= pageOffset)]
    return run !== undefined && runs[run + 1]! <= pageOffset ? positionIn(runs, run, pageOffset) : null
  }
}

function positionIn(runs: readonly number[], run: number, pageOffset: number): number {
  if ((runs[run + 3]! & RUN_TAIL) !== 0) {
    let head = run
    while ((runs[head + 3]! & RUN_ATOMIC) === 0) head -= RUN_SIZE
    return runs[head]!
  }
  return (runs[run + 3]! & RUN_ATOMIC) !== 0 ? runs[run]! : runs[run]! + pageOffset - runs[run + 1]!
}
