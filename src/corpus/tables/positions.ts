import type { PageRange, Span } from '../../base/span.js'
import { type ArticleContext, sentenceOf, sentenceText } from '../article-context.js'
import type { Column } from '../table.js'

/** Where a row's words stand: in the article, on the page, and in which sentence. */
export function positionColumns<Row extends Span & { readonly ranges: readonly PageRange[] }>(): Column<Row>[] {
  return [
    {
      name: 'sentence',
      type: 'integer',
      en: 'Number of its sentence in the article, counted from 0.',
      zh: '所在句在稿件中的序号，从0起。',
      cell: (row, context) => sentenceOf(context, row),
    },
    {
      name: 'start',
      type: 'integer',
      en: "First position in the article's text, in UTF-16 code units.",
      zh: '在稿件文本中的起点（UTF-16编码单元）。',
      cell: ({ start }) => start,
    },
    {
      name: 'end',
      type: 'integer',
      en: "Position after its last character in the article's text.",
      zh: '在稿件文本中的终点（不含）。',
      cell: ({ end }) => end,
    },
    {
      name: 'page_ranges',
      type: 'text',
      en: 'Where it is printed on the page: from..to, several stretches separated by blanks.',
      zh: '在版面原文中的位置：起..止，多段以空格分隔。',
      // With a hyphen a spreadsheet makes a date of 8 to 11.
      cell: ({ ranges }) => ranges.map(({ from, to }) => `${from}..${to}`).join(' '),
    },
    sentenceTextColumn(),
  ]
}

/** The sentence itself, so that every row can be checked by eye. */
export function sentenceTextColumn<Row extends Span>(): Column<Row> {
  return {
    name: 'sentence_text',
    type: 'text',
    en: 'The sentence it stands in.',
    zh: '所在句原文。',
    cell: (row, context: ArticleContext) => sentenceText(context, row),
  }
}
