import type { Mention } from '../../model/mention.js'
import type { TableSpec } from '../table.js'
import { positionColumns } from './positions.js'

/** One row for each slogan 提法 at each place. */
export const slogansTable: TableSpec<Mention> = {
  name: 'slogans',
  en: 'One row for each slogan at each place in the text.',
  zh: '文中每处提法一行。',
  rowsOf: ({ doc }) => doc.mentions.filter(({ type, nested }) => type === 'SLOGAN' && !nested),
  columns: [
    {
      name: 'slogan',
      type: 'text',
      en: 'Its full wording, the same for short and long forms.',
      zh: '提法全称，长短形式相同。',
      cell: ({ entity, text }, { entities }) => entities.get(entity ?? '')?.name ?? text,
    },
    {
      name: 'subtype',
      type: 'text',
      en: 'tifa, numeric, campaign, plan, positioning or motto.',
      zh: '小类：tifa 提法，numeric 数字简称，campaign 行动，plan 规划，positioning 定位，motto 口号。',
      cell: ({ subtype }) => subtype,
    },
    { name: 'text', type: 'text', en: 'As it stands here.', zh: '此处文字。', cell: ({ text }) => text },
    {
      name: 'ref',
      type: 'text',
      en: 'Id in a dictionary; empty where it is in none.',
      zh: '词典编号，未收则空。',
      cell: ({ entity }, { entities }) => entities.get(entity ?? '')?.ref ?? null,
    },
    { name: 'part', type: 'text', en: 'Part of the article.', zh: '所在部分。', cell: ({ part }) => part },
    { name: 'mention', type: 'text', en: 'Id of the mention.', zh: '出现处编号。', cell: ({ id }) => id },
    positionColumns,
  ],
}
