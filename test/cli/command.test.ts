import { spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROW_FIELDS } from '../../src/dictionary/rows.js'
import { parsePageResult } from '../../src/schema.js'
import { ROOT } from '../project.js'

const SAMPLE = join(ROOT, 'examples/pages/qinghe-zhoubao.txt')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fangzhi-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built command; colours off as when piped. */
function fangzhi(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync('node', [join(ROOT, 'dist/cli/index.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { status, stdout, stderr }
}

/** Writes a file into the test's folder and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('fangzhi', () => {
  it('explains itself', () => {
    const { status, stdout } = fangzhi(['--help'])
    expect(status).toBe(0)
    for (const command of ['analyze', 'layout', 'explain', 'evaluate', 'dict', 'topics', 'corpus'])
      expect(stdout).toContain(command)
  })

  it('shows defaults as one would type them, and none that is empty', () => {
    const help = fangzhi(['corpus', '--help']).stdout.replace(/\s+/g, ' ')
    expect(help).toContain('(one of csv, jsonl, both; default csv)')
    expect(help).toContain('(default articles,mentions,entities,roles,slogans,topics,values)')
    expect(help).toContain('(default 20MB)')
    expect(help).not.toMatch(/default:? (?:\[|false|"|\))/)
  })

  it('names the right option or command where a wrong one is given', () => {
    expect(fangzhi(['analyze', '--fromat', 'json', SAMPLE])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--format'),
    })
    expect(fangzhi(['analyse', SAMPLE])).toMatchObject({ status: 2, stderr: expect.stringContaining('analyze') })
    expect(fangzhi(['analyze', '--format', 'xml', SAMPLE])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('table, json, jsonl'),
    })
  })
})

describe('fangzhi analyze', () => {
  it('says of an HTML page that its mark-up is read as text, and which command reads the page', () => {
    const page = file('page.html', '\n<!DOCTYPE html><html><body><p>清禾县召开会议。</p></body></html>')
    const { status, stderr } = fangzhi(['analyze', page])
    expect(status).toBe(0)
    expect(stderr).toContain(`${page} is HTML`)
    expect(stderr).toContain('fangzhi corpus')
    const old = '<?xml version="1.0"?><!-- page --><html><body></body></html>'
    expect(fangzhi(['analyze'], old).stderr).toContain('standard input is HTML')
    expect(fangzhi(['analyze', SAMPLE]).stderr).not.toContain('HTML')
    expect(fangzhi(['analyze'], 'a < b, <html> is a tag\n').stderr).not.toContain('HTML')
  })

  it('prints a table', () => {
    const { status, stdout } = fangzhi(['analyze', SAMPLE])
    expect(status).toBe(0)
    expect(stdout).toContain('葛云帆')
    expect(stdout).not.toContain('\u001b[')
  })

  it('prints JSON of the documented shape, with the file name as id', () => {
    const result = parsePageResult(JSON.parse(fangzhi(['analyze', '--format', 'json', SAMPLE]).stdout))
    expect(result.page.id).toBe('qinghe-zhoubao')
    expect(result.page.docvars).toMatchObject({ date: '2026-03-18', paper: '清禾周报' })
    expect(result.articles.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'photo'])
  })

  it('prints an array for several files, one page a line as jsonl', () => {
    expect(JSON.parse(fangzhi(['analyze', '--format', 'json', SAMPLE, SAMPLE]).stdout)).toHaveLength(2)
    expect(fangzhi(['analyze', '--format', 'jsonl', SAMPLE, SAMPLE]).stdout.trim().split('\n')).toHaveLength(2)
  })

  it('reads standard input, GB18030 and a BOM', () => {
    const gb = Buffer.from('b1beb1a8d1b6a3acbaabc3b7c3b7cbb5a1a3', 'hex') // 本报讯，韩梅梅说。
    const names = (result: ReturnType<typeof fangzhi>) =>
      JSON.parse(result.stdout).articles[0].mentions.map(({ text }: { text: string }) => text)
    expect(names(fangzhi(['analyze', '--format', 'json'], gb))).toContain('韩梅梅')
    expect(names(fangzhi(['analyze', '--format', 'json', '-'], '\ufeff本报讯，韩梅梅说。'))).toContain('韩梅梅')
  })

  it('reports a file that cannot be read and goes on with the rest', () => {
    const { status, stdout, stderr } = fangzhi(['analyze', '--format', 'json', 'missing.txt', folder, SAMPLE])
    expect(status).toBe(2)
    expect(stderr).toContain('missing.txt: no such file (BAD_FILE)')
    expect(stderr).toContain('is a folder')
    expect(JSON.parse(stdout)).toHaveLength(1)
  })

  it('does not take a binary file for a page', () => {
    const binary = file(
      'x.bin.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
    )
    expect(fangzhi(['analyze', binary])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/x\.bin\.txt: .*BAD_FILE/),
    })
  })

  it('reads Big5 and says so, on standard error and in the result', () => {
    // 全縣經濟工作會議 in Big5, twice.
    const page = file('舊報.txt', Buffer.from('a5febfa4b867c0d9a475a740b77cc4b3'.repeat(2), 'hex'))
    const { status, stdout, stderr } = fangzhi(['analyze', '--format', 'json', page])
    expect([status, stderr]).toEqual([0, expect.stringMatching(/舊報\.txt: .*more plausibly Big5/)])
    const { articles, diagnostics } = JSON.parse(stdout)
    expect([articles[0].headline, diagnostics[0].code]).toEqual(['全縣經濟工作會議'.repeat(2), 'read-as-big5'])
  })

  it('takes a region, a date or a paper of the pages, and guesses no region where none is given', () => {
    const docvars = (...set: string[]) => {
      const { stdout } = fangzhi(['analyze', '--format', 'json', SAMPLE, ...set.flatMap((pair) => ['--set', pair])])
      return JSON.parse(stdout).page
    }
    expect(docvars('region=浙江省嘉兴市', 'date=2020-01-02', 'desk=要闻')).toMatchObject({
      docvars: { region: '浙江省嘉兴市', date: '2020-01-02', paper: '清禾周报', desk: '要闻' },
      regionReason: 'given with the page',
    })
    const page = file('home.txt', '平湖市召开会议\n\n本报讯 平湖市市长到嘉兴市平湖市当湖街道调研。\n')
    const region = (...args: string[]) =>
      JSON.parse(fangzhi(['analyze', '--format', 'json', page, ...args]).stdout).page.docvars.region
    expect(region()).toContain('平湖市')
    expect(region('--set', 'region=')).toBeNull()
    expect(fangzhi(['analyze', page, '--set', 'region']).stderr).toMatch(/--set region is not DOCVAR=VALUE/)
  })

  it('takes own names from a table or a compiled dictionary', () => {
    const table = file('own.csv', '\ufeffname,type,subtype\r\n花海,ORG,company\r\n')
    const organisations = (dictionary: string) =>
      JSON.parse(fangzhi(['analyze', '--format', 'json', '--dict', dictionary, SAMPLE]).stdout)
        .articles.flatMap((doc: { mentions: { type: string; text: string }[] }) => doc.mentions)
        .filter(({ type }: { type: string }) => type === 'ORG')
        .map(({ text }: { text: string }) => text)
    expect(organisations(table)).toContain('花海')
    const compiled = join(folder, 'own.dict')
    expect(fangzhi(['dict', 'compile', table, '--out', compiled])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 rows'),
    })
    expect(organisations(compiled)).toContain('花海')
  })
})

describe('fangzhi dict check', () => {
  it('names every bad row with file, line and column and keeps going', () => {
    const table = file('bad.tsv', 'name\ttype\tfrequency\n柳湾\tPLAEC\t\n\tPLACE\t\n澜溪\tWORD\tabc\n好地方\tPLACE\t\n')
    const { status, stdout } = fangzhi(['dict', 'check', table])
    expect(status).toBe(1)
    expect(stdout).toContain(`${table}:2:4: type "PLAEC" is not a type of row; did you mean "PLACE"?`)
    expect(stdout).toContain(`${table}:4:9: frequency "abc" is not a whole number`)
    expect(stdout).toContain('4 rows, 3 bad')
  })

  it('names rows that are there twice, and lets them pass', () => {
    const cell = '"在清禾\n柳湾,PLACE,\n开会"'
    const table = file(
      'twice.csv',
      `name,type,note\n柳湾,PLACE,\n澜溪,PLACE,${cell}\n清禾,PLACE,\n柳湾,PLACE,\n,,\n,,\n`,
    )
    const { status, stdout } = fangzhi(['dict', 'check', table])
    expect(stdout).toBe(`${table}:7: the same row as line 2\n${table}: 3 rows (3 PLACE), 0 bad\n`)
    expect(status).toBe(0)
    const bad = file('twice-and-bad.csv', 'name,type\n柳湾,PLACE\n清禾,\n柳湾,PLACE\n')
    expect(fangzhi(['dict', 'check', bad]).stdout).toMatch(/:4: the same row as line 2\n.*: 3 rows, 1 bad\n$/s)
  })

  it('counts no rows in an empty table', () => {
    expect(fangzhi(['dict', 'check', file('empty.csv', '')]).stdout).toMatch(/: 0 rows, 1 bad\n$/)
  })

  it.each(['check', 'compile'])('and dict %s say in their help what a table holds', (command) => {
    const { stdout } = fangzhi(['dict', command, '--help'])
    for (const column of ROW_FIELDS) expect(stdout).toContain(`  ${column}`)
    expect(stdout).toContain('separated by 、 ; or |')
  })
})

describe('fangzhi dict suggest', () => {
  it('lists names that no dictionary has, as a table that can be fed back', () => {
    const { status, stdout } = fangzhi(['dict', 'suggest', SAMPLE])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^name,type,subtype,aliases,region,mode,count,sentence\n/)
    expect(stdout).toContain('青石水库,PLACE,')
    expect(stdout).not.toMatch(/^浙江大学,/m)
    expect(fangzhi(['dict', 'check', file('suggested.csv', stdout)]).status).toBe(0)
    const out = join(folder, 'suggested-2.csv')
    expect(fangzhi(['dict', 'suggest', SAMPLE, '-o', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8') === `\ufeff${stdout}`).toBe(true)
  })

  it('lists no name that only stands inside another', () => {
    const page = file(
      'nested.txt',
      '云港市住房和城乡建设局开会\n\n本报讯 云港市住房和城乡建设局局长丁卫国到太平里社区党群服务中心。\n',
    )
    const names = (type: string) =>
      JSON.parse(fangzhi(['analyze', '--format', 'json', page]).stdout)
        .articles.flatMap((doc: { mentions: { nested: boolean; text: string }[] }) => doc.mentions)
        .filter(({ nested }: { nested: boolean }) => nested === (type === 'nested'))
        .map(({ text }: { text: string }) => text)
    const suggested = fangzhi(['dict', 'suggest', page])
      .stdout.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0])
    const inner = names('nested').filter((name: string) => !names('whole').includes(name))
    expect(inner.length).toBeGreaterThan(0)
    expect(suggested.filter((name) => inner.includes(name))).toEqual([])
    expect(suggested.length).toBeGreaterThan(0)
  })
})

describe('fangzhi explain', () => {
  it('says what was considered at a place', () => {
    const { status, stdout } = fangzhi(['explain', SAMPLE, '--at', '葛云帆'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/chosen +葛云帆 PERSON/)
    expect(stdout).toMatch(/role +葛云帆: 县长/)
  })

  it('reads the page as analyze does with the same docvars', () => {
    const { stdout } = fangzhi(['explain', SAMPLE, '--at', '3月16日', '--set', 'date=2020-01-02'])
    expect(stdout).toMatch(/value +3月16日 DATE 2020-03-16/)
  })

  it('says so where the place is not on the page', () => {
    expect(fangzhi(['explain', SAMPLE, '--at', '999999'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not on the page'),
    })
  })
})

describe('fangzhi layout', () => {
  it('shows every block with its role', () => {
    const { stdout } = fangzhi(['layout', SAMPLE])
    for (const role of ['masthead', 'headline', 'byline', 'paragraph', 'caption', 'credit'])
      expect(stdout).toContain(role)
  })
})

describe('fangzhi topics', () => {
  const rows = Array.from({ length: 12 }, (_, i) =>
    i % 2 ? `稻田里第${i}块秧苗插完，农机手说墒情好,农业` : `球队第${i}场比赛获胜，教练称赞球员,体育`,
  )
  it('trains on a table and explains', () => {
    const table = file('labelled.csv', `text,labels\n${rows.join('\n')}\n`)
    const model = join(folder, 'model.json')
    expect(fangzhi(['topics', 'train', table, '--out', model, '--folds', '3'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/macro F1.*most telling terms \(\^ in a headline\)/s),
    })
    expect(fangzhi(['topics', 'explain', model, '教练带球员训练']).stdout).toMatch(/\* 体育/)
  })

  it('says which seed words count for nothing, and parts labels at 、 too', () => {
    const table = file('two.csv', `标题,正文,标签\n${rows.map((row) => `,${row}、全部`).join('\n')}\n`)
    const seeds = file('seeds.csv', 'term,label\n插秧,农夜\n球队,体育\n')
    const model = join(folder, 'two.json')
    const { status, stdout, stderr } = fangzhi(['topics', 'train', table, '--keywords', seeds, '-o', model])
    expect([status, stderr]).toEqual([0, expect.stringContaining('no text has the label "农夜"')])
    expect(stdout).toMatch(/^\s*全部 .*\b12\b/m)
  })

  it('refuses a folder as the model before it learns, and leaves nothing beside it', () => {
    const table = file('labelled.csv', `text,labels\n${rows.join('\n')}\n`)
    mkdirSync(join(folder, 'sub'))
    expect(fangzhi(['topics', 'train', table, '-o', 'sub'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^fangzhi: sub: cannot be written \(EISDIR\): it is a folder \(BAD_FILE\)\n$/),
    })
    expect(fangzhi(['topics', 'train', table, '-o', 'none/m.json']).stderr).toMatch(
      /cannot be written \(ENOENT\): its folder is not there/,
    )
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('writes through a link and takes no file of another', () => {
    const table = file('labelled.csv', `text,labels\n${rows.join('\n')}\n`)
    const target = file('target.json', '')
    file('link.json.part', 'mine')
    symlinkSync(target, join(folder, 'link.json'))
    expect(fangzhi(['topics', 'train', table, '-o', 'link.json']).status).toBe(0)
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toContain('fangzhi-topic-model')
    expect(readFileSync(join(folder, 'link.json.part'), 'utf8')).toBe('mine')
  })

  it.each([
    ['no column', 'a,b\n1,2\n', /there is no column "text"; the header has: a, b/],
    ['one label only', 'text,labels\n稻田插秧,农业\n小麦收割,农业\n', /BAD_TRAINING/],
    ['a broken table', 'text,labels\n"稻田,农业\n', /broken\.csv:2:1: this quote/],
  ])('refuses %s and writes nothing', (_, content, message) => {
    const out = join(folder, 'never.json')
    expect(fangzhi(['topics', 'train', file('broken.csv', content), '--out', out])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(message),
    })
    expect(fangzhi(['topics', 'explain', out, 'x'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no such file'),
    })
  })
})
