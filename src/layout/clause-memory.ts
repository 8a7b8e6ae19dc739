/** A clause that comes again within four clauses is the extraction's doing when it is this long. */
export const SHORTEST_REPEAT = 8

/** Remembers the last four clauses of a text by their lengths and the characters at their edges: a cheap look for repeated print. */
export class ClauseMemory {
  private readonly keys = [0, 0, 0, 0]
  private slot = 0

  constructor(private readonly text: string) {}

  /** Whether one of the last four clauses may equal `start`-`end`; then remembers this one. Short clauses are passed over. */
  knows(start: number, end: number): boolean {
    const length = end - start
    if (length < SHORTEST_REPEAT) return false
    const { keys, slot } = this
    const { text } = this
    const edges = (text.charCodeAt(start) << 16) ^ (text.charCodeAt(start + 1) << 8) ^ text.charCodeAt(end - 1)
    const key = edges ^ (length << 4)
    const found = keys[0] === key || keys[1] === key || keys[2] === key || keys[3] === key
    keys[slot] = key
    this.slot = (slot + 1) & 3
    return found
  }
}
