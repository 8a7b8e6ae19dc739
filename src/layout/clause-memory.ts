/** A clause that comes again within four clauses is the extraction's doing when it is this long. */
export const SHORTEST_REPEAT = 8

/** Remembers the last four clauses of a text by length and edges: a cheap look for repeated print. */
export class ClauseMemory {
  private first = 0
  private second = 0
  private third = 0
  private fourth = 0

  /** Whether one of the last four clauses may equal `start`-`end`; then remembers this one. Short clauses are passed over. */
  knows(text: string, start: number, end: number): boolean {
    const length = end - start
    if (length < SHORTEST_REPEAT) return false
    const key = (text.charCodeAt(start) << 16) ^ text.charCodeAt(end - 1) ^ (length << 5)
    const { first, second, third, fourth } = this
    this.first = key
    this.second = first
    this.third = second
    this.fourth = third
    return key === first || key === second || key === third || key === fourth
  }
}
