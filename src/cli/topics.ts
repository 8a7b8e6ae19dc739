import { rename, writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { parse } from 'csv-parse/sync'
import {
  createKeywordModel,
  explainTopics,
  FangzhiError,
  openTopicModel,
  saveTopicModel,
  type TopicExample,
  type TopicKeyword,
  trainTopics,
} from '../index.js'
import { createAnalyzer, readTextFile } from '../node/index.js'
import { wholeNumber } from './analyzer-options.js'
import { formatTopicReport } from './format-topic-report.js'
import { createProgressLine } from './progress-line.js'
import { writeOutput } from './write-output.js'

interface TrainFlags {
  readonly out: string
  readonly text: string
  readonly labels: string
  readonly group?: string
  readonly keywords?: string
  readonly folds: number
  readonly seed: number
  readonly cost?: number
  readonly chars: boolean
}

/** `fangzhi topics`: topics of one's own. */
export function registerTopics(program: Command): void {
  const topics = program.command('topics').description('train topics of your own, and see why a text gets them')
  topics
    .command('train')
    .description('learn topics from a CSV of texts and labels (several labels of a text joined by ;)')
    .argument('[labelled]', 'a CSV or TSV with a header row; may be left out where --keywords is given')
    .requiredOption('-o, --out <model>', 'the model, a JSON file')
    .option('--text <column>', 'the column of the texts', 'text')
    .option('--labels <column>', 'the column of the labels', 'labels')
    .option(
      '--group <column>',
      'a column such as the paper; cross-validation then tests on groups it has not learned from',
    )
    .option('--keywords <table>', 'terms known to speak for a label: a CSV with the columns term, label, weight')
    .option('--folds <n>', 'parts of the cross-validation', wholeNumber, 5)
    .option('--seed <n>', 'the same seed and examples give the same model', wholeNumber, 1)
    .option('--cost <c>', 'what an error costs; higher fits the examples more closely', positiveNumber)
    .option('--chars', 'learn from runs of characters only, without words', false)
    .action(train)
  topics
    .command('explain')
    .description('show what speaks for and against each topic of a text')
    .argument('<model>', 'a model that topics train made')
    .argument('<text>', 'the text itself, or @FILE')
    .action(explain)
}

async function train(file: string | undefined, flags: TrainFlags): Promise<void> {
  const keywords = flags.keywords
    ? toKeywords(readRows(await readTextFile(flags.keywords), flags.keywords), flags.keywords)
    : []
  if (file === undefined) {
    if (!flags.keywords)
      throw new FangzhiError(
        'BAD_TRAINING',
        'nothing to learn from; name a table of texts, or of seed words with --keywords',
      )
    await writeWhole(flags.out, saveTopicModel(createKeywordModel(keywords)))
    await writeOutput(`model of ${keywords.length} seed words written to ${flags.out}\n`)
    return
  }
  const examples = toExamples(readRows(await readTextFile(file), file), file, flags)
  const line = createProgressLine(process.stderr)
  const analyzer = flags.chars ? null : createAnalyzer()
  const { model, report } = trainTopics(examples, {
    keywords,
    folds: flags.folds,
    seed: flags.seed,
    ...(flags.cost === undefined ? {} : { cost: flags.cost }),
    ...(analyzer ? { cut: analyzer.segment } : {}),
    onProgress: ({ step, done, total }) => line.show(`${step} ${done}/${total}`),
  })
  line.end()
  await writeWhole(flags.out, saveTopicModel(model))
  await writeOutput(formatTopicReport(report, flags.out))
}

function toKeywords(rows: readonly Record<string, string>[], file: string): TopicKeyword[] {
  return rows.map(({ term = '', label = '', weight = '1' }, index) => {
    if (term === '' || label === '' || !(Number(weight) > 0)) {
      const message = `seed word "${term}" of label "${label}" with weight "${weight}"; a row needs term, label and a weight above zero`
      throw new FangzhiError('BAD_TRAINING', message, { file, line: index + 2 })
    }
    return { term, label, weight: Number(weight) }
  })
}

/** Half a model is never left behind: it is written beside its place and then moved there. */
async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await writeFile(`${file}.part`, text)
    await rename(`${file}.part`, file)
  } catch (error) {
    throw new FangzhiError('BAD_FILE', `cannot be written (${(error as NodeJS.ErrnoException).code})`, { file })
  }
}

function readRows(text: string, file: string): Record<string, string>[] {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  try {
    return parse(text, { columns: true, delimiter, bom: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number }
    throw new FangzhiError('BAD_TRAINING', `is no table that can be read: ${message}`, {
      file,
      ...(lines ? { line: lines } : {}),
    })
  }
}

function toExamples(rows: readonly Record<string, string>[], file: string, flags: TrainFlags): TopicExample[] {
  const columns = Object.keys(rows[0] ?? {})
  for (const [option, column] of [
    ['--text', flags.text],
    ['--labels', flags.labels],
    ['--group', flags.group],
  ] as const) {
    if (column !== undefined && rows.length > 0 && !columns.includes(column)) {
      throw new FangzhiError(
        'BAD_TRAINING',
        `has no column "${column}"; it has ${columns.join(', ')}; name the right one with ${option}`,
        { file },
      )
    }
  }
  return rows.map((row) => ({
    text: row[flags.text] ?? '',
    labels: (row[flags.labels] ?? '')
      .split(/[;；|]/)
      .map((label) => label.trim())
      .filter((label) => label !== ''),
    ...(flags.group ? { group: row[flags.group] ?? '' } : {}),
  }))
}

async function explain(modelFile: string, given: string): Promise<void> {
  const model = openTopicModel(await readTextFile(modelFile), modelFile)
  const text = given.startsWith('@') ? await readTextFile(given.slice(1)) : given
  for (const { topic, score, given: chosen, bias, byPresent, raw, terms, against } of explainTopics(model, text)) {
    const list = (reasons: typeof terms) =>
      reasons
        .slice(0, 8)
        .map((term) => `${term.text} ${term.weight.toFixed(2)}`)
        .join('  ')
    const others = Math.abs(byPresent) < 0.005 ? '' : `, ${byPresent.toFixed(2)} by the topics present`
    await writeOutput(
      `${chosen ? '*' : ' '} ${topic} ${score.toFixed(2)}  (${raw.toFixed(2)}, of it ${bias.toFixed(2)} at the start${others})\n`,
    )
    if (terms.length > 0) await writeOutput(`    for      ${list(terms)}\n`)
    if (against.length > 0) await writeOutput(`    against  ${list(against)}\n`)
  }
}

function positiveNumber(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('it takes a number above zero.')
  return number
}
