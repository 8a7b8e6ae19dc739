import type { TopicScore } from '../../model/topic.js'
import type { TableSpec } from '../table.js'

/** One row for each topic of each article. */
export const topicsTable: TableSpec<TopicScore & { readonly rank: number }> = {
  name: 'topics',
  en: 'One row for each topic of each article, best first.',
  zh: '每篇稿件的每个主题一行，得分高者在先。',
  rowsOf: ({ doc }) => doc.topics.map((topic, index) => ({ ...topic, rank: index + 1 })),
  columns: [
    {
      name: 'rank',
      type: 'integer',
      en: '1 is the primary topic.',
      zh: '次序，1为首要主题。',
      cell: ({ rank }) => rank,
    },
    {
      name: 'topic',
      type: 'text',
      en: 'Label; the readme lists the built-in ones.',
      zh: '主题标签，内置的见说明文件。',
      cell: ({ topic }) => topic,
    },
    {
      name: 'score',
      type: 'number',
      en: 'Calibrated probability, 0 to 1.',
      zh: '校准概率，0至1。',
      cell: ({ score }) => score,
    },
    {
      name: 'evidence',
      type: 'text',
      en: 'Words that carried it, each with its share, separated by blanks.',
      zh: '依据词及其份额，以空格分隔。',
      cell: ({ evidence }, { doc }) =>
        evidence.map(({ start, end, weight }) => `${doc.text.slice(start, end)}:${weight}`).join(' '),
    },
  ],
}
