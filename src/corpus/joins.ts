import { compareText } from './compare-text.js'

/** What is held to be one thing, found out pair by pair. Near-linear in the number of pairs. */
export interface Joins {
  join(a: string, b: string): void
  /** The least name of the thing, whatever the order of the pairs. */
  find(name: string): string
}

export function createJoins(): Joins {
  const above = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const further = above.get(next)
      if (further !== undefined) above.set(at, further)
      at = next
    }
    return at
  }
  return {
    find,
    join(a, b) {
      const [least, other] = [find(a), find(b)].sort(compareText) as [string, string]
      if (least !== other) above.set(other, least)
    },
  }
}
