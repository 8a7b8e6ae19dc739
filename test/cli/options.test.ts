import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { painter } from '../../src/cli/colour.js'
import { byteSize, list, readMergeTable, variables } from '../../src/cli/corpus-job-options.js'
import { readRecords } from '../../src/cli/read-records.js'
import { newFolder } from '../node/corpus-files.js'
import { ROOT } from '../project.js'
import { runCommand } from './run-command.js'

const PAGES = join(ROOT, 'examples/corpus')
let folder: string

beforeAll(() => {
  folder = newFolder()
  expect(fangzhi('corpus', PAGES, '--out', 'R', '--tables', 'all').status).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built command in the test's folder. */
const fangzhi = (...args: string[]) => runCommand(folder, args)

/** A file of the test's folder. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** The rows of a command that answers with a table. */
function rows(...args: string[]): Record<string, string>[] {
  const { status, stdout, stderr } = fangzhi(...args)
  expect([status, stderr]).toEqual([0, ''])
  return parse(stdout, { columns: true })
}

describe('values of options', () => {
  it.each([
    ['20MB', 20_000_000],
    ['1.5 mb', 1_500_000],
    ['300kb', 300_000],
    ['2g', 2_000_000_000],
    ['512', 512],
  ])('%s is a size in bytes', (value, bytes) => {
    expect(byteSize(value)).toBe(bytes)
  })

  it.each(['20XB', 'MB', '-5', '', '1e3', '5 5'])('%s is no size, and is refused', (value) => {
    expect(() => byteSize(value)).toThrow('it takes a size such as 20MB.')
  })

  it('in lists may be parted by the comma of either script', () => {
    expect(list('articles，topics, roles  values')).toEqual(['articles', 'topics', 'roles', 'values'])
    expect(variables('发布 日期，版面, ')).toEqual(['发布 日期', '版面'])
  })

  it.each<[string, RegExp]>([
    [`corpus ${PAGES} --out X --shard 3`, /it takes i\/n, such as 2\/4/],
    [`corpus ${PAGES} --out X --shard 5/4`, /it takes i\/n, such as 2\/4/],
    [`corpus ${PAGES} --out X --tables roles,nosuch`, /there is no table nosuch; there are articles, mentions/],
    ['duplicates R --threshold 2', /it takes a number above 0, at most 1/],
    ['topics train --out m.json', /nothing to learn from; name a table of texts, or of seed words/],
    ['topics train words.csv --out m.json --cost 0', /it takes a number above zero/],
    ['keyness R --target paper', /--target paper is not VARIABLE=VALUE/],
    ['kwic R --type PERSON,PLACE', /kwic takes one/],
    ['agreement R R --sheet s.csv', /--sheet goes with --machine/],
    ['agreement R R --label topic', /--label names a column of coding sheets; these are none/],
    ['evaluate --gold R', /name the pages that R is the gold of/],
    ['evaluate --gold R --sheet s.csv', /--sheet weights marked texts; --gold is none of them/],
    ['timeline R --wording 改革 --show terms --by paper', /--by does not go with --show terms/],
    ['cooccur R --gexf g.gexf --out g.csv', /--gexf does not go with --out/],
    ['export R --to brat', /brat needs a folder: --out FOLDER/],
  ])('%s is told what is wrong, and ends with 2', (line, message) => {
    const { status, stdout, stderr } = fangzhi(...line.split(' '))
    expect(stderr).toMatch(message)
    expect([status, stdout]).toEqual([2, ''])
  })
})

describe('tables of one\u2019s own', () => {
  it('are read with commas, semicolons and tabs, and as JSON lines', async () => {
    const wanted = [{ entity: 'PERSON:葛云帆', link: 'a,b' }]
    expect(await readRecords(file('t.csv', '\ufeffentity,link\n\nPERSON:葛云帆,"a,b"\n'))).toEqual(wanted)
    expect(await readRecords(file('s.csv', 'entity;link\nPERSON:葛云帆;a,b\n'))).toEqual(wanted)
    expect(await readRecords(file('t.tsv', 'entity\tlink\nPERSON:葛云帆\ta,b\n'))).toEqual(wanted)
    expect(await readRecords(file('t.jsonl', `${JSON.stringify(wanted[0])}\n\n`))).toEqual(wanted)
  })

  it('are refused with their place where they are none', async () => {
    const bad = (name: string, text: string, needed?: string[]) => readRecords(file(name, text), needed)
    await expect(bad('b.jsonl', '{"a":1}\nno\n')).rejects.toThrow(/b\.jsonl: no table: /)
    await expect(bad('b.csv', 'a,b\n"x,y\n')).rejects.toThrow(/b\.csv:\d: no table: /)
    await expect(bad('h.csv', 'a,b\n', ['a'])).rejects.toThrow('holds no rows')
    await expect(bad('c.csv', 'a,b\n1,2\n', ['link'])).rejects.toThrow('has no column "link"; it has a, b')
  })

  it('link entities as the user says, in the tables of a corpus and in the history of posts', async () => {
    const links = file('links.csv', 'entity,link\nPERSON:葛云帆,ge-yunfan\n')
    expect(await readMergeTable(links)).toEqual([['PERSON:葛云帆', 'ge-yunfan']])
    const posts = rows('roles', 'R', '--merge', 'links.csv').filter(({ person }) => person === '葛云帆')
    expect(new Set(posts.map(({ link }) => link))).toEqual(new Set(['ge-yunfan']))
    expect(fangzhi('corpus', PAGES, '--out', 'L', '--merge', 'links.csv', '--tables', 'entities').status).toBe(0)
    expect(readdirSync(join(folder, 'L/tables'))).toEqual(['entities.csv'])
    const entities: Record<string, string>[] = parse(readFileSync(join(folder, 'L/tables/entities.csv')), {
      columns: true,
      bom: true,
    })
    const linked = entities.filter(({ link_basis }) => link_basis === 'merge-table')
    expect(new Set(linked.map(({ name, link }) => `${name} ${link}`))).toEqual(new Set(['葛云帆 ge-yunfan']))
  })

  it('link nothing where a row is not filled', async () => {
    const links = file('unfilled.csv', 'entity,link\nPERSON:葛云帆,a\nPERSON:施念慈,\n')
    await expect(readMergeTable(links)).rejects.toMatchObject({
      code: 'BAD_ROW',
      message: expect.stringMatching(/unfilled\.csv:3: the columns entity and link must be filled/),
    })
  })
})

describe('a corpus', () => {
  it('is the same in slices that are joined', () => {
    for (const shard of ['1/2', '2/2']) {
      const slice = fangzhi('corpus', PAGES, '--out', `S${shard[0]}`, '--shard', shard, '--tables', 'all')
      expect(slice).toEqual({
        status: 0,
        stdout: `S${shard[0]}: slice done; join all with fangzhi merge\n`,
        stderr: '',
      })
    }
    expect(fangzhi('merge', 'S2', 'S1', '--out', 'M').stdout).toMatch(/^M: 6 pages, 12 articles/)
    const names = ['results.jsonl', ...readdirSync(join(folder, 'R/tables')).map((name) => `tables/${name}`)]
    expect(names).toHaveLength(9)
    for (const name of names) {
      const [one, joined] = ['R', 'M'].map((where) => readFileSync(join(folder, where, name), 'utf8'))
      expect([name, one === joined]).toEqual([name, true])
    }
  })

  it('is not joined from a part of its slices, nor from slices of another', () => {
    const told = (...slices: string[]) => fangzhi('merge', ...slices, '--out', 'N').stderr
    const slice = (shard: string, ...more: string[]) =>
      fangzhi('corpus', PAGES, '--out', `N${shard[0]}`, '--shard', shard, '--tables', 'all', ...more)
    slice('1/2', '--set', 'region=清禾县')
    slice('2/3')
    expect(told('S1')).toContain('slices are missing: 2/2')
    expect(told('S2', 'N1')).toMatch(/N1: was made with another version, other dictionaries or options/)
    expect(told('S1', 'N2')).toMatch(/N2: is a slice of another corpus than /)
    expect(told('R')).toMatch(/R: holds no finished slice/)
    expect(told('nosuch')).toMatch(/nosuch: no such folder/)
  })
})

describe('answers', () => {
  it('of the filter that lie in slices tell what is missing between them', () => {
    const answer = (line: number) => `{"line":${line},"fingerprint":"a"}\n`
    file('f1.jsonl', answer(1) + answer(2))
    file('f2.jsonl', answer(6))
    const { status, stderr } = fangzhi('merge', 'f1.jsonl', 'f2.jsonl', '--out', 'f.jsonl')
    expect([status, stderr]).toEqual([
      0,
      'fangzhi: 3 lines have no answer, the first is line 3; they were blank, or a slice is missing\n',
    ])
    file('none.jsonl', '')
    expect(fangzhi('merge', 'none.jsonl', '--out', 'f3.jsonl').stderr).toContain('hold no answers of fangzhi annotate')
  })

  it('are rows of JSON where asked for', () => {
    const { stdout } = fangzhi('freq', 'R', '--top', '2', '--format', 'jsonl')
    const [first, second, end] = stdout.split('\n')
    const csv = rows('freq', 'R', '--top', '2')
    for (const [at, line] of [first, second].entries()) {
      const row = JSON.parse(line!) as Record<string, string | number>
      expect(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))).toEqual(csv[at])
    }
    expect(end).toBe('')
  })

  it('tell what there was to read in each period', () => {
    const periods = rows('timeline', 'R', '--show', 'periods', '--by', 'paper', '--period', 'year')
    expect(periods.map(({ paper, period, articles }) => `${paper} ${period} ${articles}`)).toEqual([
      '清禾周报 2026 6',
      '澜溪报 2026 6',
    ])
  })

  it('compare a part with another part where one is named', () => {
    const args = ['keyness', 'R', '--target', 'paper=澜溪报', '--min-count', '1', '--top', '1000']
    const others = (...reference: string[]) =>
      rows(...args, ...reference).reduce((sum, row) => sum + Number(row.reference), 0)
    const [month, paper] = [others('--reference', 'month=2026-01'), others('--reference', 'paper=清禾周报')]
    expect(month).toBeGreaterThan(0)
    expect(month).toBeLessThan(paper)
    expect(paper).toBe(others())
  })

  it('end quietly where nobody reads on', async () => {
    const command = [join(ROOT, 'dist/cli/index.js'), 'export', 'R', '--to', 'bio']
    const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const told: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => told.push(chunk))
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
    expect(Buffer.concat(told).toString()).toBe('')
  })

  it('have colours on a terminal and where these are asked for', () => {
    const isPainted = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv) =>
      painter(stream, env)('warning', 'x').length > 1
    expect(isPainted({ isTTY: true }, {})).toBe(true)
    expect(isPainted({}, {})).toBe(false)
    expect(isPainted({ isTTY: true }, { NO_COLOR: '1' })).toBe(false)
    expect(isPainted({}, { FORCE_COLOR: '1' })).toBe(true)
    expect(isPainted({ isTTY: true }, { FORCE_COLOR: '0' })).toBe(false)
    expect(painter({ isTTY: true }, {})('warning', '')).toBe('')
  })
})

describe('topics explain', () => {
  it('takes a text or a file, and refuses the name of one and nothing', () => {
    file('words.csv', 'term,label\n码头,港口\n')
    expect(fangzhi('topics', 'train', '--keywords', 'words.csv', '--out', 'm.json').status).toBe(0)
    file('text.txt', '码头开工了。')
    const answer = fangzhi('topics', 'explain', 'm.json', '码头开工了。')
    expect(answer.stdout).toMatch(/^ {2}港口 0\.\d+ .*\n {4}for +码头 /)
    expect(fangzhi('topics', 'explain', 'm.json', '@text.txt')).toEqual(answer)
    expect(fangzhi('topics', 'explain', 'm.json', 'text.txt').stderr).toContain('"text.txt" is a file; give a text')
    expect(fangzhi('topics', 'explain', 'm.json', ' ').stderr).toContain('the text is empty')
  })
})

describe('explain', () => {
  it('gives everything as JSON, and says where a place belongs to no article', () => {
    const page = file('page.txt', '清禾周报\n2026年3月18日\n\n码头开工\n本报讯 云港码头今天开工。\n')
    const found = JSON.parse(fangzhi('explain', page, '--at', '云港', '--json').stdout) as { at: number; part: string }
    expect(found).toMatchObject({ at: readFileSync(page, 'utf8').indexOf('云港'), part: 'body' })
    expect(fangzhi('explain', page, '--at', '0').stdout).toMatch(/^article +none$/m)
    expect(fangzhi('explain', page, '--at', '15').stdout).toMatch(/^block +none: white space$/m)
    expect(fangzhi('explain', page, '--at', '').stderr).toContain('it takes a position or a text')
  })
})
