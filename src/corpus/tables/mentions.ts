import type { Mention } from '../../model/mention.js'
import type { TableSpec } from '../table.js'
import { positionColumns } from './positions.js'

/** One row for each name at each place. */
export const mentionsTable: TableSpec<Mention> = {
  name: 'mentions',
  en: 'One row for each name at each place in the text.',
  zh: '文中每处名称一行。',
  rowsOf: ({ doc }) => doc.mentions,
  columns: [
    {
      name: 'mention',
      type: 'text',
      en: 'Id: ARTICLE:TYPE:START-END.',
      zh: '编号：稿件：类型：起-止。',
      cell: ({ id }) => id,
    },
    {
      name: 'type',
      type: 'text',
      en: 'PERSON, PLACE, ORG, SLOGAN or DOCUMENT.',
      zh: '类型：PERSON 人，PLACE 地，ORG 机构，SLOGAN 提法，DOCUMENT 文件。',
      cell: ({ type }) => type,
    },
    {
      name: 'subtype',
      type: 'text',
      en: 'Body: government, company, institution (schools, hospitals), group (associations, media); slogan: see slogans.',
      zh: '机构：government 党政机关，company 企业，institution 学校医院等，group 社团媒体等；提法见 slogans 表。',
      cell: ({ subtype }) => subtype,
    },
    { name: 'text', type: 'text', en: 'The name, blanks closed.', zh: '名称（去空白）。', cell: ({ text }) => text },
    {
      name: 'part',
      type: 'text',
      en: 'Part of the article: kicker, headline, subhead, byline, section, body, caption, credit.',
      zh: '所在部分：引题、主题、副题、署名、小标题、正文、图注、图片署名。',
      cell: ({ part }) => part,
    },
    {
      name: 'entity',
      type: 'text',
      en: 'Id of the thing named, the same for every mention of it in the article.',
      zh: '所指实体编号，同篇同物相同。',
      cell: ({ entity }) => entity,
    },
    {
      name: 'entity_name',
      type: 'text',
      en: 'Fullest name of that thing.',
      zh: '该实体的最全名称。',
      cell: ({ entity }, { entities }) => (entity === null ? null : (entities.get(entity)?.name ?? null)),
    },
    {
      name: 'nested',
      type: 'boolean',
      en: 'Whether it stands inside another mention; leave these out when counting.',
      zh: '是否嵌在另一名称之内；计数时应除去。',
      cell: ({ nested }) => nested,
    },
    {
      name: 'by',
      type: 'text',
      en: 'Which part of the program found it.',
      zh: '由程序的哪一部分找到。',
      cell: ({ by }) => by,
    },
    { name: 'reason', type: 'text', en: 'Why.', zh: '理由。', cell: ({ reason }) => reason },
    {
      name: 'score',
      type: 'number',
      en: 'How sure the program is, 0 to 1; no probability.',
      zh: '把握程度，0至1，并非概率。',
      cell: ({ score }) => score,
    },
    positionColumns,
  ],
}
