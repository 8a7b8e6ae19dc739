import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type MentionType,
  mentionTerms,
  type TermSource,
  termsNamed,
  topicTerms,
  wordingTerms,
  wordTerms,
} from '../index.js'
import { createAnalyzer, readTextFile } from '../node/index.js'
import { collect } from './analyzer-options.js'
import { list } from './corpus-job-options.js'

/** Flags that say what is counted. */
export interface TermFlags {
  readonly of: 'names' | 'topics' | 'words'
  readonly type: readonly MentionType[]
  readonly term: readonly string[]
  readonly wording: readonly string[]
  readonly stopWords?: string
  readonly pos: readonly string[]
  readonly by: readonly string[]
  readonly duplicates: boolean
}

const TYPES: readonly MentionType[] = ['PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT']

/** Adds the flags of {@link TermFlags}. */
export function withTermOptions(command: Command): Command {
  return withGroupOptions(command)
    .addOption(new Option('--of <what>', 'what is counted').choices(['names', 'topics', 'words']).default('names'))
    .option('--type <types>', `only names of these types: ${TYPES.join(', ')}`, mentionTypes, [])
    .option('--term <name>', 'only this name, word or topic; repeatable', collect, [])
    .option('--wording <text>', 'count this wording wherever it stands in the text instead; repeatable', collect, [])
    .option('--stop-words <file>', 'words left out, one a line')
    .option('--pos <tags>', 'parts of speech of words, such as n,v', list, [])
}

/** Adds `--by` and `--no-duplicates`. */
export function withGroupOptions(command: Command): Command {
  return command
    .option('--by <variables>', 'divide by docvars, or year, month, topic, kind, origin; several with commas', list, [])
    .option('--no-duplicates', 'do not look for near copies; else counts without them are given too')
}

/** The terms the flags ask for. */
export async function termsFromFlags(flags: TermFlags): Promise<TermSource> {
  if (flags.wording.length > 0) return wordingTerms(flags.wording)
  const source = await sourceOf(flags)
  return flags.term.length > 0 ? termsNamed(source, flags.term) : source
}

async function sourceOf({ of, type, pos, stopWords }: TermFlags): Promise<TermSource> {
  if (of === 'topics') return topicTerms()
  if (of === 'names') return mentionTerms(type.length > 0 ? type : undefined)
  const analyzer = createAnalyzer()
  const words = stopWords === undefined ? [] : (await readTextFile(stopWords)).split(/\r?\n/)
  return wordTerms({
    tokenize: (text) => analyzer.tokenize(text),
    stopWords: new Set(words.map((word) => word.trim())),
    ...(pos.length > 0 ? { pos } : {}),
  })
}

function mentionTypes(value: string): MentionType[] {
  const types = list(value.toUpperCase())
  const unknown = types.find((type) => !(TYPES as readonly string[]).includes(type))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`there is no type ${unknown}; there are ${TYPES.join(', ')}.`)
  return types as MentionType[]
}
