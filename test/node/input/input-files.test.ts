import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { matchGlob, splitGlob } from '../../../src/node/input/glob.js'
import { findInputs } from '../../../src/node/input/input-files.js'
import { withoutExtension } from '../../../src/node/input/input-formats.js'
import { newFolder } from '../corpus-files.js'
import { listOf, unitsOf } from './units-of.js'

describe('inputs that share an id', () => {
  const folder = newFolder()
  const [one, other] = [join(folder, 'a'), join(folder, 'd')]
  for (const made of [one, other]) mkdirSync(made)
  writeFileSync(join(one, '旧报.txt'), '清禾县部署春耕')
  writeFileSync(join(other, '旧报.md'), '另一版')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const namesOf = async (paths: readonly string[]) =>
    (await unitsOf(paths)).map(({ kind, name }) => `${kind} ${name}`).filter((text) => !text.startsWith('source'))

  it('are one where they are one file, however often and by whatever path it is named', async () => {
    expect(await namesOf([join(one, '旧报.txt'), join(one, '*报.txt'), join(other, '../a/旧报.txt')])).toEqual([
      'file 旧报.txt',
    ])
  })

  it('are told apart where they are two: the second is no page', async () => {
    expect(await namesOf([join(one, '旧报.txt'), join(other, '旧报.md')])).toEqual(['file 旧报.txt', 'bad 旧报.md'])
  })
})

describe('files that are no pages', () => {
  it('are the locks of office programs in a folder, and JSON as one document, named outright', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-locks-'))
    writeFileSync(join(own, '~$news.xlsx'), 'lock')
    writeFileSync(join(own, 'a.txt'), '县里开会。')
    writeFileSync(join(own, 'news.json'), '[{"text":"县里开会。"}]')
    expect(await listOf(findInputs([own]))).toMatchObject([{ file: { name: 'a.txt' } }, { passed: 'news.json' }])
    const [json] = await listOf(findInputs([join(own, 'news.json')]))
    expect(json).toEqual({ bad: { name: 'news.json', reason: expect.stringMatching(/one record a line/) } })
    rmSync(own, { recursive: true })
  })
})

describe('a folder of results among pages', () => {
  it('is passed over, be it of whichever run; named outright its tables are read', async () => {
    const own = mkdtempSync(join(tmpdir(), 'fangzhi-among-'))
    mkdirSync(join(own, 'pages/older/tables'), { recursive: true })
    writeFileSync(join(own, 'pages/a.txt'), '县里开会。')
    for (const name of ['manifest.json', 'inputs.jsonl', 'codebook.md'])
      writeFileSync(join(own, 'pages/older', name), '')
    writeFileSync(join(own, 'pages/older/tables/articles.csv'), 'page,text\na,县里开会。\n')
    const found = await listOf(findInputs([join(own, 'pages')]))
    expect(found).toMatchObject([{ file: { name: 'a.txt' } }, { passed: 'older/' }])
    expect(await listOf(findInputs([join(own, 'pages/older/tables')]))).toHaveLength(1)
    rmSync(own, { recursive: true })
  })
})

describe('names', () => {
  it('lose their extensions and keep their lines', () => {
    expect(['a/b.txt.gz', 'news.jsonl:12', 'b.xlsx:3:2', 'b.xlsx:2', 'x.y', '版.2.txt'].map(withoutExtension)).toEqual([
      'a/b',
      'news:12',
      'b:3:2',
      'b:2',
      'x.y',
      '版.2',
    ])
  })

  it('fit globs', () => {
    const fits = (pattern: string, names: string[]) => names.filter((name) => matchGlob(pattern, name))
    const names = ['a.txt', 'x/a.txt', 'x/y/a.txt', 'x/y/b.md']
    expect(fits('*.txt', names)).toEqual(['a.txt'])
    expect(fits('**/*.txt', names)).toEqual(['a.txt', 'x/a.txt', 'x/y/a.txt'])
    expect(fits('x/**/?.md', names)).toEqual(['x/y/b.md'])
    expect(splitGlob('pages/2026/*.txt')).toEqual({ root: 'pages/2026', pattern: '*.txt' })
    expect(splitGlob('pages')).toBeNull()
  })
})
