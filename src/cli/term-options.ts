import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  FangzhiError,
  MENTION_TYPES,
  type MentionType,
  mentionTerms,
  type TermSource,
  termsNamed,
  topicTerms,
  wordingTerms,
  wordTerms,
} from '../index.js'
import { collect, withDictOption } from './analyzer-options.js'
import { list, variables } from './corpus-job-options.js'
import { readStopWords } from './read-stop-words.js'
import { analyzerOfResults, type DictFlags } from './results-analyzer.js'

/** Flags that say what is counted. */
export interface TermFlags extends DictFlags {
  readonly of?: 'names' | 'topics' | 'words'
  readonly type?: readonly MentionType[]
  readonly bylines?: true
  readonly term: readonly string[]
  readonly wording: readonly string[]
  readonly stopWords?: string
  readonly pos?: readonly string[]
  readonly by: readonly string[]
  readonly duplicates: boolean
}

/** Adds the flags of {@link TermFlags}; `--by` where the command divides its answer. */
export function withTermOptions(command: Command, divides = true): Command {
  return withDictOption(withGroupOptions(command, divides))
    .addOption(new Option('--of <what>', 'what is counted; names if not given').choices(['names', 'topics', 'words']))
    .option('--type <types>', `only names of these types: ${MENTION_TYPES.join(', ')}`, mentionTypes)
    .option('--bylines', 'count names in bylines and photo credits too; they are authors, and otherwise left out')
    .option('--term <name>', 'only this name, word or topic; repeatable', collect, [])
    .option('--wording <text>', 'count this wording wherever it stands in the text instead; repeatable', collect, [])
    .option('--stop-words <file>', 'words left out, one a line; with --of words')
    .option('--pos <tags>', 'parts of speech of words, such as n,v; with --of words', list)
}

/** Adds `--by`, where the command divides its answer, and `--no-duplicates`. */
export function withGroupOptions(command: Command, divides = true): Command {
  const by = 'divide by docvars, or year, month, topic, kind, origin; several with commas'
  return (divides ? command.option('--by <variables>', by, variables, []) : command).option(
    '--no-duplicates',
    'do not look for near copies, which are otherwise left out or, by freq, timeline and roles, counted apart',
  )
}

/** What is counted, and a word on the terms that were asked for and never met. */
export interface AskedTerms {
  readonly source: TermSource
  /** What they are terms of: all names, topics or words, where only some are asked for. */
  readonly all: TermSource
  /** Says on standard error which terms the results do not have; for after the asking. */
  report(): void
}

/**
 * The terms the flags ask for.
 * @param paths The results that are asked, whose words are cut as they were.
 * @param usesDictionary Whether the command itself has a use for the user's dictionaries.
 * @throws FangzhiError `BAD_OPTION` for flags that do not go together.
 */
export async function termsFromFlags(
  paths: readonly string[],
  flags: TermFlags,
  usesDictionary = false,
): Promise<AskedTerms> {
  checkTogether(flags, usesDictionary)
  const asked = flags.wording.length > 0 ? flags.wording : flags.term
  const missing = new Set(asked)
  const all = flags.wording.length > 0 ? wordingTerms(flags.wording) : await sourceOf(paths, flags)
  const seen: TermSource = function* (context) {
    for (const term of all(context)) {
      missing.delete(term.name)
      yield term
    }
  }
  return {
    source: flags.term.length > 0 ? termsNamed(seen, flags.term) : seen,
    all: seen,
    report() {
      const { of = 'names', wording, bylines } = flags
      const what = wording.length > 0 ? 'wording' : of.replace(/s$/, '')
      const where = what !== 'name' || bylines ? '' : ' outside bylines'
      for (const name of missing)
        process.stderr.write(`fangzhi: no ${what} "${name}"${where} in the articles counted\n`)
    },
  }
}

/** A flag that would be passed over in silence is an error. */
function checkTogether(flags: TermFlags, usesDictionary: boolean): void {
  const { of = 'names', type, bylines, term, wording, stopWords, pos, dict, topicModel } = flags
  const given = {
    '--type': type,
    '--bylines': bylines,
    '--term': term.length > 0 ? term : undefined,
    '--stop-words': stopWords,
    '--pos': pos,
    '--dict': dict.length > 0 && !usesDictionary ? dict : undefined,
    '--topic-model': usesDictionary ? undefined : topicModel,
  }
  const used = (flag: keyof typeof given): boolean => given[flag] !== undefined
  const refuse = (flag: keyof typeof given, why: string): never => {
    throw new FangzhiError('BAD_OPTION', `${flag} does not go with ${why}`)
  }
  if (wording.length > 0) {
    const flag = (Object.keys(given) as (keyof typeof given)[]).find(used)
    if (flag !== undefined) refuse(flag, '--wording, which counts a text as it stands; leave one of them out')
  }
  for (const flag of ['--type', '--bylines'] as const) {
    if (of !== 'names' && used(flag)) refuse(flag, `--of ${of}; it chooses names`)
  }
  for (const flag of ['--stop-words', '--pos'] as const) {
    if (of !== 'words' && used(flag)) refuse(flag, `--of ${of}; it chooses words: --of words`)
  }
  for (const flag of ['--dict', '--topic-model'] as const) {
    if (of !== 'words' && used(flag)) refuse(flag, `--of ${of}, which the results hold; words are cut anew: --of words`)
  }
}

async function sourceOf(paths: readonly string[], flags: TermFlags): Promise<TermSource> {
  const { of, type, bylines = false, pos, stopWords } = flags
  if (of === 'topics') return topicTerms()
  if (of !== 'words') return mentionTerms(type, { bylines })
  const analyzer = await analyzerOfResults(paths, flags)
  return wordTerms({
    tokenize: (text) => analyzer.tokenize(text),
    stopWords: new Set(await readStopWords(stopWords)),
    ...(pos === undefined ? {} : { pos }),
  })
}

/** Reads types of names, in capitals or not. */
export function mentionTypes(value: string): MentionType[] {
  const types = list(value.toUpperCase())
  const unknown = types.find((type) => !(MENTION_TYPES as readonly string[]).includes(type))
  if (unknown === undefined && types.length > 0) return types as MentionType[]
  throw new InvalidArgumentError(`there is no type ${unknown ?? value}; there are ${MENTION_TYPES.join(', ')}.`)
}
