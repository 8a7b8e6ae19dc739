import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { FangzhiError, labelAgreement, spanAgreement } from '../index.js'
import { reportCoded } from './coded-report.js'
import { readCoded } from './read-coded.js'
import { readRecords } from './read-records.js'
import { writeOutput } from './write-output.js'

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
    .option('--label <column>', 'column of coding sheets that is compared (default: topic)')
    .option('--machine', 'b is the program: precision, recall and F1 with 95 % intervals', false)
    .option('--sheet <file>', 'with --machine: the coding sheet whose column inclusion weights the texts')
    .action(compare)
}

async function compare(a: string, b: string, flags: AgreementFlags): Promise<void> {
  if (flags.machine) return writeOutput(await reportCoded(await readCoded(a), await readCoded(b), flags.sheet))
  if (flags.sheet !== undefined) throw new FangzhiError('BAD_OPTION', '--sheet goes with --machine, which it weights')
  for (const path of [a, b]) await checkThere(path)
  const sheets = [a, b].filter((path) => /\.csv$/i.test(path))
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

async function compareSheets(a: string, b: string, column: string): Promise<void> {
  const { items, observed, kappa, alpha } = labelAgreement(await readLabels(a, column), await readLabels(b, column))
  await writeOutput(
    `${items} articles coded by both in "${column}"\nequal ${observed.toFixed(4)}, Cohen's kappa ${kappa.toFixed(4)}, Krippendorff's alpha ${alpha.toFixed(4)}\n`,
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
