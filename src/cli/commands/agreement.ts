import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { FangzhiError, labelAgreement, spanAgreement } from '../../index.js'
import { readResults } from '../../node/index.js'
import { reportCoded } from '../coded-report.js'
import { readCoded } from '../read-coded.js'
import { readRecords } from '../read-records.js'
import { writeOutput } from '../write-output.js'

interface AgreementFlags {
  readonly label?: string
  readonly machine: boolean
  readonly sheet?: string
}

/** `fangzhi agreement`: how far two coders agree, or a coder and the program. */
export function registerAgreement(program: Command): void {
  program
    .command('agreement')
    .description('compare two coders: F1, kappa and alpha of spans, or of a column of two coding sheets')
    .argument('<a>', 'coding sheet (.csv), doccano JSONL, CoNLL columns, folder of brat')
    .argument('<b>', 'the same of the other coder; results of fangzhi corpus with --machine')
    .option('--label <column>', 'column of coding sheets that is compared (default topic)')
    .option(
      '--machine',
      'b is the program: precision, recall and F1 with 95 % intervals; for a coding sheet, how far its topics are those found',
      false,
    )
    .option('--sheet <file>', 'with --machine: the coding sheet whose column inclusion weights the texts')
    .action(compare)
}

async function compare(a: string, b: string, flags: AgreementFlags): Promise<void> {
  for (const path of [a, b]) await checkThere(path)
  if (flags.machine) return compareMachine(a, b, flags)
  if (flags.sheet !== undefined) throw new FangzhiError('BAD_OPTION', '--sheet goes with --machine, which it weights')
  const sheets = [a, b].filter(isSheet)
  if (sheets.length === 2) return compareSheets(a, b, flags.label ?? 'topic')
  if (sheets.length === 1) {
    throw new FangzhiError('BAD_INPUT', `${sheets[0]} is a coding sheet and the other is none; compare two of a kind`)
  }
  if (flags.label !== undefined)
    throw new FangzhiError('BAD_OPTION', '--label names a column of coding sheets; these are none')
  const { texts, strict, byType, kappa, alpha } = spanAgreement(await readCoded(a), await readCoded(b))
  const lines = [
    `${texts} texts`,
    ...[{ type: 'ALL', ...strict }, ...byType].map(
      ({ type, f1, both, onlyA, onlyB }) =>
        `${type.padEnd(10)} F1 ${f1.toFixed(4)}  both ${both}, only a ${onlyA}, only b ${onlyB}`,
    ),
    `characters Cohen's kappa ${kappa.toFixed(4)}, Krippendorff's alpha ${alpha.toFixed(4)}`,
  ]
  await writeOutput(`${lines.join('\n')}\n`)
}

function isSheet(path: string): boolean {
  return /\.csv$/i.test(path)
}

/** A coder's marks against the program's, or a coding sheet's topics against the first topic of each article. */
async function compareMachine(a: string, b: string, { sheet, label }: AgreementFlags): Promise<void> {
  if (isSheet(b)) throw new FangzhiError('BAD_INPUT', 'is a coding sheet; with --machine b holds results', { file: b })
  if (!isSheet(a)) {
    if (label !== undefined)
      throw new FangzhiError('BAD_OPTION', `--label names a column of coding sheets; ${a} is none`)
    return writeOutput(await reportCoded(await readCoded(a), await readCoded(b), sheet))
  }
  if (sheet !== undefined) {
    throw new FangzhiError('BAD_OPTION', `--sheet weights marked texts; ${a} is a coding sheet itself`)
  }
  const column = label ?? 'topic'
  const topics = new Map<string, string>()
  const known = new Set(['', 'none'])
  for await (const { articles } of readResults(b)) {
    for (const { id, topics: found } of articles) {
      topics.set(id, found[0]?.topic ?? 'none')
      for (const { topic } of found) known.add(topic)
    }
  }
  const labels = await readLabels(a, column)
  warnOfLabels(new Set([...labels.values()].filter((label) => !known.has(label))), known)
  await reportLabels(`of "${column}", coded in ${a}, with the first topic found`, labels, topics)
}

/** A label that no result has agrees with nothing, mostly because it is written otherwise. */
function warnOfLabels(labels: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const there = [...known].filter((label) => label !== '').join(', ')
  for (const label of labels) process.stderr.write(`fangzhi: no article has the topic "${label}"; there are ${there}\n`)
}

async function compareSheets(a: string, b: string, column: string): Promise<void> {
  await reportLabels(`coded by both in "${column}"`, await readLabels(a, column), await readLabels(b, column))
}

async function reportLabels(what: string, a: Map<string, string>, b: Map<string, string>): Promise<void> {
  const { items, observed, kappa, alpha } = labelAgreement(a, b)
  await writeOutput(
    `${items} articles ${what}\nequal ${observed.toFixed(4)}, Cohen's kappa ${kappa.toFixed(4)}, Krippendorff's alpha ${alpha.toFixed(4)}\n`,
  )
}

async function readLabels(file: string, column: string): Promise<Map<string, string>> {
  const labels = new Map<string, string>()
  for (const [index, row] of (await readRecords(file, ['article', column])).entries()) {
    const article = row.article ?? ''
    if (labels.has(article)) {
      throw new FangzhiError('BAD_FILE', `"${article}" is coded twice`, { file, line: index + 2 })
    }
    labels.set(article, (row[column] ?? '').trim())
  }
  if ([...labels.values()].every((label) => label === '')) {
    throw new FangzhiError('BAD_FILE', `nothing is coded in the column "${column}"`, { file })
  }
  return labels
}

/** Names a path that is not there before anything is said of the other one. */
async function checkThere(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) {
    throw new FangzhiError('BAD_FILE', 'no such file or folder', { file: path })
  }
}
