import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { articleContext } from '../../src/corpus/article-context.js'
import { codebook } from '../../src/corpus/codebook.js'
import { docvarCells, docvarColumns, withDocvars } from '../../src/corpus/docvar-columns.js'
import { linkOf } from '../../src/corpus/link-basis.js'
import { TABLE_NAMES, tablesNamed } from '../../src/corpus/tables/all-tables.js'
import { csvLine } from '../../src/export/csv.js'
import type { Role } from '../../src/model/entity.js'
import { ORG_SUBTYPES, SLOGAN_SUBTYPES } from '../../src/model/mention-subtype.js'
import { markedPage } from './marked-page.js'

const page = markedPage(
  '清禾周报-02',
  { date: '2026-03-18', paper: '清禾周报', edition: '第02版', region: '清禾县', desk: '要闻' },
  [
    {
      headline: '清禾县部署春耕',
      body: '[葛云帆|PERSON]到[柳湾村|PLACE]调研。他要求落实“[项目攻坚年|SLOGAN]”。[县委|ORG|清禾县委]作了部署。',
      roles: [{ person: '葛云帆', post: '县长', body: '清禾县政府' }],
      topics: ['agriculture-rural'],
    },
  ],
)
const tokenize = (text: string) =>
  [...text].map((character, start) => ({ text: character, start, end: start + 1, pos: 'x' }))
const tables = tablesNamed(TABLE_NAMES, { tokens: { tokenize, stopWords: new Set(['他']) } })
const docvars = docvarColumns(['desk', 'type'])

function records(name: string): Record<string, string>[] {
  const table = tables.find((table) => table.name === name)!
  const columns = withDocvars(table.columns, docvars).map((column) => column.name)
  let text = csvLine(columns)
  for (const doc of page.articles) {
    for (const cells of table.rows(articleContext(page.page, doc))) {
      text += csvLine([...cells, ...docvarCells(page.page.docvars, docvars)])
    }
  }
  return parse(text, { columns: true })
}

describe('the tables', () => {
  it('give every row its page, article and docvars', () => {
    for (const { name } of tables) {
      for (const row of records(name)) {
        expect(row).toMatchObject({ page: '清禾周报-02', article: '清禾周报-02#0', paper: '清禾周报', desk: '要闻' })
      }
    }
  })

  it('put a docvar named like a column of theirs under another name', () => {
    expect(Object.keys(records('mentions')[0]!)).toContain('docvar_type')
  })

  it('show of a list without a full stop what is around a name, not all of it in each row', () => {
    const list = markedPage('名单', {}, [{ headline: '村名', body: '[柳湾村|PLACE]　'.repeat(500) }])
    const table = tables.find(({ name }) => name === 'mentions')!
    const at = table.columns.findIndex(({ name }) => name === 'sentence_text')
    const texts = [...table.rows(articleContext(list.page, list.articles[0]!))].map((cells) => String(cells[at]))
    expect(texts).toHaveLength(500)
    expect(texts[250]).toMatch(/柳湾村/)
    expect(Math.max(...texts.map(({ length }) => length))).toBe(1003)
  })

  it('trace each mention to its sentence and position', () => {
    const { text } = page.articles[0]!
    for (const row of records('mentions')) {
      expect(text.slice(Number(row.start), Number(row.end))).toBe(row.text)
      expect(row.sentence_text).toContain(row.text)
    }
    expect(records('mentions').map(({ text, sentence }) => `${sentence} ${text}`)).toEqual([
      '1 葛云帆',
      '1 柳湾村',
      '2 项目攻坚年',
      '3 县委',
    ])
  })

  it('link persons by name and body, places and bodies by name and region, and say so', () => {
    expect(records('entities').map(({ name, link, link_basis }) => [name, link, link_basis])).toEqual([
      ['葛云帆', 'PERSON:葛云帆@清禾县政府', 'name-and-body'],
      ['柳湾村', 'PLACE:清禾县/柳湾村', 'name-and-region'],
      ['项目攻坚年', 'SLOGAN:项目攻坚年', 'same-wording'],
      ['清禾县委', 'ORG:清禾县/清禾县委', 'name-and-region'],
    ])
  })

  it('count the mentions of an entity that stand in no other name', () => {
    const marked = markedPage('n', {}, ['[白河|PLACE]到[白河镇|PLACE|白河]。'])
    const doc = marked.articles[0]!
    const nested = { ...doc, mentions: doc.mentions.map((mention, at) => ({ ...mention, nested: at === 0 })) }
    const [table] = tablesNamed(['entities'])
    const at = table!.columns.findIndex(({ name }) => name === 'mentions')
    expect([...table!.rows(articleContext(marked.page, nested))].map((cells) => cells[at])).toEqual([1])
  })

  it('link what a row of a dictionary names by its id, and nothing that several rows may be', () => {
    const marked = markedPage('d', { region: '清禾县' }, ['[县水利局|ORG]来了。'])
    const context = articleContext(marked.page, marked.articles[0]!)
    const body = marked.articles[0]!.entities[0]!
    expect(linkOf({ ...body, ref: 'QH-SLJ' }, context)).toEqual({ link: 'QH-SLJ', basis: 'dictionary-id' })
    const two = { ...body, candidates: ['QH-SLJ', 'LX-SLJ'] }
    expect(linkOf(two, context)).toEqual({ link: body.id, basis: 'none' })
  })

  it('link persons by their paper where no region is known', () => {
    const roles = [{ person: '葛云帆', post: '副县长', body: '' }]
    const page = markedPage('p', { paper: '清禾周报' }, [{ body: '[葛云帆|PERSON]来了。', roles }])
    const doc = page.articles[0]!
    expect(linkOf(doc.entities[0]!, articleContext(page.page, doc))).toEqual({
      link: 'PERSON:葛云帆@清禾周报/县长',
      basis: 'name-and-paper',
    })
  })

  it('never link persons by their name alone', () => {
    const other = markedPage('b', {}, ['[葛云帆|PERSON]来了。'])
    const [row] = [
      ...tables.find(({ name }) => name === 'entities')!.rows(articleContext(other.page, other.articles[0]!)),
    ]
    expect(row).toContain('none')
  })

  it('never link a person who is not named in full, whose body is printed or not', () => {
    const role = { person: '欧阳书记', post: '书记', body: '清禾县委' }
    const page = markedPage('b', {}, [{ body: '[清禾县委|ORG]的[欧阳书记|PERSON]来了。', roles: [role] }])
    const person = page.articles[0]!.entities[1]!
    const context = articleContext(page.page, page.articles[0]!)
    expect(linkOf(person, context).basis).toBe('name-and-body')
    expect(linkOf({ ...person, subtype: 'address' }, context).basis).toBe('none')
  })

  it('cost an entity the same however many there are', () => {
    const millisecondsOf = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `葛${at.toString(36)}`)
      const roles = names.map((person) => ({ person, post: '书记', body: '县委', sentence: { start: 0, end: 2 } }))
      const page = markedPage('m', { region: '清禾县' }, [
        { body: `[县委|ORG]${names.map((n) => `[${n}|PERSON]`).join('、')}` },
      ])
      const [doc] = page.articles
      const given = roles.map((role, at) => ({ ...role, mention: doc!.mentions[at + 1]!.id })) as unknown as Role[]
      const context = articleContext(page.page, { ...doc!, roles: given })
      const start = performance.now()
      for (const table of tablesNamed(['entities', 'roles'])) expect([...table.rows(context)]).not.toEqual([])
      return performance.now() - start
    }
    millisecondsOf(500)
    expect(millisecondsOf(8000)).toBeLessThan(1000)
  })

  it('tell the secretaries of two counties apart, whose paper calls both bodies 县委', () => {
    const role = { person: '葛云帆', post: '书记', body: '县委' }
    const links = ['清禾县', '澜溪县', '浙江省'].map((region) => {
      const page = markedPage('x', { region }, [{ body: '[县委|ORG]书记[葛云帆|PERSON]来了。', roles: [role] }])
      const context = articleContext(page.page, page.articles[0]!)
      return linkOf(page.articles[0]!.entities[1]!, context).link
    })
    expect(links).toEqual(['PERSON:葛云帆@清禾县/县委', 'PERSON:葛云帆@澜溪县/县委', 'x#0:e:PERSON:4-7'])
  })

  it('follow the user where a table of links says so', () => {
    const merge = new Map([['PERSON:葛云帆', 'ge-yunfan']])
    const [table] = tablesNamed(['entities'], { merge })
    const [row] = [...table!.rows(articleContext(page.page, page.articles[0]!))]
    expect(row).toEqual(expect.arrayContaining(['ge-yunfan', 'merge-table']))
  })

  it('leave stop words and punctuation out of the tokens', () => {
    expect(records('tokens')[0]!.tokens).not.toMatch(/他|。|“/)
  })

  it('explain every column in English and in Chinese', () => {
    const text = codebook(tables, docvars)
    for (const table of tables) {
      for (const { en, zh } of withDocvars(table.columns, docvars)) {
        expect(en).toMatch(/\w.*\.$/)
        expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
        expect(text).toContain(en)
      }
    }
  })

  it.each(['en', 'zh'] as const)('say in %s which kinds of bodies and slogans there are', (language) => {
    const kinds = (name: string) =>
      tables.find((table) => table.name === name)!.columns.find((column) => column.name === 'subtype')![language]
    for (const kind of ORG_SUBTYPES) expect(kinds('mentions')).toContain(kind)
    for (const kind of SLOGAN_SUBTYPES) expect(kinds('slogans')).toContain(kind)
  })

  it('keeps its tables whole where a heading of the user breaks a line or holds a bar', () => {
    const text = codebook(tables.slice(0, 1), docvarColumns(['发布\n日期', '版|面']))
    expect(text).toContain('| 发布 日期 | text')
    expect(text).toContain('| 版\\|面 | text')
  })
})
