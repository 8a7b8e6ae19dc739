import type { PageResult } from '../model/doc.js'

/** Something asked of a corpus: it sees one page after the other, however many there are, and then answers. */
export interface Question<Answer> {
  add(result: PageResult): void
  answer(): Answer
}

/** Asks a question of results that are in memory. From a file: `for await (const r of readResults(path)) q.add(r)`. */
export function ask<Answer>(question: Question<Answer>, results: Iterable<PageResult>): Answer {
  for (const result of results) question.add(result)
  return question.answer()
}
