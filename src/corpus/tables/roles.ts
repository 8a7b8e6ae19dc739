import type { Role } from '../../model/entity.js'
import { partOf, sentenceOf } from '../article-context.js'
import { linkOf, type MergeTable } from '../link-basis.js'
import { defineTable, type Table } from '../table.js'

/** One row for each post an article gives a person. */
export function rolesTable(merge?: MergeTable): Table {
  return defineTable<Role>({
    name: 'roles',
    en: 'One row for each post an article gives a person: an attestation, not a fact.',
    zh: '稿件所载人物职务，每条一行：是记载，不等于事实。',
    rowsOf: ({ doc }) => doc.roles,
    columns: [
      {
        name: 'person',
        type: 'text',
        en: 'Name as printed, blanks closed.',
        zh: '姓名（原文，去空白）。',
        cell: ({ person }) => person,
      },
      {
        name: 'link',
        type: 'text',
        en: "The person's key over the whole corpus; see entities.",
        zh: '人物跨篇归并键，见 entities 表。',
        cell: (role, context) => {
          const entity = context.entities.get(context.mentions.get(role.mention)?.entity ?? '')
          return entity === undefined ? null : linkOf(entity, context, merge).link
        },
      },
      { name: 'post', type: 'text', en: 'Post as printed.', zh: '职务（原文）。', cell: ({ post }) => post },
      {
        name: 'post_normalized',
        type: 'text',
        en: "The post's standard form, or the printed one.",
        zh: '职务标准名称，无则同原文。',
        cell: ({ postNormalized }) => postNormalized,
      },
      {
        name: 'body',
        type: 'text',
        en: 'The body meant; empty where none is printed or can be inferred.',
        zh: '所属机构，未载且无从推知则空。',
        cell: ({ body }) => body,
      },
      {
        name: 'body_from',
        type: 'text',
        en: 'printed, inferred or none.',
        zh: '机构来源：printed 原文，inferred 推知，none 无。',
        cell: ({ bodyFrom }) => bodyFrom,
      },
      {
        name: 'status',
        type: 'text',
        en: 'holds, acting, former, appointed or removed.',
        zh: '状态：holds 现任，acting 代理，former 原任，appointed 任命，removed 免职。',
        cell: ({ status }) => status,
      },
      {
        name: 'mention',
        type: 'text',
        en: "Id of the person's mention.",
        zh: '人名出现处编号。',
        cell: ({ mention }) => mention,
      },
      {
        name: 'part',
        type: 'text',
        en: 'Part of the article.',
        zh: '所在部分。',
        cell: ({ sentence }, context) => partOf(context, sentence.start),
      },
      {
        name: 'sentence',
        type: 'integer',
        en: 'Number of the sentence that says so, counted from 0.',
        zh: '记载句的序号，从0起。',
        cell: ({ sentence }, context) => sentenceOf(context, sentence),
      },
      {
        name: 'start',
        type: 'integer',
        en: 'First position of that sentence in the text of the article, in UTF-16 code units.',
        zh: '该句在稿件文本中的起点（UTF-16编码单元）。',
        cell: ({ sentence }) => sentence.start,
      },
      {
        name: 'end',
        type: 'integer',
        en: 'Position after its last character.',
        zh: '该句终点（不含）。',
        cell: ({ sentence }) => sentence.end,
      },
      {
        name: 'sentence_text',
        type: 'text',
        en: 'That sentence.',
        zh: '该句原文。',
        cell: ({ sentence }, { doc }) => doc.text.slice(sentence.start, sentence.end),
      },
    ],
  })
}
