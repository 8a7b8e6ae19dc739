import { Command } from 'commander'
import { VERSION } from '../index.js'
import { registerAnalyze } from './commands/analyze.js'
import { registerDict } from './commands/dict.js'
import { registerEvaluate } from './commands/evaluate.js'
import { registerExplain } from './commands/explain.js'
import { registerLayout } from './commands/layout.js'
import { registerTopics } from './commands/topics.js'
import { registerCorpusCommands } from './corpus-commands.js'
import { describeOption } from './describe-option.js'
import { EXIT, EXIT_HELP } from './exit.js'

/** The command with everything it can do; a wrong option or command names the nearest right one. */
export function createProgram(): Command {
  const program = new Command('fangzhi')
    .description(
      'Read Chinese local newspaper pages: articles, names, posts, slogans and topics, traced to the printed characters.',
    )
    .version(VERSION, '-v, --version')
    // Else `dict compile --version 2` would print the program's.
    .enablePositionalOptions()
    .configureHelp({ optionDescription: describeOption })
    .addHelpText('after', EXIT_HELP)
    .showSuggestionAfterError(true)
    .showHelpAfterError('(fangzhi --help lists the commands, fangzhi COMMAND --help their options)')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'fangzhi: ')) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.usage))
  for (const register of [
    registerAnalyze,
    registerLayout,
    registerDict,
    registerEvaluate,
    registerTopics,
    registerExplain,
    registerCorpusCommands,
  ])
    register(program)
  return program
}
