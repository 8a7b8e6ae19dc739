import { basename, extname } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Analyzer,
  type AnalyzerOptions,
  compileDictionary,
  compileTopicDictionary,
  openDictionary,
  openTopicModel,
} from '../index.js'
import { createAnalyzer, readBytes, readTextFile } from '../node/index.js'

/** Options of every command that analyses. */
export interface AnalyzerFlags {
  readonly dict: readonly string[]
  readonly topicModel?: string
  readonly region: boolean
  readonly shape: 'auto' | 'plain' | 'markdown' | 'pdf'
  readonly mode: 'fangzhi' | 'jieba'
}

/** Adds `--dict`, `--topic-model`, `--no-region`, `--shape` and `--mode`. */
export function withAnalyzerOptions(command: Command): Command {
  return withDictOption(command)
    .option('--no-region', 'leave the regional packs out')
    .addOption(
      new Option('--shape <shape>', 'shape of the pages').choices(['auto', 'plain', 'markdown', 'pdf']).default('auto'),
    )
    .addOption(new Option('--mode <mode>', 'how words are cut').choices(['fangzhi', 'jieba']).default('fangzhi'))
}

/** Adds `--dict` and `--topic-model` alone. */
export function withDictOption(command: Command): Command {
  return command
    .option(
      '--dict <file>',
      'your own names, CSV, TSV or compiled; may be given several times, the last wins',
      collect,
      [],
    )
    .option('--topic-model <file>', 'your own topics instead of the built-in ones: a model that topics train made')
}

/**
 * The analyzer the flags ask for.
 * @throws FangzhiError that names the file of a bad dictionary or model.
 */
export async function analyzerFromFlags(flags: AnalyzerFlags): Promise<Analyzer> {
  const extraDictionaries = await extraDictionariesOf(flags)
  const options: AnalyzerOptions = { extraDictionaries, regional: flags.region, shape: flags.shape, mode: flags.mode }
  return createAnalyzer(options)
}

/**
 * The bytes of the dictionaries named, in the order given, over the topic model, so that topic terms among them count
 * for its topics.
 * @throws FangzhiError that names the file.
 */
export async function extraDictionariesOf(flags: Pick<AnalyzerFlags, 'dict' | 'topicModel'>): Promise<Uint8Array[]> {
  const dictionaries = []
  if (flags.topicModel !== undefined) dictionaries.push(await topicDictionary(flags.topicModel))
  for (const file of flags.dict) dictionaries.push(await dictionaryBytes(file))
  return dictionaries
}

async function topicDictionary(file: string): Promise<Uint8Array> {
  return compileTopicDictionary(openTopicModel(await readTextFile(file), file), { name: basename(file, extname(file)) })
}

/** A compiled dictionary's bytes, or those of a table of rows once compiled; which one, the first bytes tell. */
async function dictionaryBytes(file: string): Promise<Uint8Array> {
  const bytes = await readBytes(file)
  if (!isCompiled(bytes)) return compileTable(file)
  openDictionary(bytes, file)
  return bytes
}

/** A table compiled; it is called as its head says, else as its file, so that several can be told apart in results. */
async function compileTable(file: string): Promise<Uint8Array> {
  const text = await readTextFile(file)
  const isNamed = /^\ufeff?(?:#.*\r?\n)*#\s*name\s*:/.test(text)
  return compileDictionary([{ file, text }], isNamed ? {} : { name: basename(file, extname(file)) })
}

/** Whether bytes are a compiled dictionary, by what they begin with. */
export function isCompiled(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 7)) === 'FANGZHI'
}

/** For options that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}

/** For options that take a whole number that is not negative. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('it takes a whole number.')
  return Number(value)
}

/** For options that take a whole number above 0. */
export function countFromOne(value: string): number {
  if (!/^0*[1-9]\d*$/.test(value)) throw new InvalidArgumentError('it takes a whole number above 0.')
  return Number(value)
}
