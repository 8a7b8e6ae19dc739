import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_COLUMNS } from '../../src/index.js'
import { newFolder } from '../node/corpus-files.js'
import { ROOT } from '../project.js'
import { runCommand } from './run-command.js'

let folder: string

beforeAll(() => {
  folder = newFolder()
  const { status, stdout, stderr } = fangzhi(
    'corpus',
    join(ROOT, 'examples/corpus'),
    '--out',
    'results',
    '--set',
    'region=清禾县',
  )
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^results: 6 pages, 12 articles, \d+ mentions/)
  expect(status).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built command in the test's folder. */
const fangzhi = (...args: string[]) => runCommand(folder, args)

/** The rows of a command that answers with a table. */
function rows(...args: string[]): Record<string, string>[] {
  const { status, stdout, stderr } = fangzhi(...args)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return parse(stdout, { columns: true })
}

describe('questions to a corpus', () => {
  it('kwic', () => {
    expect(
      rows('kwic', 'results', '--text', '书香清禾', '--by', 'paper').map(({ paper, match }) => `${paper} ${match}`),
    ).toEqual(['清禾周报 书香清禾', '澜溪报 书香清禾', '澜溪报 书香清禾', '澜溪报 书香清禾'])
    expect(fangzhi('kwic', 'results').stderr).toContain('say what to look for')
    expect(fangzhi('kwic', 'results', '--pattern', '(').stderr).toContain('no regular expression')
  })

  it('freq, with and without near copies', () => {
    const [row] = rows('freq', 'results', '--term', '欧阳敏')
    expect(row).toMatchObject({ type: 'PERSON', count: '2', articles: '2', count_without_duplicates: '1' })
    expect(rows('freq', 'results', '--of', 'words', '--pos', 'n', '--by', 'paper', '--top', '3')).toHaveLength(6)
  })

  it('freq, without the names in bylines where they are not asked for', () => {
    const people = (...args: string[]) => rows('freq', 'results', '--type', 'PERSON', ...args).map(({ name }) => name)
    expect(people()[0]).toBe('葛云帆')
    expect(people()).not.toContain('陆望舒')
    expect(people('--bylines')).toContain('陆望舒')
    const { status, stderr } = fangzhi('freq', 'results', '--term', '陆望舒')
    expect([status, stderr]).toEqual([0, 'fangzhi: no name "陆望舒" outside bylines in the articles counted\n'])
    expect(fangzhi('freq', 'results', '--of', 'topics', '--bylines').stderr).toContain('it chooses names')
    expect(fangzhi('freq', 'results', '--wording', '春耕', '--bylines').stderr).toContain('--wording')
  })

  it('corpus takes the main text of a web page, with the libraries that are built in', () => {
    const story = '<p>清禾县水利局昨天完成了青石水库今年第一轮检查，技术人员沿着堤坝走了四个小时。</p>'
    const around = '<aside><h3>热点</h3><ul><li>柳湾小学开学</li></ul></aside><footer>主办：清禾县融媒体中心</footer>'
    const page = `<html><body><article><h1>水库检查完毕</h1>${story.repeat(3)}</article>${around}</body></html>`
    writeFileSync(join(folder, 'page.html'), page)
    expect(fangzhi('corpus', 'page.html', '--out', 'web').status).toBe(0)
    const { articles } = JSON.parse(readFileSync(join(folder, 'web/results.jsonl'), 'utf8'))
    const text = `水库检查完毕\n${Array(3).fill(story.slice(3, -4)).join('\n')}`
    expect(articles).toEqual([expect.objectContaining({ text })])
  })

  it('timeline', () => {
    const points = rows('timeline', 'results', '--wording', '项目攻坚年', '--period', 'quarter', '--by', 'paper')
    expect(points.map(({ paper, period, count }) => `${paper} ${period} ${count}`)).toEqual([
      '清禾周报 2026-Q1 4',
      '清禾周报 2026-Q2 ',
      '澜溪报 2026-Q1 0',
      '澜溪报 2026-Q2 2',
    ])
    const [seen] = rows('timeline', 'results', '--wording', '项目攻坚年', '--show', 'terms')
    expect(seen).toMatchObject({ first_seen: '2026-01-14', last_seen: '2026-04-17', first_use: '' })
  })

  it('keyness', () => {
    const args = ['keyness', 'results', '--target', 'paper=澜溪报', '--min-count', '2', '--top', '5']
    expect(rows(...args).map(({ name }) => name)).toContain('沈知远')
    const all = rows('keyness', 'results', '--target', 'paper=澜溪报', '--min-count', '1')
    const alone = rows('keyness', 'results', '--target', 'paper=澜溪报', '--min-count', '1', '--term', '沈知远')
    expect(alone).toEqual(all.filter(({ name }) => name === '沈知远'))
  })

  it('keyness says that a target holds nothing but near copies', () => {
    const page = readFileSync(join(ROOT, 'examples/corpus/清禾周报-2026-03-18-01版.txt'))
    for (const name of ['清禾周报-2026-03-18', '澜溪报-2026-03-20'])
      writeFileSync(join(folder, `${name}-01版.txt`), page)
    expect(fangzhi('corpus', '*-01版.txt', '--out', 'copies').status).toBe(0)
    const { status, stderr } = fangzhi('keyness', 'copies', '--target', 'paper=澜溪报')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('holds of no article; paper is 清禾周报; near copies are left out'),
    ])
  })

  it.each(['corpus', 'annotate'])('%s --help says what columns are called', (command) => {
    const { stdout } = fangzhi(command, '--help')
    for (const [field, names] of Object.entries(DEFAULT_COLUMNS)) {
      expect(stdout).toMatch(new RegExp(`^ {2}${field} +${names.join(', ')}$`, 'm'))
    }
  })

  it('cooccur, as a graph too', () => {
    expect(rows('cooccur', 'results', '--window', 'article', '--top', '1')).toHaveLength(1)
    expect(fangzhi('cooccur', 'results', '--window', 'article', '--gexf', 'names.gexf').status).toBe(0)
    const graph = gexf.parse(Graph as never, readFileSync(join(folder, 'names.gexf'), 'utf8'))
    expect(graph.order).toBeGreaterThan(3)
  })

  it('cooccur, with the first rows of each group', () => {
    const args = ['cooccur', 'results', '--window', 'article', '--min-count', '1', '--by', 'paper', '--top', '2']
    const papers = rows(...args).map(({ paper }) => paper)
    expect(papers).toEqual(['清禾周报', '清禾周报', '澜溪报', '澜溪报'])
  })

  it('roles', () => {
    const posts = rows('roles', 'results').filter(({ person, post }) => person === '丁卫国' && post === '局长')
    expect(posts).toMatchObject([
      { first: '2026-01-14', last: '2026-03-20', attestations: '3', attestations_without_duplicates: '2' },
    ])
    const heads = rows('roles', 'results').filter(({ person, post }) => person === '葛云帆' && post === '县长')
    expect(heads).toMatchObject([{ first: '2026-03-18', last: '2026-04-17', attestations: '3' }])
  })

  it('duplicates', () => {
    expect(rows('duplicates', 'results')).toMatchObject([{ original_date: '2026-03-18', paper: '澜溪报' }])
  })
})

describe('questions to a corpus read in a way of its own', () => {
  beforeAll(() => {
    const text = '云港码头3月5日开工。云港码头说，要把“云港先行”做好。'
    writeFileSync(join(folder, 'own.jsonl'), `${JSON.stringify({ text })}\n`)
    const head = 'name,type,id,firstUse,source'
    writeFileSync(join(folder, 'own.csv'), `${head}\n云港码头,PLACE,,,\n云港先行,SLOGAN,s:yg,2024-05-01,云港报\n`)
    writeFileSync(join(folder, 'stop.txt'), '# 开工\n\n码头\n云港码头\n')
    const read = ['--dict', 'own.csv', '--mode', 'jieba', '--set', 'date=2026-03-05', '--tables', 'tokens']
    expect(fangzhi('corpus', 'own.jsonl', '--out', 'own', ...read).status).toBe(0)
  })

  it('cut words as it did', () => {
    const [{ tokens } = { tokens: '' }] = parse(readFileSync(join(folder, 'own/tables/tokens.csv'), 'utf8'), {
      columns: true,
      bom: true,
    }) as { tokens: string }[]
    const cut = new Set(tokens.split(' '))
    expect([...cut]).toEqual(expect.arrayContaining(['云港码头', '月']))
    const counted = rows('freq', 'own', '--of', 'words', '--dict', 'own.csv').map(({ name }) => name!)
    expect(counted.sort()).toEqual([...cut].sort())
  })

  it('say which dictionary is missing', () => {
    const { status, stderr } = fangzhi('freq', 'own', '--of', 'words')
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^fangzhi: own was read with own\b.*--dict\n$/)])
  })

  it('leave out the words of a file, comments and blank lines aside', () => {
    const args = ['freq', 'own', '--of', 'words', '--dict', 'own.csv', '--stop-words', 'stop.txt']
    const names = rows(...args).map(({ name }) => name)
    expect(names).toContain('开工')
    expect(names).not.toContain('云港码头')
  })

  it('know the first uses of its dictionaries', () => {
    const [slogan] = rows('timeline', 'own', '--type', 'SLOGAN', '--show', 'terms', '--dict', 'own.csv')
    expect(slogan).toMatchObject({ name: '云港先行', first_use: '2024-05-01', first_use_source: '云港报' })
  })
})

describe('a sample coded by hand', () => {
  it('goes out, comes back and is compared', () => {
    expect(fangzhi('sample', 'results', '--size', '4', '--by', 'paper', '--out', 'sample').status).toBe(0)
    expect(fangzhi('sample', 'results', '--size', '1', '--by', 'paper', '--out', 'one').stderr).toBe(
      'fangzhi: 1 of 2 strata have no article in the sample, which then speaks for the others only; take a larger --size, or fewer strata\n',
    )
    const sheet = readFileSync(join(folder, 'sample/sheet.csv'), 'utf8')
    const again = fangzhi('sample', 'results', '--size', '3', '--by', 'paper', '--out', 'sample')
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('says something else')])
    expect(readFileSync(join(folder, 'sample/sheet.csv'), 'utf8')).toBe(sheet)
    const articles: Record<string, string>[] = parse(sheet, { columns: true, bom: true })
    expect(articles).toHaveLength(4)
    expect(articles[0]).toMatchObject({ topic: '', coder: '' })

    expect(
      fangzhi('export', 'results', '--to', 'doccano', '--only', 'sample/doccano.jsonl', '--out', 'a.jsonl').status,
    ).toBe(0)
    writeFileSync(join(folder, 'b.jsonl'), readFileSync(join(folder, 'a.jsonl'), 'utf8').replaceAll('"ORG"', '"PLACE"'))
    expect(fangzhi('agreement', 'a.jsonl', 'a.jsonl').stdout).toContain('F1 1.0000')
    expect(fangzhi('agreement', 'a.jsonl', 'b.jsonl').stdout).toMatch(/ALL +F1 0\.\d{4}/)
    const scored = fangzhi('agreement', 'b.jsonl', 'results', '--machine', '--sheet', 'sample/sheet.csv').stdout
    expect(scored).toMatch(
      /^4 texts, weighted by inclusion\nALL +P 0\.\d{4} {2}R 0\.\d{4} {2}F1 0\.\d{4} \[0\.\d{4}, [01]\.\d{4}\]/,
    )

    const weighted = fangzhi('evaluate', '--gold', 'b.jsonl', '--sheet', 'sample/sheet.csv').stdout
    expect(weighted).toMatch(/^4 texts, weighted by inclusion\nALL +P 0\.\d{4}/)

    const coded = (topic: string) => sheet.replaceAll(/,,,,(\r?\n)/g, `,甲,${topic},,$1`)
    writeFileSync(join(folder, 'a.csv'), coded('safety'))
    // As a spreadsheet saves rows that were emptied.
    writeFileSync(join(folder, 'b.csv'), `${coded('safety')},,,,,,,,\r\n,,,,,,,,\r\n`)
    expect(fangzhi('agreement', 'a.csv', 'b.csv', '--label', 'coder').stdout).toContain('equal')
    const machine = fangzhi('agreement', 'a.csv', 'results', '--machine')
    expect(machine.stdout).toMatch(
      /^4 articles of "topic", coded in a\.csv, with the first topic found\nequal [01]\.\d{4},/,
    )
    expect(machine.status).toBe(0)
    writeFileSync(join(folder, 'c.csv'), coded('安全'))
    expect(fangzhi('agreement', 'c.csv', 'results', '--machine').stderr).toMatch(
      /no article has the topic "安全"; there are/,
    )
    expect(fangzhi('agreement', 'a.csv', 'b.csv', '--label', 'nothing').stderr).toContain('no column "nothing"')
  })

  it('comes back from brat and CoNLL as it went out', () => {
    for (const [to, out] of [
      ['brat', 'brat'],
      ['bioes', 'names.conll'],
    ] as const) {
      expect(fangzhi('export', 'results', '--to', to, '--out', out).status).toBe(0)
      expect(fangzhi('agreement', out, 'results').stdout).toMatch(/^12 texts\nALL +F1 1\.0000/)
    }
    expect(existsSync(join(folder, 'brat/annotation.conf'))).toBe(true)
    const printed = fangzhi('export', 'results', '--to', 'bioes').stdout
    expect(readFileSync(join(folder, 'names.conll'), 'utf8') === printed).toBe(true)
  })

  it('is what the program is scored against', () => {
    expect(fangzhi('export', 'results', '--to', 'doccano', '--out', 'marked.jsonl').status).toBe(0)
    expect(fangzhi('export', 'results', '--to', 'brat', '--out', 'marked').status).toBe(0)
    for (const gold of ['marked.jsonl', 'marked']) {
      const { stdout, status } = fangzhi('evaluate', '--gold', gold)
      expect(status).toBe(0)
      expect(stdout).toMatch(/^12 texts; in brackets/)
      // Read as pages, the articles' own names come out again, but for what the page's place told.
      const row = /^PERSON\+PLACE\+ORG +(\S+) +(\S+)/m.exec(stdout)!
      expect(Number(row[1])).toBeGreaterThan(0.9)
      expect(Number(row[2])).toBeGreaterThan(0.9)
      expect(stdout).not.toContain('Layout')
    }
    const wrong = fangzhi('evaluate', '--gold', 'marked', 'page.txt')
    expect(wrong.status).not.toBe(0)
    expect(wrong.stderr).toContain('marked holds the texts itself; leave page.txt out')
  })
})

describe('the filter', () => {
  it('is the same from merged slices', () => {
    const input = readFileSync(join(folder, 'results/tables/articles.csv'), 'utf8')
    const articles: Record<string, string>[] = parse(input, { columns: true, bom: true })
    const records = articles.map((row) => JSON.stringify({ headline: row.headline, body: row.text, date: row.date }))
    const filter = (...args: string[]) => runCommand(folder, ['annotate', ...args], records.join('\n')).stdout
    const all = filter()
    expect(all.trim().split('\n')).toHaveLength(12)
    const odd = runCommand(folder, ['annotate', '--set', 'region='], `{"text":"葛云帆来了。"}\nnot json\n[]\n`)
    expect([odd.status, odd.stderr]).toEqual([1, expect.stringContaining('2 lines could not be read')])
    expect(JSON.parse(odd.stdout.split('\n')[0]!).page).toMatchObject({ docvars: { region: null } })
    writeFileSync(join(folder, 's1.jsonl'), filter('--shard', '1/2'))
    writeFileSync(join(folder, 's2.jsonl'), filter('--shard', '2/2'))
    expect(fangzhi('merge', 's2.jsonl', 's1.jsonl', '--out', 'all.jsonl').status).toBe(0)
    expect(readFileSync(join(folder, 'all.jsonl'), 'utf8') === all).toBe(true)
    const other = readFileSync(join(folder, 's1.jsonl'), 'utf8').replaceAll(/"fingerprint":"../g, '"fingerprint":"xx')
    writeFileSync(join(folder, 's3.jsonl'), other)
    expect(fangzhi('merge', 's2.jsonl', 's3.jsonl', '--out', 'x.jsonl').stderr).toContain(
      'other dictionaries or options',
    )
  })
})

describe('the manifest', () => {
  it('is run again to the same bytes', () => {
    const { status, stdout } = fangzhi('rerun', 'results/manifest.json')
    expect(stdout).toMatch(/^\d+ files equal, 0 differences\n$/)
    expect(status).toBe(0)
    expect(fangzhi('rerun', 'results')).toMatchObject({ status, stdout })
  })
})

describe('a second run that is stopped', () => {
  it('ends with 130 and leaves nothing behind', async () => {
    const names = () => readdirSync(join(folder, 'results')).sort()
    const before = names()
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/index.js'), 'rerun', 'results'], { cwd: folder })
    const ended = once(child, 'exit')
    while (child.exitCode === null && names().length === before.length) await setTimeout(5)
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
    expect(names()).toEqual(before)
  })
})

describe('topics of one\u2019s own', () => {
  it('are trained, given to a corpus, and asked for again by its manifest', () => {
    writeFileSync(join(folder, 'words.csv'), 'term,label,weight\n防汛,防灾,3\n读书,阅读,3\n书香,阅读,3\n')
    expect(fangzhi('topics', 'train', '--keywords', 'words.csv', '--out', 'own.json').status).toBe(0)
    const corpus = ['corpus', join(ROOT, 'examples/corpus'), '--topic-model', 'own.json', '--out']
    expect(fangzhi(...corpus, 'own').status).toBe(0)
    expect(fangzhi(...corpus, 'own-2', '--workers', '2').status).toBe(0)
    const topics = readFileSync(join(folder, 'own/tables/topics.csv'), 'utf8')
    const given: Record<string, string>[] = parse(topics, { columns: true, bom: true })
    expect(new Set(given.map(({ topic }) => topic))).toEqual(new Set(['防灾', '阅读']))
    expect(readFileSync(join(folder, 'own-2/tables/topics.csv'), 'utf8') === topics).toBe(true)
    expect(fangzhi('rerun', 'own/manifest.json', '--topic-model', 'own.json').stdout).toMatch(/, 0 differences\n$/)
    const without = fangzhi('rerun', 'own/manifest.json')
    expect(without.stdout).toContain('a topic model with --topic-model')
    expect(without.status).toBe(1)
    expect(fangzhi('analyze', '--topic-model', 'words.csv', 'x.txt').stderr).toContain('words.csv is not a topic model')
  })
})
