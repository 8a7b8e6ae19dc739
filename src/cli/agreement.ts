import type { Command } from 'commander'
import { FangzhiError, labelAgreement, spanAgreement } from '../index.js'
import { reportCoded } from './coded-report.js'
import { readCoded } from './read-coded.js'
import { readRecords } from './read-records.js'
import { writeOutput } from './write-output.js'

interface AgreementFlags {
  readonly label: string
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
    .option('--label <column>', 'column of coding sheets that is compared', 'topic')
    .option('--machine', 'b is the program: precision, recall and F1 with 95 % intervals', false)
    .option('--sheet <file>', 'with --machine: the coding sheet whose column inclusion weights the texts')
    .action(compare)
}

async function compare(a: string, b: string, flags: AgreementFlags): Promise<void> {
  if (flags.machine) return writeOutput(await reportCoded(await readCoded(a), await readCoded(b), flags.sheet))
  if (/\.csv$/i.test(a) && /\.csv$/i.test(b)) return compareSheets(a, b, flags.label)
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
  const rows = await readRecords(file)
  if (rows.length > 0 && !(column in rows[0]!)) {
    throw new FangzhiError('BAD_FILE', `has no column "${column}"; it has ${Object.keys(rows[0]!).join(', ')}`, {
      file,
    })
  }
  return new Map(rows.map((row) => [row.article ?? '', (row[column] ?? '').trim()]))
}
