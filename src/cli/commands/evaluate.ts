import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Command } from 'commander'
import {
  type CodedText,
  evaluate,
  FangzhiError,
  formatEvaluation,
  type GoldPage,
  MENTION_TYPES,
  type MentionType,
  readGold,
  type ScoredPage,
} from '../../index.js'
import { readTextFile } from '../../node/index.js'
import { type AnalyzerFlags, analyzerFromFlags, withAnalyzerOptions } from '../analyzer-options.js'
import { codedPage } from '../coded-page.js'
import { reportCoded } from '../coded-report.js'
import { type DocvarFlags, docvarsFromFlags, withSetOption } from '../docvar-options.js'
import { EXIT, endWith, reportFailure } from '../exit.js'
import { readCoded } from '../read-coded.js'
import { readPages } from '../read-pages.js'
import { writeOutput } from '../write-output.js'

interface EvaluateFlags extends AnalyzerFlags, DocvarFlags {
  readonly gold: string
  readonly errors: boolean
  readonly json: boolean
  readonly sheet?: string
}

/** `fangzhi evaluate`: how well pages are read, against gold annotation. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .description(
      'score names, layout, roles and topics against gold files NAME.gold.json of the pages NAME.txt, or names alone against texts marked in brat, doccano or CoNLL columns',
    )
    .argument('[pages...]', 'page files; none where --gold holds the texts itself')
    .requiredOption('--gold <path>', 'folder of the gold files, folder of brat, doccano JSONL, or CoNLL columns')
    .option('--sheet <file>', 'with marked texts: the coding sheet whose column inclusion weights them')
    .option('--errors', 'print every miss and false find in its sentence', false)
    .option('--json', 'print the report as JSON', false)
  withAnalyzerOptions(withSetOption(command)).action(run)
}

async function run(files: readonly string[], flags: EvaluateFlags): Promise<void> {
  if (flags.gold.endsWith('.gold.json')) {
    throw new FangzhiError('BAD_OPTION', `--gold ${flags.gold} is the gold of one page; give the folder it lies in`)
  }
  const isMarked = await holdsTexts(flags.gold)
  if (flags.sheet !== undefined && !isMarked) {
    throw new FangzhiError('BAD_OPTION', '--sheet weights marked texts; --gold is none of them')
  }
  if (flags.sheet !== undefined && (flags.json || flags.errors)) {
    throw new FangzhiError(
      'BAD_OPTION',
      `--sheet does not go with --${flags.json ? 'json' : 'errors'}; it prints scores alone`,
    )
  }
  const { gold, results } = isMarked ? await readMarked(files, flags) : await readGiven(files, flags)
  if (flags.sheet !== undefined) {
    await writeOutput(await reportCoded(gold.map(codedGold(results)), results.map(codedPage), flags.sheet))
    return
  }
  const report = evaluate(gold, results)
  await writeOutput(
    flags.json ? `${JSON.stringify(report, null, 1)}\n` : formatEvaluation(report, { errors: flags.errors }),
  )
}

interface Scored {
  readonly gold: GoldPage[]
  readonly results: ScoredPage[]
}

function codedGold(results: readonly ScoredPage[]): (page: GoldPage, at: number) => CodedText {
  return ({ page, mentions }, at) => ({
    id: page,
    text: results[at]!.text,
    spans: mentions.map(({ from, to, type }) => ({ start: from, end: to, type })),
  })
}

/** Whether the gold is a file, or a folder of brat: texts with their marks. */
async function holdsTexts(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null)
  if (info === null || !info.isDirectory()) return info !== null
  return (await readdir(path)).some((file) => file.endsWith('.ann'))
}

/** Texts that somebody marked, each read as a page of its own; their marks say nothing of layout, roles and topics. */
async function readMarked(files: readonly string[], flags: EvaluateFlags): Promise<Scored> {
  if (files.length > 0) {
    throw new FangzhiError('BAD_OPTION', `${flags.gold} holds the texts itself; leave ${files[0]} out`)
  }
  const docvars = docvarsFromFlags(flags)
  const analyzer = await analyzerFromFlags(flags)
  const gold: GoldPage[] = []
  const results: ScoredPage[] = []
  for (const { id, text, spans } of await readCoded(flags.gold)) {
    const mentions = spans.map(({ start, end, type }) => ({
      ...{ from: start, to: end, text: text.slice(start, end), type: type as MentionType },
    }))
    gold.push({ page: id, mentions, ignore: [], articles: [] })
    results.push({ id, text, articles: analyzer.analyze({ id, text, docvars }).articles })
  }
  if (gold.length === 0) throw new FangzhiError('BAD_GOLD', 'holds no marked texts', { file: flags.gold })
  warnOfTypes(gold)
  return { gold, results }
}

/** Marks of a type that is none of ours are not scored, mostly because they are misspelt. */
function warnOfTypes(gold: readonly GoldPage[]): void {
  const counts = new Map<string, number>()
  for (const { mentions } of gold) for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1)
  for (const [type, count] of counts) {
    if ((MENTION_TYPES as readonly string[]).includes(type)) continue
    const known = MENTION_TYPES.join(', ')
    process.stderr.write(`fangzhi: ${count} marks of the type ${type} are not scored; there are ${known}\n`)
  }
}

async function readGiven(files: readonly string[], flags: EvaluateFlags): Promise<Scored> {
  const known = await goldFiles(flags.gold)
  if (files.length === 0) throw new FangzhiError('BAD_OPTION', `name the pages that ${flags.gold} is the gold of`)
  const docvars = docvarsFromFlags(flags)
  const analyzer = await analyzerFromFlags(flags)
  const gold: GoldPage[] = []
  const results: ScoredPage[] = []
  const scored = new Set<string>()
  for await (const page of readPages(files, { docvars })) {
    const { id = 'page' } = page
    const file = `${id}.gold.json`
    if (!known.has(file)) {
      const names = [...known].map((name) => basename(name, '.gold.json')).join(', ')
      reportFailure(
        new FangzhiError('BAD_GOLD', `no ${file} in ${flags.gold}; gold is there for: ${names || 'nothing'}`),
      )
      endWith(EXIT.someFailed)
      continue
    }
    if (scored.has(id)) {
      const message = `a second page is called ${id}, and gold goes by names; score it in a run of its own`
      reportFailure(new FangzhiError('BAD_GOLD', message))
      endWith(EXIT.someFailed)
      continue
    }
    scored.add(id)
    const path = join(flags.gold, file)
    const text = page.text.replace(/^\ufeff/, '')
    const read = readGold(await readTextFile(path), path, text.length)
    gold.push({ ...read, page: id })
    results.push({ id, text, articles: analyzer.analyze(page).articles })
  }
  if (gold.length === 0) throw new FangzhiError('BAD_GOLD', 'no page could be scored')
  return { gold, results }
}

async function goldFiles(folder: string): Promise<Set<string>> {
  try {
    return new Set((await readdir(folder)).filter((file) => extname(file) === '.json'))
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `the gold folder cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      file: folder,
    })
  }
}
