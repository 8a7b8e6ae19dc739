import type { Command } from 'commander'
import { DEFAULT_COLUMNS } from '../index.js'
import { collect } from './analyzer-options.js'
import { padEnd } from './columns.js'

/** Adds `--column`, and to the help what columns are called that need not be named. */
export function withColumnOption(command: Command): Command {
  return command
    .option('--column <field=column>', 'what a column or field holds; repeatable', collect, [])
    .addHelpText('after', columnsHelp)
}

const HEAD = `
What a table of pages or articles calls its columns; name others with --column date=MINE. A record with a text alone is a
page; one with a body, or a headline or byline beside its text, is an article. All other columns become docvars.`

function columnsHelp(): string {
  const lines = Object.entries(DEFAULT_COLUMNS).map(([field, names]) => `  ${padEnd(field, 9)} ${names.join(', ')}`)
  return [HEAD, ...lines].join('\n')
}
