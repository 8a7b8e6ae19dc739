import type { TopicReport } from '../index.js'
import { displayWidth, padEnd } from './columns.js'

/** The report of a training for eyes: scores by cross-validation, each label, what is confused with what. */
export function formatTopicReport(report: TopicReport, file: string): string {
  const figure = (value: number) => value.toFixed(3)
  const lines = [
    `${report.examples} examples, cross-validated in ${report.folds} parts${report.byGroup ? ' of whole groups' : ''}:`,
    `  primary label right ${figure(report.accuracy)}   among the labels ${figure(report.accuracyAnyLabel)}` +
      (report.noneAccuracy === null ? '' : `   none where none ${figure(report.noneAccuracy)}`),
    `  micro F1 ${figure(report.microF1)}   macro F1 ${figure(report.macroF1)}   calibration error ${figure(report.calibrationError)}`,
    '',
  ]
  const width = Math.max(5, ...report.labels.map(({ label }) => displayWidth(label))) + 2
  lines.push(`${padEnd('label', width)}texts  precision  recall  F1     most telling terms (^ in a headline)`)
  for (const { label, support, precision, recall, f1, terms } of report.labels) {
    const cells = [
      String(support).padEnd(7),
      figure(precision).padEnd(11),
      figure(recall).padEnd(8),
      figure(f1).padEnd(7),
    ]
    lines.push(
      `${padEnd(label, width)}${cells.join('')}${terms
        .slice(0, 6)
        .map(({ term }) => term)
        .join(' ')}`,
    )
  }
  if (report.confusions.length > 0) {
    lines.push('', 'most often confused:')
    for (const { label, given, count } of report.confusions.slice(0, 8))
      lines.push(`  ${label} taken for ${given}: ${count}`)
  }
  lines.push('', `model written to ${file}`, '')
  return lines.join('\n')
}
