import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import {
  checkRows,
  compileDictionary,
  type DictionarySource,
  FangzhiError,
  formatProblem,
  ORG_SUBTYPES,
  openDictionary,
  SLOGAN_SUBTYPES,
} from '../../index.js'
import { readBytes, readTextFile } from '../../node/index.js'
import { cannotWrite } from '../../node/system-fault.js'
import { isCompiled } from '../analyzer-options.js'
import { columnsHelp } from '../dict-columns.js'
import { EXIT, endWith, noteFailure } from '../exit.js'
import { keepInputs } from '../keep-inputs.js'
import { writeOutput } from '../write-output.js'
import { registerDictSuggest } from './dict-suggest.js'

interface CompileFlags {
  readonly out: string
  readonly name?: string
  readonly dictVersion?: string
}

/** `fangzhi dict`: dictionaries of one's own. */
export function registerDict(program: Command): Command {
  const dict = program.command('dict').description('suggest, check and compile dictionaries of your own names')
  dict
    .command('check')
    .description('list every bad row with file:line:column, and say what the others hold')
    .argument('<tables...>', 'CSV or TSV tables with a header row')
    .addHelpText('after', columnsHelp)
    .action(check)
  keepInputs(dict.command('compile'))
    .description('compile tables to one dictionary file that opens at once')
    .argument('<tables...>', 'CSV or TSV tables with a header row')
    .requiredOption('-o, --out <file>', 'the compiled dictionary')
    .option('--name <name>', 'what the dictionary is called; the name of the file otherwise')
    .option('--dict-version <version>', 'its version, such as 2026.11.1')
    .addHelpText('after', columnsHelp)
    .action(compile)
  registerDictSuggest(dict)
  return dict
}

async function check(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const source = await readSource(file)
    if (source === null) continue
    const problems = checkRows([source])
    for (const problem of problems) await writeOutput(`${formatProblem(problem)}\n`)
    const bad = new Set(problems.map(({ line }) => line)).size
    await writeOutput(repeatedRows(source).join(''))
    await writeOutput(bad > 0 ? `${file}: ${countRows(source.text)} rows, ${bad} bad\n` : contentOf(source))
    if (problems.length > 0) endWith(EXIT.someFailed)
  }
}

/** Rows of a table with faults, by its lines. */
function countRows(text: string): number {
  return Math.max(1, text.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !line.startsWith('#')).length) - 1
}

/** What a table without faults holds, as a dictionary made of it would. */
function contentOf(source: DictionarySource): string {
  const { gazetteer } = openDictionary(compileDictionary([source]))
  const counts = new Map<string, number>()
  const notes = new Set<string>()
  for (const { type, subtype, from, to } of gazetteer.groups) {
    counts.set(type, (counts.get(type) ?? 0) + to - from)
    const known: readonly string[] | undefined = RESULT_SUBTYPES[type]
    if (subtype === null || known === undefined || known.includes(subtype)) continue
    notes.add(`${source.file}: results show no subtype "${subtype}" of ${type}; they show ${known.join(', ')}\n`)
  }
  const kinds = [...counts].map(([type, count]) => `${count} ${type}`).join(', ')
  return `${[...notes].join('')}${source.file}: ${gazetteer.size} rows${kinds === '' ? '' : ` (${kinds})`}, 0 bad\n`
}

/** Rows that say the same, sign for sign, as an earlier one: they do no harm, but nobody means them. */
function repeatedRows({ file, text }: DictionarySource): string[] {
  const lineOf = new Map<string, number>()
  const notes: string[] = []
  let isInCell = false
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    const wasInCell = isInCell
    // A quoted cell may run over several lines; only rows of one line are compared.
    if (line.split('"').length % 2 === 0) isInCell = !isInCell
    if (wasInCell || isInCell || /^[\s,;]*$/.test(line) || line.startsWith('#')) continue
    const before = lineOf.get(line)
    if (before === undefined) lineOf.set(line, i + 1)
    else notes.push(`${file}:${i + 1}: the same row as line ${before}\n`)
  }
  return notes
}

const RESULT_SUBTYPES: Readonly<Record<string, readonly string[]>> = { ORG: ORG_SUBTYPES, SLOGAN: SLOGAN_SUBTYPES }

async function readSource(file: string): Promise<DictionarySource | null> {
  try {
    const bytes = await readBytes(file)
    if (isCompiled(bytes)) {
      throw new FangzhiError(
        'BAD_FILE',
        'is a compiled dictionary already; dict check reads the tables it was made of',
        { file },
      )
    }
    return { file, text: await readTextFile(file) }
  } catch (error) {
    noteFailure(error, file)
    return null
  }
}

async function compile(files: readonly string[], flags: CompileFlags): Promise<void> {
  const sources: DictionarySource[] = []
  for (const file of files) sources.push({ file, text: await readTextFile(file) })
  const named = { name: flags.name ?? basename(flags.out, extname(flags.out)) }
  const bytes = compileDictionary(sources, { ...named, ...(flags.dictVersion ? { version: flags.dictVersion } : {}) })
  try {
    await writeFile(flags.out, bytes)
  } catch (error) {
    throw cannotWrite(flags.out, error)
  }
  const { name, version, sha256, gazetteer } = openDictionary(bytes)
  await writeOutput(
    `${flags.out}: ${name} ${version}, ${gazetteer.size} rows, ${bytes.length} bytes, sha256 ${sha256}\n`,
  )
}
