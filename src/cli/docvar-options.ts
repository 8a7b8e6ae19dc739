import type { Command } from 'commander'
import { FangzhiError, isIsoDay } from '../index.js'
import { collect } from './analyzer-options.js'

/** Flags that say something of every page. */
export interface DocvarFlags {
  readonly set: readonly string[]
}

/** Adds `--set`. */
export function withSetOption(command: Command): Command {
  return command.option(
    '--set <docvar=value>',
    'a fact about every page (a docvar), such as paper=清禾周报, date=2026-03-18 or region=浙江省嘉兴市; repeatable; an empty region= says that there is none, and none is guessed',
    collect,
    [],
  )
}

/**
 * The docvars the flags give.
 * @throws FangzhiError `BAD_OPTION` for what is no docvar with its value, or a date that is no day.
 */
export function docvarsFromFlags({ set }: DocvarFlags): Record<string, string> {
  const docvars = Object.fromEntries(set.map(docvar))
  const { date } = docvars
  if (date === undefined || isIsoDay(date)) return docvars
  throw new FangzhiError(
    'BAD_OPTION',
    `--set date=${date}: the docvar "date" is "${date}"; it takes a day such as 2026-03-20`,
  )
}

function docvar(pair: string): [string, string] {
  const cut = pair.indexOf('=')
  if (cut < 1) throw new FangzhiError('BAD_OPTION', `--set ${pair} is not DOCVAR=VALUE, such as paper=清禾周报`)
  return [pair.slice(0, cut), pair.slice(cut + 1)]
}
