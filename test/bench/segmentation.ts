import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { readContainer } from '../../src/dictionary/container.js'
import { LEXICON_SECTION, type Lexicon } from '../../src/dictionary/lexicon.js'
import type { LexiconWord } from '../../src/dictionary/lexicon-layer.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import type { Segmenter } from '../../src/segment/segmenter.js'
import { loadNodejieba, readJiebaFile } from '../conformance/jieba-data.js'
import { ROOT } from '../project.js'
import { type BenchRow, figureRow, interleave, ratioRow, spread } from './measure.js'
import { newsItems, totalLength } from './texts.js'

type Parts = typeof import('./segmentation-parts.js')
type Published = typeof import('../../src/node/index.js')

/** What of `@node-rs/jieba` is measured. */
interface RustJieba {
  cut(text: string, hmm: boolean): string[]
  tag(text: string, hmm: boolean): unknown[]
}

export interface BenchTable {
  readonly title: string
  readonly rows: BenchRow[]
}

/** Segmentation alone: against its peers, with many names, in several segmenters, on texts of any size, and opening. */
export async function benchSegmentation(runs = 5): Promise<BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhi-bench-'))
  try {
    const bytes = lexiconBytes()
    const program = join(folder, 'parts.mjs')
    const dictionary = join(folder, 'lexicon.bin')
    writeFileSync(dictionary, bytes)
    buildSync({
      entryPoints: [join(ROOT, 'test/bench/segmentation-parts.ts')],
      outfile: program,
      bundle: true,
      format: 'esm',
      target: 'es2022',
    })
    const parts = (await import(pathToFileURL(program).href)) as Parts
    const lexicon = parts.openLexicon(bytes)
    return [
      benchPeers(parts, lexicon, runs),
      benchModes(parts, lexicon, runs),
      benchOpening(program, dictionary, runs),
      await benchNames(parts, lexicon, runs),
      benchSeveral(parts, lexicon, runs),
      benchSizes(parts, lexicon, runs),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The built lexicon, or one compiled now with less care. */
function lexiconBytes(): Uint8Array {
  const file = join(ROOT, 'dist/dictionaries/lexicon.dict')
  if (existsSync(file)) return readContainer(readFileSync(file)).section(LEXICON_SECTION)!
  return compileLexicon({
    dictionary: readJiebaFile('jieba.dict.utf8'),
    model: readJiebaFile('hmm_model.utf8'),
    userDictionary: readJiebaFile('user.dict.utf8'),
    patience: 10_000,
  })
}

function benchPeers(
  { createDictionarySegmenter, stackLexicon, tokensToStrings }: Parts,
  lexicon: Lexicon,
  runs: number,
): BenchTable {
  // All of them: a peer that ran leaves memory cold for the first milliseconds of whoever runs next.
  const { source, items } = newsItems()
  const nodejieba = loadNodejieba()
  const rust = loadRustJieba()
  const ours = createDictionarySegmenter(stackLexicon(lexicon))
  const platform = new Intl.Segmenter('zh', { granularity: 'word' })
  // The platform's segmenter is too slow to take all of it.
  const few = items.filter((_, index) => index % 30 === 0)
  const over = (job: (text: string) => unknown) => () => {
    for (const text of items) job(text)
  }
  const tagged = (text: string): { words: string[]; tags: string[] } => {
    const tokens = ours.segment(text)
    const words = tokensToStrings(tokens)
    return { words, tags: words.map((word, index) => ours.posOf(tokens.words[index]!, word)) }
  }
  const times = interleave(
    {
      ours: over((text) => ours.segment(text)),
      strings: over((text) => tokensToStrings(ours.segment(text))),
      tagged: over(tagged),
      cut: over((text) => nodejieba?.cut(text)),
      cutHmm: over((text) => nodejieba?.cut(text, true)),
      tag: over((text) => nodejieba?.tag(text)),
      rustCut: over((text) => rust?.cut(text, true)),
      rustTag: over((text) => rust?.tag(text, true)),
      oursFew: () => few.map((text) => tokensToStrings(ours.segment(text))),
      platform: () => few.map((text) => Array.from(platform.segment(text), ({ segment }) => segment)),
    },
    runs,
  )
  const perCharacter = (values: readonly number[]) => values.map((ms) => (ms * 1e6) / totalLength(items))
  const rows = [
    figureRow('boundaries, HMM', perCharacter(times.ours), 'ns/char'),
    figureRow('strings', perCharacter(times.strings), 'ns/char'),
    figureRow('words with part of speech', perCharacter(times.tagged), 'ns/char'),
    ratioRow('strings', 'Intl.Segmenter', times.oursFew, times.platform),
  ]
  if (nodejieba !== null) {
    rows.push(
      ratioRow('boundaries, HMM', 'nodejieba.cut', times.ours, times.cut, '≥ 10'),
      ratioRow('boundaries, HMM', 'nodejieba.cut(…, true)', times.ours, times.cutHmm),
      ratioRow('strings', 'nodejieba.cut', times.strings, times.cut),
      ratioRow('words with part of speech', 'nodejieba.tag', times.tagged, times.tag),
    )
  }
  if (rust !== null) {
    rows.push(
      ratioRow('boundaries, HMM', '@node-rs/jieba cut', times.ours, times.rustCut, '≥ 6'),
      ratioRow('strings', '@node-rs/jieba cut', times.strings, times.rustCut, '≥ 4'),
      ratioRow('words with part of speech', '@node-rs/jieba tag', times.tagged, times.rustTag, '≥ 6'),
    )
  }
  return { title: `Segmentation, ${source}, ${totalLength(items)} characters`, rows }
}

function benchModes({ createDictionarySegmenter, stackLexicon }: Parts, lexicon: Lexicon, runs: number): BenchTable {
  const items = newsItems().items.filter((_, index) => index % 3 === 0)
  const stack = stackLexicon(lexicon)
  const modes = {
    'ours, HMM': createDictionarySegmenter(stack),
    'ours, no HMM': createDictionarySegmenter(stack, { hmm: false }),
    'jieba’s, HMM': createDictionarySegmenter(stack, { mode: 'jieba' }),
    'jieba’s, no HMM': createDictionarySegmenter(stack, { mode: 'jieba', hmm: false }),
  }
  const jobs = Object.entries(modes).map(([name, segmenter]) => [name, () => segmentAll(segmenter, items)] as const)
  const times = interleave(Object.fromEntries(jobs), runs)
  const rows = Object.entries(times).map(([name, values]) => {
    return figureRow(
      `boundaries: ${name}`,
      values.map((ms) => (ms * 1e6) / totalLength(items)),
      'ns/char',
    )
  })
  return { title: 'The modes, four segmenters alive', rows }
}

function benchOpening(program: string, dictionary: string, runs: number): BenchTable {
  const lexicon = `
    import { readFileSync } from 'node:fs'
    import { createDictionarySegmenter, openLexicon, stackLexicon } from ${JSON.stringify(program)}
    const open = () => createDictionarySegmenter(stackLexicon(openLexicon(readFileSync(process.argv[1]))))`
  const all = `import { createAnalyzer as open } from ${JSON.stringify(join(ROOT, 'dist/node/index.js'))}`
  const [alone, built] = [lexicon, all].map((opening) => repeat(runs, () => openInNewProcess(opening, dictionary)))
  return {
    title: 'Opening dictionaries in a new process',
    rows: [
      figureRow('the lexicon: read, open and make a segmenter', spreadOf(alone!, 'ms'), 'ms'),
      figureRow('resident memory it adds', spreadOf(alone!, 'megabytes'), 'MB'),
      figureRow('all that are built in: read, open and make an analyzer', spreadOf(built!, 'ms'), 'ms', '≤ 25'),
      figureRow('resident memory they add', spreadOf(built!, 'megabytes'), 'MB', '≤ 25'),
    ],
  }
}

function spreadOf<Name extends string>(found: readonly Record<Name, number>[], name: Name): number[] {
  return found.map((measured) => measured[name])
}

/** What `opening`, a program that makes a function `open`, takes until the first words are cut. */
function openInNewProcess(opening: string, dictionary: string): { ms: number; megabytes: number } {
  const program = `${opening}
    gc()
    const before = process.memoryUsage.rss()
    const started = performance.now()
    const segmenter = open()
    segmenter.segment('清禾县召开春季防汛备汛工作会议')
    const ms = performance.now() - started
    gc()
    console.log(JSON.stringify({ ms, megabytes: (process.memoryUsage.rss() - before) / 1e6 }))`
  const args = ['--expose-gc', '--input-type=module', '-e', program, dictionary]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT })
  if (stdout === '') throw new Error(`the process that opens dictionaries failed: ${stderr}`)
  return JSON.parse(stdout) as { ms: number; megabytes: number }
}

async function benchNames(
  { compileLexiconLayer, createDictionarySegmenter, stackLexicon }: Parts,
  lexicon: Lexicon,
  runs: number,
): Promise<BenchTable> {
  const sample = newsItems().items.filter((_, index) => index % 4 === 0)
  const words = inventNames(100_000)
  const make = () => createDictionarySegmenter(stackLexicon(lexicon, [compileLexiconLayer(words)]))
  const { createAnalyzer } = (await import(pathToFileURL(join(ROOT, 'dist/node/index.js')).href)) as Published
  const analyzer = createAnalyzer()
  const names = words.map(({ text }): NameRow => ({ name: text, type: 'PERSON' }))
  const times = repeat(2 * runs, () => timed(() => analyzer.with({ names })))
  const segmenterTimes = repeat(2 * runs, () => timed(make))
  const withNames = make()
  const without = createDictionarySegmenter(stackLexicon(lexicon))
  const speeds = interleave(
    { with: () => segmentAll(withNames, sample), without: () => segmentAll(without, sample) },
    runs,
  )
  return {
    title: '100,000 names added at run time',
    rows: [
      figureRow('adding them to an analyzer', times, 'ms', '≤ 300'),
      figureRow('adding them to a segmenter', segmenterTimes, 'ms'),
      ratioRow('speed with them', 'without', speeds.with, speeds.without, '≥ 0.7'),
    ],
  }
}

/** Names of three and four characters, each once. */
function inventNames(count: number): LexiconWord[] {
  const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'
  const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红新建国文志海林云飞鹏浩宇轩梓涵欣怡雨晨'
  const digit = (index: number, base: number) => given[Math.floor(index / base) % given.length]!
  return Array.from({ length: count }, (_, index) => {
    const base = surnames.length
    const last = Math.floor(index / (base * given.length ** 2))
    const text = surnames[index % base]! + digit(index, base) + digit(index, base * given.length)
    return { text: last === 0 ? text : text + given[last]!, mode: 'prefer', pos: 'nr' }
  })
}

function benchSeveral(
  { compileLexiconLayer, createDictionarySegmenter, stackLexicon }: Parts,
  lexicon: Lexicon,
  runs: number,
): BenchTable {
  const sample = newsItems().items.filter((_, index) => index % 4 === 0)
  const stack = stackLexicon(lexicon)
  const one = createDictionarySegmenter(stack)
  const three = [
    createDictionarySegmenter(stackLexicon(lexicon, [compileLexiconLayer(inventNames(1000))])),
    createDictionarySegmenter(stack, { mode: 'jieba' }),
    createDictionarySegmenter(stack),
  ]
  const alone = repeat(runs + 1, () => timed(() => segmentAll(one, sample))).slice(1)
  const times = interleave(
    {
      again: () => segmentAll(one, sample),
      others: () => {
        for (const other of three) segmentAll(other, sample)
      },
    },
    runs,
  )
  return {
    title: 'Several segmenters alive',
    rows: [ratioRow('speed beside three others', 'alone', times.again, alone)],
  }
}

function benchSizes({ createDictionarySegmenter, stackLexicon }: Parts, lexicon: Lexicon, runs: number): BenchTable {
  const segmenter = createDictionarySegmenter(stackLexicon(lexicon))
  const news = newsItems().items.join('\n')
  const line = news.replace(/[ \t\n，。]/g, '')
  const shapes: readonly (readonly [string, (size: number) => string])[] = [
    ['text', (size) => grow(news, size)],
    ['one endless line', (size) => grow(line, size)],
    ['one character', (size) => '市'.repeat(size)],
    ['brackets', (size) => '（'.repeat(size)],
  ]
  const rows: BenchRow[] = []
  for (const [name, build] of shapes) {
    const base = build(100_000)
    const perCharacter = (text: string) => {
      const rounds = Math.max(1, Math.floor(200_000 / text.length))
      const ms = timed(() => {
        for (let round = 0; round < rounds; round += 1) segmenter.segment(text)
      })
      return (ms * 1e6) / (rounds * text.length)
    }
    perCharacter(base)
    for (const size of [1000, 10_000, 100_000, 1_000_000, 10_000_000]) {
      const text = build(size)
      const pairs = repeat(runs, () => [perCharacter(text), perCharacter(base)] as const)
      const { median } = spread(pairs.map(([own]) => 1000 / own))
      const what = `${name}, ${size / 1000} KB: cost of a character (${median.toFixed(1)} million a second)`
      const target = size >= 1_000_000 ? '≤ 1.5' : ''
      rows.push({ what, against: '100 KB', ...spread(pairs.map(([own, other]) => own / other)), unit: '×', target })
    }
  }
  return { title: 'Cost by size', rows }
}

function grow(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length)).slice(0, size)
}

function segmentAll({ segment }: Segmenter, texts: readonly string[]): void {
  for (const text of texts) segment(text)
}

function timed(job: () => unknown): number {
  const started = performance.now()
  job()
  return performance.now() - started
}

function repeat<T>(runs: number, job: () => T): T[] {
  return Array.from({ length: runs }, job)
}

function loadRustJieba(): RustJieba | null {
  try {
    const require = createRequire(import.meta.url)
    const { Jieba } = require('@node-rs/jieba') as { Jieba: { withDict(dict: Uint8Array): RustJieba } }
    return Jieba.withDict((require('@node-rs/jieba/dict') as { dict: Uint8Array }).dict)
  } catch {
    console.warn('@node-rs/jieba does not run here: not measured')
    return null
  }
}
