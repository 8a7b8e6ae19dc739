import type { Entity } from '../../model/entity.js'
import { type EntityLink, linkOf, type MergeTable } from '../link-basis.js'
import { defineTable, type Table } from '../table.js'

/** One row for each thing an article names; `merge` is the user's own table of links. */
export function entitiesTable(merge?: MergeTable): Table {
  return defineTable<Entity & EntityLink>({
    name: 'entities',
    en: 'One row for each thing an article names.',
    zh: '每篇稿件中的每个实体一行。',
    rowsOf: (context) => context.doc.entities.map((entity) => ({ ...entity, ...linkOf(entity, context, merge) })),
    columns: [
      { name: 'entity', type: 'text', en: 'Id within the article.', zh: '篇内编号。', cell: ({ id }) => id },
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
        en: 'As in mentions; address for a person not named in full (李书记).',
        zh: '同 mentions 表；address 指未出全名的人（李书记）。',
        cell: ({ subtype }) => subtype,
      },
      {
        name: 'name',
        type: 'text',
        en: "Fullest name printed in the article, or the dictionary's.",
        zh: '篇中最全的名称，或词典所载名称。',
        cell: ({ name }) => name,
      },
      {
        name: 'ref',
        type: 'text',
        en: 'Id in a dictionary; empty where it is in none.',
        zh: '词典编号，未收则空。',
        cell: ({ ref }) => ref,
      },
      {
        name: 'candidates',
        type: 'text',
        en: 'Dictionary ids among which the text does not decide, separated by blanks.',
        zh: '文中无法判定的候选词典编号，以空格分隔。',
        cell: ({ candidates }) => candidates.join(' '),
      },
      {
        name: 'mentions',
        type: 'integer',
        en: 'How many mentions it has in the article, in bylines too but not inside other names; 0 where it stands only there.',
        zh: '篇内出现次数，含署名，不计嵌在其他名称之内的；只嵌在其他名称之内则为0。',
        cell: (entity, { mentions }) => entity.mentions.filter((id) => mentions.get(id)?.nested !== true).length,
      },
      {
        name: 'link',
        type: 'text',
        en: 'The same for entities of several articles that the rule in link_basis holds to be one thing.',
        zh: '跨篇归并键：按 link_basis 所示规则视为同一者相同。',
        cell: ({ link }) => link,
      },
      {
        name: 'link_basis',
        type: 'text',
        en: 'merge-table (yours), dictionary-id, name-and-body (persons), name-and-paper (persons, where no region is known), name-and-region (bodies and places), same-wording (slogans, documents) or none.',
        zh: '归并依据：merge-table 自定，dictionary-id 词典编号，name-and-body 姓名加单位，name-and-paper 姓名加单位加报纸（地区不明时），name-and-region 名称加地区，same-wording 文字相同，none 不归并。',
        cell: ({ basis }) => basis,
      },
    ],
  })
}
