import { duplicates, FangzhiError, type PageResult, type Question, repeatedArticles } from '../index.js'
import { readResults } from '../node/index.js'

/**
 * The results of several folders and files, one after the other.
 * @throws FangzhiError `BAD_INPUT` where a page stands there twice: counts without near copies, samples and files of
 * articles go by ids.
 */
export async function* readAllResults(paths: readonly string[]): AsyncGenerator<PageResult> {
  const pages = new Set<string>()
  for (const path of paths) {
    for await (const result of readResults(path)) {
      const { id } = result.page
      if (pages.has(id)) {
        const message = `a second page has the id "${id}"; name results once, and read pages of one name in one corpus`
        throw new FangzhiError('BAD_INPUT', message, { file: path })
      }
      pages.add(id)
      yield result
    }
  }
}

/** Asks a question of results on disk, page by page. */
export async function askResults<Answer>(paths: readonly string[], question: Question<Answer>): Promise<Answer> {
  for await (const result of readAllResults(paths)) question.add(result)
  return question.answer()
}

/** Articles that repeat an earlier one, for counts with and without them; undefined where not wanted. */
export async function findRepeated(
  paths: readonly string[],
  wanted: boolean,
): Promise<ReadonlySet<string> | undefined> {
  return wanted ? repeatedArticles(await askResults(paths, duplicates())) : undefined
}
