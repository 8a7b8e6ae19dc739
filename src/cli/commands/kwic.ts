import type { Command } from 'commander'
import { type Cell, checkVariables, FangzhiError, type KwicOptions, kwic, type MentionType } from '../../index.js'
import { wholeNumber } from '../analyzer-options.js'
import { readAllResults } from '../ask-results.js'
import { variables } from '../corpus-job-options.js'
import { mentionTypes } from '../term-options.js'
import { groupColumns, type RowFlags, withRowOptions, writeRows } from '../write-rows.js'

interface KwicFlags extends RowFlags {
  readonly name?: string
  readonly text?: string
  readonly pattern?: string
  readonly type?: readonly MentionType[]
  readonly window: number
  readonly by: readonly string[]
}

/** `fangzhi kwic`: every place of a name, wording or pattern with the words around it. */
export function registerKwic(program: Command): void {
  const command = program
    .command('kwic')
    .description('list every place of a name, a wording or a pattern with the words around it')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .option('--name <name>', 'a name, in every form the articles use for it')
    .option('--text <wording>', 'a wording as it stands in the text')
    .option('--pattern <regex>', 'a regular expression')
    .option('--type <type>', 'with --name: only names of this type; alone: all of them', mentionTypes)
    .option('--window <n>', 'characters on each side', wholeNumber, 20)
    .option('--by <variables>', 'docvars given in columns', variables, [])
  withRowOptions(command).action(listPlaces)
}

async function listPlaces(paths: readonly string[], flags: KwicFlags): Promise<void> {
  const options = queryOf(flags)
  const own = ['page', 'article', 'part', 'sentence', 'start', 'end', 'left', 'match', 'right']
  await writeRows([...own, ...groupColumns(flags.by, own)], rows(paths, options, flags.by), flags)
}

async function* rows(
  paths: readonly string[],
  options: KwicOptions,
  by: readonly string[],
): AsyncGenerator<readonly Cell[]> {
  const variables = checkVariables(by)
  let none = true
  for await (const result of readAllResults(paths)) {
    variables.add(result)
    for (const { page, article, part, sentence, start, end, left, match, right, group } of kwic(result, options)) {
      none = false
      yield [page, article, part, sentence, start, end, left, match, right, ...group]
    }
  }
  variables.answer()
  // A header alone would not say whether the name was mistyped.
  if (none) process.stderr.write('fangzhi: nothing in these results is what was asked for\n')
}

function queryOf({ name, text, pattern, type, window, by }: KwicFlags): KwicOptions {
  const asked = Object.entries({ name, text, pattern }).flatMap(([flag, value]) => (value === undefined ? [] : [flag]))
  if (type !== undefined && asked[0] !== 'name') asked.push('type')
  if (asked.length === 0) {
    throw new FangzhiError('BAD_OPTION', 'say what to look for: --name, --text, --pattern or --type')
  }
  if (asked.length > 1) {
    throw new FangzhiError('BAD_OPTION', `--${asked[0]} does not go with --${asked[1]}; ask for one of them`)
  }
  if (type !== undefined && type.length > 1) {
    throw new FangzhiError('BAD_OPTION', `--type ${type.join(',')} are several; kwic takes one`)
  }
  return {
    window,
    by,
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
    ...(pattern === undefined ? {} : { pattern: compilePattern(pattern) }),
    ...(type === undefined ? {} : { type: type[0]! }),
  }
}

function compilePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'gu')
  } catch (error) {
    throw new FangzhiError('BAD_OPTION', `--pattern ${source} is no regular expression: ${(error as Error).message}`)
  }
}
