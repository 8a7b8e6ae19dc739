import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import {
  createKeywordModel,
  explainTopics,
  FangzhiError,
  openTopicModel,
  readTopicExamples,
  readTopicKeywords,
  saveTopicModel,
  type TopicExample,
  type TopicKeyword,
  type TopicTable,
  trainTopics,
} from '../../index.js'
import { createAnalyzer, readTextFile } from '../../node/index.js'
import { wholeNumber } from '../analyzer-options.js'
import { formatTopicReport } from '../format-topic-report.js'
import { keepInputs } from '../keep-inputs.js'
import { createProgressLine } from '../progress-line.js'
import { writeOutput } from '../write-output.js'
import { checkTarget, writeWhole } from '../write-whole.js'

interface TrainFlags {
  readonly out: string
  readonly text?: string
  readonly labels?: string
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
  keepInputs(topics.command('train'))
    .description('learn topics from a CSV of texts and labels (several labels of a text joined by ; or 、)')
    .argument('[labelled]', 'a CSV or TSV with a header row; may be left out where --keywords is given')
    .requiredOption('-o, --out <model>', 'the model, a JSON file')
    .option('--text <column>', 'the column of the texts (default text, 正文 or 文本)')
    .option('--labels <column>', 'the column of the labels (default label, labels, topic, topics, 标签 or 主题)')
    .option(
      '--group <column>',
      'a column such as the paper (default group or 分组, where there is one); cross-validation then tests on groups it has not learned from',
    )
    .option(
      '--keywords <table>',
      'terms known to speak for a label: a CSV with the columns term, label and, where wanted, weight (1 a hint, 2 strong, 3 nearly certain; default 2)',
    )
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

async function train(file: string | undefined, flags: TrainFlags, command: Command): Promise<void> {
  await checkTarget(flags.out)
  const keywords = flags.keywords ? readTopicKeywords(await tableOf(flags.keywords)) : []
  if (file === undefined) {
    if (!flags.keywords)
      throw new FangzhiError(
        'BAD_TRAINING',
        'nothing to learn from; name a table of texts, or of seed words with --keywords',
      )
    refuseIdle(command)
    await writeWhole(flags.out, saveTopicModel(createKeywordModel(keywords)))
    await writeOutput(`model of ${keywords.length} seed words written to ${flags.out}\n`)
    return
  }
  const { text, labels, group } = flags
  const columns = { ...(text && { text }), ...(labels && { labels }), ...(group && { group }) }
  const examples = readTopicExamples(await tableOf(file), columns)
  warnOfUnused(keywords, examples)
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

/** Options that say how to learn from texts do nothing where there are none. */
function refuseIdle(command: Command): void {
  const ofTexts = ['text', 'labels', 'group', 'folds', 'seed', 'cost', 'chars']
  const idle = ofTexts.find((name) => command.getOptionValueSource(name) === 'cli')
  if (idle === undefined) return
  throw new FangzhiError('BAD_OPTION', `--${idle} says how to learn from texts; name a table of them, or leave it out`)
}

async function tableOf(file: string): Promise<TopicTable> {
  return { file, text: await readTextFile(file) }
}

/** Seed words of a label that no text has count for nothing, mostly because it is misspelt. */
function warnOfUnused(keywords: readonly TopicKeyword[], examples: readonly TopicExample[]): void {
  const known = new Set(['none', ...examples.flatMap(({ labels }) => labels)])
  for (const label of new Set(keywords.map((keyword) => keyword.label))) {
    if (known.has(label)) continue
    process.stderr.write(`warning: no text has the label "${label}", so its seed words count for nothing\n`)
  }
}

async function explain(modelFile: string, given: string): Promise<void> {
  const model = openTopicModel(await readTextFile(modelFile), modelFile)
  if (given.trim() === '' || existsSync(given)) {
    const what = given.trim() === '' ? 'the text is empty' : `"${given}" is a file`
    throw new FangzhiError('BAD_INPUT', `${what}; give a text, or @FILE for what stands in a file`)
  }
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
