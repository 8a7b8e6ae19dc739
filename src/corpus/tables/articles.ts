import type { Doc } from '../../model/doc.js'
import { citation } from '../citation.js'
import type { TableSpec } from '../table.js'

/** One row an article. */
export const articlesTable: TableSpec<Doc> = {
  name: 'articles',
  en: 'One row for each article.',
  zh: '每篇稿件一行。',
  rowsOf: ({ doc }) => [doc],
  columns: [
    {
      name: 'kind',
      type: 'text',
      en: 'article or photo.',
      zh: '类别：article 稿件，photo 图片。',
      cell: (doc) => doc.kind,
    },
    { name: 'kicker', type: 'text', en: 'Line above the headline.', zh: '引题。', cell: (doc) => doc.kicker },
    { name: 'headline', type: 'text', en: 'Main headline.', zh: '主题。', cell: (doc) => doc.headline },
    { name: 'subhead', type: 'text', en: 'Line below the headline.', zh: '副题。', cell: (doc) => doc.subhead },
    {
      name: 'displaced',
      type: 'text',
      en: 'Part of the headline printed elsewhere on the page.',
      zh: '印在版面别处的标题部分。',
      cell: (doc) => doc.displaced,
    },
    {
      name: 'sections',
      type: 'text',
      en: 'Section heads, separated by ;.',
      zh: '小标题，以；分隔。',
      cell: (doc) => doc.sections.join(';'),
    },
    {
      name: 'reporters',
      type: 'text',
      en: 'Reporters of the byline, separated by 、.',
      zh: '署名记者，以、分隔。',
      cell: (doc) => doc.byline.reporters.join('、'),
    },
    {
      name: 'correspondents',
      type: 'text',
      en: 'Correspondents of the byline, separated by 、.',
      zh: '署名通讯员，以、分隔。',
      cell: (doc) => doc.byline.correspondents.join('、'),
    },
    {
      name: 'photographers',
      type: 'text',
      en: 'Photographers, separated by 、.',
      zh: '摄影者，以、分隔。',
      cell: (doc) => doc.byline.photographers.join('、'),
    },
    {
      name: 'origin',
      type: 'text',
      en: 'Who wrote it: local (the paper), wire (an agency), reprint (another paper), unknown.',
      zh: '稿源：local 本报，wire 通讯社，reprint 转载，unknown 不明。',
      cell: (doc) => doc.origin,
    },
    {
      name: 'characters',
      type: 'integer',
      en: 'Length of its text in UTF-16 code units, line breaks between parts included.',
      zh: '文本长度（UTF-16编码单元，含各部分间换行）。',
      cell: (doc) => doc.text.length,
    },
    {
      name: 'sentences',
      type: 'integer',
      en: 'Number of its sentences; headlines and bylines count as sentences.',
      zh: '句数，标题与署名各计一句。',
      cell: (_, { sentences }) => sentences.length,
    },
    {
      name: 'topic',
      type: 'text',
      en: 'Its primary topic; empty where none reaches the threshold.',
      zh: '首要主题，未达阈值则空。',
      cell: (doc) => doc.topics[0]?.topic ?? null,
    },
    {
      name: 'topic_score',
      type: 'number',
      en: 'Calibrated probability of the primary topic, 0 to 1.',
      zh: '首要主题的校准概率，0至1。',
      cell: (doc) => doc.topics[0]?.score ?? null,
    },
    {
      name: 'citation',
      type: 'text',
      en: 'A reference after GB/T 7714.',
      zh: '参考文献著录（GB/T 7714）。',
      cell: (doc, { page }) => citation(doc, page.docvars),
    },
    {
      name: 'text',
      type: 'text',
      en: 'Kicker, headline, subhead, byline and body, one line each; Excel shows the first 32,767 characters.',
      zh: '引题、主题、副题、署名、正文，各占一行；Excel只显示前32,767字。',
      cell: (doc) => doc.text,
    },
  ],
}
