import type { Command } from 'commander'
import { type Cell, FangzhiError, type KwicOptions, kwic, type MentionType } from '../index.js'
import { readResults } from '../node/index.js'
import { wholeNumber } from './analyzer-options.js'
import { list } from './corpus-job-options.js'
import { type RowFlags, withRowOptions, writeRows } from './write-rows.js'

interface KwicFlags extends RowFlags {
  readonly name?: string
  readonly text?: string
  readonly pattern?: string
  readonly type?: MentionType
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
    .option('--type <type>', 'only names of this type; alone, all of them')
    .option('--window <n>', 'characters on each side', wholeNumber, 20)
    .option('--by <variables>', 'docvars given in columns', list, [])
  withRowOptions(command).action(listPlaces)
}

async function listPlaces(paths: readonly string[], flags: KwicFlags): Promise<void> {
  const options = queryOf(flags)
  const columns = ['page', 'article', 'part', 'sentence', 'start', 'end', 'left', 'match', 'right', ...flags.by]
  await writeRows(columns, rows(paths, options), flags)
}

async function* rows(paths: readonly string[], options: KwicOptions): AsyncGenerator<readonly Cell[]> {
  for (const path of paths) {
    for await (const result of readResults(path)) {
      for (const { page, article, part, sentence, start, end, left, match, right, group } of kwic(result, options)) {
        yield [page, article, part, sentence, start, end, left, match, right, ...group]
      }
    }
  }
}

function queryOf({ name, text, pattern, type, window, by }: KwicFlags): KwicOptions {
  if (name === undefined && text === undefined && pattern === undefined && type === undefined) {
    throw new FangzhiError('BAD_OPTION', 'say what to look for: --name, --text, --pattern or --type')
  }
  return {
    window,
    by,
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
    ...(pattern === undefined ? {} : { pattern: compilePattern(pattern) }),
    ...(type === undefined ? {} : { type: type.toUpperCase() as MentionType }),
  }
}

function compilePattern(source: string): RegExp {
  try {
    return new RegExp(source, 'gu')
  } catch (error) {
    throw new FangzhiError('BAD_OPTION', `--pattern ${source} is no regular expression: ${(error as Error).message}`)
  }
}
