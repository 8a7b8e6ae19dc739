import { duplicates, type Question, repeatedArticles } from '../index.js'
import { readResults } from '../node/index.js'

/** Asks a question of results on disk, page by page. */
export async function askResults<Answer>(paths: readonly string[], question: Question<Answer>): Promise<Answer> {
  for (const path of paths) for await (const result of readResults(path)) question.add(result)
  return question.answer()
}

/** Articles that repeat an earlier one, for counts with and without them; undefined where not wanted. */
export async function findRepeated(
  paths: readonly string[],
  wanted: boolean,
): Promise<ReadonlySet<string> | undefined> {
  return wanted ? repeatedArticles(await askResults(paths, duplicates())) : undefined
}
