import { expect, test } from 'vitest'
import { compileRows } from '../../src/dictionary/compile-dictionary.js'
import { checkObjects, checkRows, parseRows } from '../../src/dictionary/parse-rows.js'
import { formatProblem, problemsToError } from '../../src/dictionary/source-problem.js'

const problemsOf = (text: string) => checkRows([{ file: 'my-county.tsv', text }]).map(formatProblem)
const rowsOf = (text: string) => parseRows({ file: 'my-county.tsv', text }).rows

test('a row is complete: what it does not say is null', () => {
  expect(rowsOf('name\ttype\tid\taliases\n清河镇\tPLACE\tqh/1\t清河、河镇\n')).toEqual([
    {
      name: '清河镇',
      type: 'PLACE',
      subtype: null,
      class: null,
      id: 'qh/1',
      aliases: ['清河', '河镇'],
      region: null,
      post: null,
      body: null,
      from: null,
      to: null,
      mode: 'prefer',
      source: null,
      checked: null,
      variantOf: null,
      scope: null,
      firstUse: null,
      weight: null,
      frequency: null,
      pos: null,
      file: 'my-county.tsv',
      line: 2,
    },
  ])
})

test.each([
  ['2024/3/1', '2024-03-01'],
  ['2024/12/31', '2024-12-31'],
  ['2024/3', '2024-03'],
])('a day as spreadsheets save it is one: %s', (cell, day) => {
  const text = `name,type,post,from,checked\n葛云帆,PERSON,县长,${cell},${cell}\n`
  expect(rowsOf(text)[0]).toMatchObject({ from: day, checked: day })
  expect(problemsOf(text)).toEqual([])
})

test.each(['2024/2/30', '3/1/2024', '2024/3/1/1'])('what is no day of the calendar stays none: %s', (cell) => {
  expect(problemsOf(`name,type,from\n葛云帆,PERSON,${cell}\n`)[0]).toContain('is not a date')
})

test('aliases may be parted by bars, so that they can hold 、', () => {
  expect(rowsOf('name\ttype\taliases\n三敢\tSLOGAN\t敢想、敢干|三敢精神\n')[0]!.aliases).toEqual([
    '敢想、敢干',
    '三敢精神',
  ])
})

test.each([
  ['ORG', '市一中;沙岭一中', ['市一中', '沙岭一中']],
  ['ORG', '市一中；沙岭一中、 一中', ['市一中', '沙岭一中', '一中']],
  ['PLACE', '清河，河镇', ['清河', '河镇']],
  ['ORG', '沙岭, 沙岭公司', ['沙岭', '沙岭公司']],
  ['ORG', '沙岭公司、Shaling Co.,Ltd', ['沙岭公司', 'Shaling Co.,Ltd']],
  ['SLOGAN', '不忘初心，牢记使命', ['不忘初心，牢记使命']],
  ['SLOGAN', '青山，绿水；金山、银山｜两山', ['青山，绿水；金山、银山', '两山']],
])('aliases of a %s are parted by the marks no name of its kind holds: %s', (type, cell, aliases) => {
  expect(rowsOf(`aliases\tname\ttype\n${cell}\t某\t${type}\n`)[0]!.aliases).toEqual(aliases)
})

test('Chinese headings and types are understood', () => {
  expect(rowsOf('名称,类型,别名\n清河镇,地名,清河\n')[0]).toMatchObject({
    name: '清河镇',
    type: 'PLACE',
    aliases: ['清河'],
  })
})

test('the head gives values for columns that are not there, and ids made of the names', () => {
  const rows = rowsOf('# type: CUE\n# subtype: surname\n# ids: x/\nname\tweight\n亓\t0.04\n')
  expect(rows[0]).toMatchObject({ type: 'CUE', subtype: 'surname', weight: 0.04, mode: 'match', id: 'x/亓' })
})

test('names pass the normalisers of the text', () => {
  expect(rowsOf('name,type\n清\u2f99镇Ａ\u200b,PLACE\n')[0]!.name).toBe('清\u8c9d镇A')
})

test('braces write out alternatives in vocabulary rows only', () => {
  expect(rowsOf('name,type\n{市|县}委{|办},CUE\n').map((row) => row.name)).toEqual(['市委', '市委办', '县委', '县委办'])
  expect(rowsOf('name,type\n{市|县}委,ORG\n').map((row) => row.name)).toEqual(['{市|县}委'])
})

test('braces among the aliases are refused: bars part these', () => {
  expect(problemsOf('name,type,aliases\n会长候选人,POST,{副|}会长提名人选\n')[0]).toMatch(
    /:2:1: name "会长候选人" has braces/,
  )
})

test('every bad row is named with its place, and the others are read', () => {
  const text = [
    'name\ttype\tfrequency\tfrom\tmode',
    '清河镇\tPLACE\tabc',
    '\tPLACE',
    '云溪镇\tPERSN',
    '张三\tPERSON\t\t2023-02-30',
    '李四\tPERSON\t\t\tforced',
    '北桥镇\tPLACE\t7',
    '西桥镇\tPLACE\t1\t\t\textra',
    '{市|县\tCUE',
  ].join('\n')
  expect(problemsOf(text)).toEqual([
    'my-county.tsv:2:11: frequency "abc" is not a whole number',
    'my-county.tsv:3:1: name is empty',
    'my-county.tsv:4:5: type "PERSN" is not a type of row; did you mean "PERSON"?',
    'my-county.tsv:5:12: from "2023-02-30" is not a date; write 2024-03-01, 2024-03 or 2024',
    'my-county.tsv:6:13: mode "forced" is not a mode; did you mean "force"?',
    'my-county.tsv:8:15: the row has 6 cells, the header 5',
    'my-county.tsv:9:1: name "{市|县" has braces that do not close, that stand for too many names or that stand in its aliases',
  ])
  expect(rowsOf(text).map((row) => row.name)).toEqual(['北桥镇', '西桥镇'])
})

test('a header with an unknown, a doubled or no name column says so', () => {
  expect(problemsOf('name,typ\n')).toEqual([
    'my-county.tsv:1:6: "typ" is not a column of a dictionary; did you mean "type"?',
  ])
  expect(problemsOf('name,type,name\n')).toEqual(['my-county.tsv:1:11: the column "name" is there twice'])
  expect(problemsOf('type\nPLACE\n')).toEqual([
    'my-county.tsv:1:1: there is no column "name"; the first line must name the columns',
  ])
  expect(problemsOf('')).toHaveLength(1)
})

test('columns that people and programs keep for themselves are ignored', () => {
  expect(problemsOf('name,type,count,sentence,note\n清河镇,PLACE,3,在清河镇。,?\n')).toEqual([])
})

test('dates agree with each other, and a first use needs a source', () => {
  expect(problemsOf('name,type,from,to\n张三,PERSON,2024-05,2024-04\n')).toEqual([
    'my-county.tsv:2:19: to "2024-04" lies before from "2024-05"',
  ])
  expect(problemsOf('name,type,from,to\n张三,PERSON,2024-05-03,2024\n')).toEqual([])
  expect(problemsOf('name,type,firstUse\n三敢,SLOGAN,2001\n')).toEqual([
    'my-county.tsv:2:11: firstUse "2001" has no source; name the text that shows it',
  ])
})

test('rows as objects are checked in the same way', () => {
  const given = [
    { name: '清河镇', type: 'PLACE' },
    { name: '云溪镇', type: 'TOWN' },
    null,
    { name: 'x', type: 'ORG', alias: [] },
  ]
  const { rows, problems } = checkObjects(given, 'names')
  expect(rows.map((row) => row.name)).toEqual(['清河镇'])
  expect(problems.map(formatProblem)).toEqual([
    'names:2:1: type "TOWN" is not a type of row; known: PERSON, PLACE, ORG, SLOGAN, DOCUMENT, POST, WORD, CUE, TOPIC',
    'names:3:1: a row is an object with a name and a type, got null',
    'names:4:1: "alias" is not a field of a row; did you mean "aliases"?',
  ])
})

test('names that cannot be: only invisible characters, half a character, too long', () => {
  expect(problemsOf('name,type\n\u200b,PLACE\n')).toEqual(['my-county.tsv:2:1: name is empty'])
  expect(problemsOf('name,type\n清\ud83d,PLACE\n')[0]).toContain('half of a surrogate pair')
  expect(problemsOf(`name,type\n${'长'.repeat(128)},PLACE\n`)[0]).toContain('is longer than 127 characters')
})

test('one error carries all problems, the first with its place', () => {
  const problems = checkRows([{ file: 'a.tsv', text: 'name,type\nx,Y\nz,Y\n' }])
  const error = problemsToError(problems)
  expect(error.code).toBe('BAD_ROW')
  expect(error.place).toEqual({ file: 'a.tsv', line: 2, column: 3 })
  expect(error.message).toContain('\na.tsv:3:3: type "Y"')
})

test.each([
  [{ name: '柳湾村', type: 'PLACE', region: null }, 'region null is not a text'],
  [{ name: '柳湾村', type: 'PLACE', region: {} }, 'region an object is not a text'],
  [{ name: '柳湾村', type: 'PLACE', aliases: '柳湾' }, 'aliases "柳湾" is not a list'],
  [{ name: '柳湾村', type: 'PLACE', aliases: ['柳湾', 5] }, 'aliases 5 is not a name'],
  ['柳湾村', 'a row is an object with a name and a type, got "柳湾村"'],
])('a row handed in as an object is told what it holds: %j', (row, message) => {
  expect(() => compileRows([row as never])).toThrow(`:1:1: ${message}`)
})
