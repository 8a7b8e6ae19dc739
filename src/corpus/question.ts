import { checkArgument } from '../base/check-argument.js'
import { aFunction, aSet, listOfStrings, type OptionKind } from '../base/option-kinds.js'
import { type PageResult, SCHEMA_VERSION } from '../model/doc.js'
import { checkVariables } from './group.js'

/** Something asked of a corpus: it sees one page after the other, however many there are, and then answers. */
export interface Question<Answer> {
  add(result: PageResult): void
  answer(): Answer
}

/** What the options take that most questions have. */
export const TERM_KINDS = { terms: aFunction, by: listOfStrings, repeated: aSet } satisfies Record<string, OptionKind>

/**
 * A question whose `add` throws `BAD_INPUT` for what is no result, before anything of it is counted, and whose `answer`
 * throws `BAD_OPTION` where a variable it divides by is in no page.
 */
export function defineQuestion<Answer>(
  name: string,
  by: readonly string[],
  { add, answer }: Question<Answer>,
): Question<Answer> {
  const variables = checkVariables(by)
  return {
    add(result) {
      checkResult(result, name)
      variables.add(result)
      add(result)
    },
    answer() {
      variables.answer()
      return answer()
    },
  }
}

/** @throws FangzhiError `BAD_INPUT` where a value is not what `analyze` gave. */
export function checkResult(result: PageResult, taker: string): void {
  const { schema, page, articles } = (result ?? {}) as Partial<PageResult>
  const fits = schema === SCHEMA_VERSION && typeof page?.id === 'string' && Array.isArray(articles)
  checkArgument(fits, `${taker} takes a result of analyze, of schema ${SCHEMA_VERSION}`, result)
}

/**
 * Asks a question of results that are in memory. From a file: `for await (const r of readResults(path)) q.add(r)`.
 * @throws FangzhiError `BAD_INPUT` where one of them is no result.
 */
export function ask<Answer>(question: Question<Answer>, results: Iterable<PageResult>): Answer {
  checkArgument(typeof question?.add === 'function', 'ask takes a question, such as frequency()', question)
  checkArgument(typeof results?.[Symbol.iterator] === 'function', 'ask takes a list of results', results)
  for (const result of results) question.add(result)
  return question.answer()
}
