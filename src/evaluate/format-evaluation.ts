import { checkShape } from '../base/check-argument.js'
import type { EvaluationReport } from './evaluate.js'
import type { IntervalScore } from './score.js'
import type { MentionScore } from './score-mentions.js'
import { withoutBlanks } from './without-blanks.js'

/** What {@link formatEvaluation} prints beside the tables. */
export interface FormatOptions {
  /** Every miss and every false find, in its sentence. Default false. */
  readonly errors?: boolean
}

/** The report as text for people: one table for each kind of score, ratios with three places, F1 with its interval. */
export function formatEvaluation(report: EvaluationReport, options: FormatOptions = {}): string {
  checkShape(
    report,
    { mentions: 'object', layout: 'object', articles: 'number' },
    'formatEvaluation takes the report of evaluate',
  )
  const { mentions, entities } = report
  const what = report.articles === 0 ? `${report.pages} texts` : `${report.pages} pages, ${report.articles} articles`
  const sections = [
    `${what}; in brackets the 95 % interval, resampled by ${report.articles === 0 ? 'text' : 'article'}`,
    table('Mentions', [...mentions.types, mentions.micro].flatMap(mentionRows)),
  ]
  // Texts that were marked elsewhere have names only.
  if (report.articles > 0) sections.push(...articleTables(report))
  if (entities !== null) {
    sections.push(
      `Entities (B³): precision ${ratio(entities.precision)}, recall ${ratio(entities.recall)}, F1 ${ratio(entities.f1)} over ${entities.mentions} mentions`,
    )
  }
  if (options.errors) sections.push(...errorLists(report))
  return `${sections.join('\n\n')}\n`
}

function articleTables({ layout, roles, topics }: EvaluationReport): string[] {
  return [
    table('Layout', [
      scoreRow('region', layout.region),
      scoreRow('kind', layout.kind),
      scoreRow('headline', layout.headline),
      scoreRow('reporters', layout.reporters),
      scoreRow('correspondents', layout.correspondents),
      scoreRow('photographers', layout.photographers),
      scoreRow('all of these', layout.whole),
    ]),
    table('Roles', [scoreRow('person and post', roles.pairs, `body right ${ratio(roles.body)}`)]),
    table('Topics', [
      scoreRow('primary', topics.primary),
      scoreRow('all, micro', topics.all, `macro F1 ${ratio(topics.macroF1)}`),
    ]),
  ]
}

type Row = readonly string[]
const HEAD: Row = ['', 'precision', 'recall', 'F1', '', 'gold', 'found', 'right', '']

function mentionRows({ type, strict, overlap, subtype }: MentionScore): Row[] {
  if (strict.gold === 0 && strict.found === 0) return []
  const note = subtype === null ? '' : `subtype right ${ratio(subtype)}`
  return [scoreRow(type, strict, note), scoreRow('  overlapping', overlap)]
}

function scoreRow(name: string, score: IntervalScore, note = ''): Row {
  const { precision, recall, f1, interval, gold, found, right } = score
  const range = `[${ratio(interval[0])}, ${ratio(interval[1])}]`
  return [name, ratio(precision), ratio(recall), ratio(f1), range, String(gold), String(found), String(right), note]
}

function table(title: string, rows: readonly Row[]): string {
  const all = [[title, ...HEAD.slice(1)], ...rows]
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => align(cell, widths[column]!, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Names and notes stand on the left, numbers on the right. */
function align(cell: string, width: number, column: number): string {
  return column === 0 || column === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width)
}

function ratio(value: number): string {
  return value.toFixed(3)
}

function errorLists({ mentions, layout, roles, topics }: EvaluationReport): string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      'Mentions that are wrong',
      mentions.errors.map(({ page, kind, gold, found, sentence }) => {
        const should = gold ? `${gold.text}|${gold.type}` : '–'
        const is = found ? `${found.text}|${found.type}` : '–'
        return `${page}  ${kind.padEnd(6)}  ${withoutBlanks(should)} → ${withoutBlanks(is)}  in  ${sentence}`
      }),
    ],
    [
      'Articles that are wrong',
      layout.errors.map(({ page, headline, side, gold, found }) => `${page}  ${side}  ${headline}: ${gold} → ${found}`),
    ],
    ['Roles that are wrong', roles.errors.map(({ page, gold, found }) => `${page}  ${gold ?? '–'} → ${found ?? '–'}`)],
    [
      'Topics that are wrong',
      topics.errors.map(
        ({ page, headline, gold, found }) =>
          `${page}  ${headline}: ${gold.join(', ') || '–'} → ${found.join(', ') || '–'}`,
      ),
    ],
  ]
  return lists.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `${title}\n${lines.join('\n')}`)
}
