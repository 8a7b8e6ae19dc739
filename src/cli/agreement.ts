import type { Command } from 'commander'
import { codedScores, FangzhiError, labelAgreement, spanAgreement } from '../index.js'
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
  if (flags.machine) return scoreProgram(a, b, flags.sheet)
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

async function scoreProgram(gold: string, results: string, sheet: string | undefined): Promise<void> {
  const inclusion = new Map<string, number>()
  for (const { article, inclusion: share } of sheet === undefined ? [] : await readRecords(sheet)) {
    const number = Number(share)
    if (!article || !(number > 0 && number <= 1)) {
      throw new FangzhiError(
        'BAD_FILE',
        `inclusion of "${article}" is "${share}"; it takes a number above 0, at most 1`,
        {
          file: sheet!,
        },
      )
    }
    inclusion.set(article, number)
  }
  const { texts, scores } = codedScores(await readCoded(gold), await readCoded(results), inclusion)
  const lines = scores.map(
    ({ type, precision, recall, f1, interval, gold, found, right }) =>
      `${type.padEnd(10)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)} [${interval[0].toFixed(4)}, ${interval[1].toFixed(4)}]  coder ${gold}, program ${found}, both ${right}`,
  )
  await writeOutput(`${texts} texts${sheet === undefined ? '' : ', weighted by inclusion'}\n${lines.join('\n')}\n`)
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
