import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../node/corpus-files.js'
import { ROOT } from '../project.js'
import { runCommand } from './run-command.js'

const PAGES = join(ROOT, 'examples/corpus')
let folder: string

beforeAll(() => {
  folder = newFolder()
  expect(fangzhi('corpus', PAGES, '--out', 'R').status).toBe(0)
  const files = {
    'names.csv': 'name,type,subtype\n云港码头,PLACE,\n云港集团,ORG,compny\n',
    'table.csv': 'id,headline,正文\na1,县里开会,云港码头今天开工。\n',
    'empty.txt': '',
    'words.csv': 'term,label\n码头,港口\n',
    'uncoded.csv': 'article,topic\na1,\n',
    'coded.csv': 'article,topic\na1,safety\na1,industry\n',
    'no-article.csv': 'id,topic\na1,safety\n',
    'bad.jsonl': '{"schema":1,"articles":[{}]}\n',
    'null.jsonl': 'null\n',
    'label.jsonl': '{"text":"云港码头","label":"PLACE"}\n',
    'far.jsonl': '{"text":"云港码头","label":[[0,9,"PLACE"]]}\n',
    'twice.jsonl': '{"id":"a1","text":"云港码头","label":[]}\n'.repeat(2),
    'unknown.jsonl': '{"text":"云港码头今天开工。","label":[[0,4,"PLCE"]]}\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the built command in the test's folder. */
const fangzhi = (...args: string[]) => runCommand(folder, args)

describe('a command used wrongly says what, which value and what to do, and ends with 2', () => {
  it.each<[string, RegExp]>([
    ['freq R --by colour', /no page has a variable "colour"; known: date, paper/],
    ['freq R --by papr', /did you mean "paper"/],
    ['freq R --stop-words names.csv', /--stop-words does not go with --of names/],
    ['freq R --pos n', /--pos does not go with --of names/],
    ['freq R --dict names.csv', /--dict does not go with --of names, which the results hold/],
    ['timeline R --wording 改革 --show terms --dict names.csv', /--dict does not go with --wording/],
    ['freq R --of topics --type PERSON', /--type does not go with --of topics/],
    ['freq R --wording 改革 --type PERSON', /--type does not go with --wording/],
    ['keyness R', /required option '--target/],
    ['keyness R --target paper=没有', /holds of no article; paper is .*清禾周报/],
    ['keyness R --target papr=没有', /did you mean "paper"/],
    ['keyness R --target year=2026', /--target year=2026 holds of every article; there is nothing to compare/],
    ['keyness R --target paper=清禾周报 --wording 春耕', /--wording does not go with keyness: .* freq --by/],
    ['cooccur R --term 葛云帆', /one term makes no pair; name two or more/],
    ['timeline R --wording 改革 --date-from colour', /no page has a variable "colour"/],
    ['freq R R', /R: a second page has the id "[^"]+"; name results once/],
    ['cooccur R --of topics', /--of topics goes with --window article/],
    ['kwic R --text ', /text is empty; give what to look for/],
    ['kwic R --name 王 --text 李', /--name does not go with --text/],
    ['kwic R --text 李 --type PERSON', /--text does not go with --type/],
    ['kwic R --type PERSN', /there is no type PERSN; there are PERSON/],
    ['freq names.csv', /names\.csv:1: not JSON; make it with fangzhi corpus/],
    ['freq bad.jsonl', /bad\.jsonl:1: no result of schema 1.*\(BAD_FILE\)/],
    ['kwic bad.jsonl --name x', /bad\.jsonl:1: no result of schema 1/],
    ['corpus table.csv --out C1 --column headline=标', /no table has a column "标" for the headline; there are id,/],
    [`corpus ${PAGES} --out C2 --name-pattern zzz-{paper}`, /fits the name of no file/],
    [`corpus ${PAGES} --out C3 --set date=yesterday`, /"date" is "yesterday"; it takes a day/],
    [`corpus ${PAGES} --out C4 --pos n`, /--pos chooses words of the table tokens/],
    [`corpus ${PAGES} --out names.csv`, /names\.csv: is a file, not a folder/],
    [`corpus ${PAGES} --out R --shard 1/2`, /holds a whole corpus/],
    ['sample R --size 0 --out S0', /'--size <n>' argument '0' is invalid. it takes a whole number above 0/],
    ['analyze nofile.txt', /nofile\.txt: no such file/],
    ['analyze R', /R: is a folder/],
    ['layout nofile.txt', /nofile\.txt: no such file/],
    ['dict check nofile.csv', /nofile\.csv: no such file/],
    ['dict suggest nofile.txt -o none.csv', /nofile\.txt: no such file/],
    ['analyze table.csv --set date=yesterday', /"date" is "yesterday"; it takes a day/],
    ['annotate --set region', /--set region is not DOCVAR=VALUE/],
    ['evaluate --gold far.jsonl --set x', /--set x is not DOCVAR=VALUE/],
    ['agreement R coded.csv --machine', /coded\.csv: is a coding sheet; with --machine b holds results/],
    ['agreement nope.csv R --machine', /nope\.csv: no such file/],
    ['rerun bad.jsonl', /bad\.jsonl: no manifest of fangzhi corpus/],
    ['rerun R/manifest.json --shape pdf', /unknown option '--shape'/],
    ['dict compile names.csv --version 2 -o x.dict', /unknown option '--version'/],
    ['evaluate --gold empty.txt', /holds no marked texts/],
    ['topics train --keywords words.csv --out m.json --folds 3', /--folds says how to learn from texts/],
    ['evaluate --gold some.gold.json', /give the folder it lies in/],
    ['evaluate --gold null.jsonl', /null\.jsonl:1: holds no "text"/],
    ['evaluate --gold label.jsonl', /label\.jsonl:1: its labels are "PLACE", not a list/],
    ['evaluate --gold far.jsonl', /label 0-9 is not inside the text of 4/],
    ['agreement coded.csv nope.csv', /nope\.csv: no such file/],
    ['agreement coded.csv far.jsonl', /coding sheet and the other is none/],
    ['agreement coded.csv uncoded.csv', /coded\.csv:3: "a1" is coded twice/],
    ['agreement twice.jsonl unknown.jsonl', /twice\.jsonl: "a1" is there twice; give one coder's marks/],
    ['agreement uncoded.csv uncoded.csv', /nothing is coded in the column "topic"/],
    ['agreement no-article.csv coded.csv', /has no column "article"; it has id, topic/],
    ['export R --to doccano --only far.jsonl', /far\.jsonl/],
  ])('%s', (line, message) => {
    const { status, stdout, stderr } = fangzhi(...line.split(' '))
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^fangzhi: /)
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('says what was asked for and is not there, and answers all the same', () => {
    const { status, stdout, stderr } = fangzhi('freq', 'R', '--of', 'topics', '--term', 'nosuch')
    expect([status, stderr]).toEqual([0, 'fangzhi: no topic "nosuch" in the articles counted\n'])
    expect(stdout).toMatch(/^type,name,count/)
    expect(fangzhi('sample', 'R', '--size', '999', '--out', 'S').stdout).toContain('all there are')
    expect(fangzhi('dict', 'check', 'names.csv').stdout).toMatch(
      /no subtype "compny" of ORG.*\n.*2 rows \(1 PLACE, 1 ORG\)/,
    )
    const none = fangzhi('kwic', 'R', '--name', '葛云翻')
    expect([none.status, none.stderr]).toEqual([0, 'fangzhi: nothing in these results is what was asked for\n'])
    const odd = fangzhi('kwic', 'R', '--name', '葛云帆', '--by', 'colour')
    expect([odd.status, odd.stderr]).toEqual([2, expect.stringContaining('no page has a variable "colour"')])
    expect(fangzhi('evaluate', '--gold', 'unknown.jsonl').stderr).toMatch(/1 marks of the type PLCE are not scored/)
    // Gold goes by names, so a second page of one name would be scored against the first one's.
    mkdirSync(join(folder, 'gold'))
    mkdirSync(join(folder, 'other'))
    const [page, other] = [join(folder, 'page.txt'), join(folder, 'other/page.txt')]
    for (const file of [page, other]) writeFileSync(file, '县里开会\n云港码头今天开工。')
    writeFileSync(join(folder, 'gold/page.gold.json'), '{"page":"page","mentions":[],"ignore":[],"articles":[]}')
    const twice = fangzhi('evaluate', '--gold', 'gold', page, other)
    expect(twice.stderr).toMatch(/a second page is called page/)
    expect(twice.status).toBe(1)
    expect(twice.stdout).toMatch(/^1 texts/)
  })
})

describe('what is there is not lost', () => {
  it.each([
    ['kwic', 'R', '--name', '葛云帆', '-o', 'R/results.jsonl'],
    ['freq', 'R', '-o', 'R/results.jsonl'],
    ['export', 'R', '--to', 'doccano', '-o', 'R/results.jsonl'],
    ['dict', 'compile', 'names.csv', '-o', 'names.csv'],
    ['topics', 'train', 'coded.csv', '-o', 'coded.csv'],
    ['merge', 'names.csv', '-o', 'names.csv'],
    ['cooccur', 'R', '--gexf', 'R/results.jsonl'],
    ['freq', 'R', '-o', 'R/tables/mentions.csv'],
    ['dict', 'suggest', 'empty.txt', '--dict', 'names.csv', '-o', 'names.csv'],
    ['topics', 'train', '--keywords', 'words.csv', '-o', 'words.csv'],
    ['export', 'R', '--to', 'bio', '--only', 'twice.jsonl', '-o', 'twice.jsonl'],
  ])('%s %s … never writes over its input', (...args) => {
    const target = join(folder, args.at(-1)!)
    const before = readFileSync(target, 'utf8')
    const { status, stderr } = fangzhi(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining('is read by this command and would be lost')])
    expect(readFileSync(target, 'utf8')).toBe(before)
  })

  it('marks and codes that people made', () => {
    expect(fangzhi('export', 'R', '--to', 'brat', '-o', 'B').status).toBe(0)
    expect(fangzhi('export', 'R', '--to', 'brat', '-o', 'B').status).toBe(0)
    const marks = join(folder, 'B/清禾周报-2026-01-14-01版%230.ann')
    writeFileSync(marks, 'T1\tPERSON 0 1\t清\n')
    expect(fangzhi('export', 'R', '--to', 'brat', '-o', 'B').stderr).toContain('says something else')
    expect(readFileSync(marks, 'utf8')).toBe('T1\tPERSON 0 1\t清\n')
  })

  it.each([
    ['dict', 'suggest', 'empty.txt', '-o'],
    ['export', 'R', '--to', 'doccano', '-o'],
  ])('what %s %s … gave for people to work in', (...args) => {
    writeFileSync(join(folder, 'work'), 'mine\n')
    expect(fangzhi(...args, 'work')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/work: is there already/),
    })
    expect(readFileSync(join(folder, 'work'), 'utf8')).toBe('mine\n')
  })

  it('an old answer, where the new one cannot be had', () => {
    writeFileSync(join(folder, 'old.csv'), 'old\n')
    expect(fangzhi('export', 'R', '--to', 'bio', '--only', 'unknown.jsonl', '-o', 'old.csv').status).toBe(2)
    expect(fangzhi('kwic', 'nope', '--name', 'x', '-o', 'old.csv').status).toBe(2)
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('old\n')
  })

  it('the good among the bad', () => {
    const { status, stdout, stderr } = fangzhi('kwic', 'R', 'nope', '--type', 'PERSON')
    expect(status).toBe(2)
    expect(stderr).toContain('nope: no such file or folder')
    expect(stdout.split('\n').length).toBeGreaterThan(5)
  })

  it('results among the inputs are none of them', () => {
    mkdirSync(join(folder, 'P'))
    writeFileSync(join(folder, 'P/a.txt'), '云港码头开工\n云港码头今天开工。\n')
    const first = fangzhi('corpus', 'P', '--out', 'P/R')
    expect(first.stdout).toMatch(/^P\/R: 1 pages/)
    expect(fangzhi('corpus', 'P', '--out', 'P/R').stdout).toBe(first.stdout)
    expect(fangzhi('rerun', 'P/R/manifest.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 diff'),
    })
  })

  it('a page with one byte that is no character', () => {
    const text = Buffer.from('云港码头开工\n云港码头今天开工，县里来了人。\n'.repeat(3))
    writeFileSync(join(folder, 'cut.txt'), Buffer.concat([text, Buffer.from([0xe4, 0xba])]))
    const { status, stdout } = fangzhi('analyze', 'cut.txt', '--format', 'json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({ code: 'undecodable', article: null })
  })
})

it('a compiled dictionary works wherever a table does', () => {
  expect(fangzhi('dict', 'compile', 'names.csv', '-o', 'names.dict').status).toBe(0)
  const { status, stdout } = fangzhi('corpus', PAGES, '--out', 'D', '--dict', 'names.dict')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^D: 6 pages/)])
})
