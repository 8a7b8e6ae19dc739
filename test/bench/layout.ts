import { readFileSync } from 'node:fs'
import { readLayout } from '../../src/layout/read-layout.js'
import { listGoldPages } from '../gold/pages.js'
import { type BenchRow, figureRow, interleave } from './measure.js'
import { newsItems, totalLength } from './texts.js'

/** What a page can be at its worst; each grows to any size. */
const WORST: readonly (readonly [string, (size: number) => string])[] = [
  ['articles', (size) => repeat(ARTICLES, size)],
  ['one endless line', (size) => repeat(ARTICLES.replaceAll('\n', ''), size)],
  ['nothing but line feeds', (size) => repeat('\n', size)],
  ['nothing but headlines', (size) => repeat('全县召开秋收工作会议\n', size)],
  ['headlines and one sentence each', (size) => repeat('全县召开秋收工作会议\n\n近日,全县开镰收稻。\n\n', size)],
  ['nothing but bylines', (size) => repeat('■记者 王强\n\n', size)],
  ['captions and credits', (size) => repeat('近日,乡亲们在田里收割晚稻,处处都是丰收的景象。 王强 摄\n\n', size)],
  ['section heads', (size) => repeat('一、开头\n乡里修了一条路。\n', size)],
  ['open brackets', (size) => repeat('(', size)],
  ['open brackets of markdown', (size) => `# 标题\n${repeat('[', size)}`],
  ['NUL', (size) => repeat('\0', size)],
  ['lone surrogates', (size) => repeat('\ud83d', size)],
]
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]
const ARTICLES = [
  '山乡通了客车\n\n■记者 王强 通讯员 李明\n\n本报讯 近日,一条三十里长的公路修到了山乡,早晚各有两班客车往返县城。',
  '\n\n“以前赶集要走半天,现在一个钟头就到。”村民们说。下一步,县里还要给每个村口安上路灯。\n\n',
].join('')

/** Nanoseconds per character of layout: on ordinary pages, on news items, and on the worst pages from 10 KB to 10 MB. */
export async function benchLayout(): Promise<{ title: string; rows: BenchRow[] }> {
  const pages = listGoldPages().map(({ file }) => readFileSync(file, 'utf8'))
  const { source, items } = newsItems()
  const news = items.slice(0, 1500)
  const rows = [
    measure('our gold pages', () => pages.forEach(layout), totalLength(pages)),
    measure(`first 1500 of ${source}, one by one`, () => news.forEach(layout), totalLength(news)),
  ]
  for (const [name, build] of WORST) {
    for (const size of SIZES) {
      const text = build(size)
      rows.push(measure(`${name}, ${size / 1000} KB`, () => layout(text), text.length))
    }
  }
  return { title: 'Layout', rows }
}

function measure(name: string, run: () => unknown, characters: number): BenchRow {
  const { job } = interleave({ job: run }, 5)
  const perCharacter = job.map((milliseconds) => (milliseconds * 1e6) / characters)
  return figureRow(name, perCharacter, 'ns/char')
}

function layout(text: string): void {
  readLayout({ id: 'bench', text, docvars: { date: null, paper: null, edition: null, region: null } })
}

function repeat(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}
