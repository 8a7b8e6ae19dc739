import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PLACES = ['柳湾村', '澜溪镇', '青石水库', '清禾县']
const ACTS = ['看了春耕', '听取防汛汇报', '走访了企业', '到粮仓书房借书']

/** A new folder below the system's own for temporary files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fangzhi-corpus-'))
}

/** Writes a small corpus of our own words: a table of `records` articles, two page files, a page that fails. */
export function writeCorpus(folder: string, records: number): string {
  const pages = join(folder, 'pages')
  mkdirSync(pages, { recursive: true })
  const lines = Array.from({ length: records }, (_, i) =>
    JSON.stringify({
      headline: `清禾见闻之${i}`,
      body: `3月${(i % 28) + 1}日，县长葛云帆到${PLACES[i % 4]}${ACTS[(i >> 2) % 4]}。县水利局局长丁卫国说，今年投入${i}万元。`,
      date: `2026-03-${String((i % 28) + 1).padStart(2, '0')}`,
      paper: i % 3 === 0 ? '澜溪报' : '清禾周报',
      desk: i % 2 === 0 ? '要闻' : '副刊',
    }),
  )
  writeFileSync(join(pages, 'articles.jsonl'), `${lines.join('\n')}\n`)
  writeFileSync(
    join(pages, '清禾周报-2026-03-18-02版.txt'),
    '清禾县部署春耕\n\n■记者 陆望舒\n\n本报讯 县长葛云帆到柳湾村调研。\n',
  )
  writeFileSync(
    join(pages, '清禾周报-2026-03-25-01版.txt'),
    '老粮站里的新书香\n\n■记者 何其芳草\n\n县图书馆馆长施念慈介绍书房。\n',
  )
  writeFileSync(
    join(pages, 'broken.txt'),
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
  )
  return pages
}

/** Every file below a folder with its contents, for comparing two runs. */
export function contentsOf(folder: string): Record<string, string> {
  const contents: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (statSync(path).isFile()) contents[name.replaceAll('\\', '/')] = readFileSync(path, 'utf8')
  }
  return contents
}

/** SHA-256 of every file below a folder: a difference is then told in one line. */
export function hashesOf(folder: string): Record<string, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  return Object.fromEntries(Object.entries(contentsOf(folder)).map(([name, text]) => [name, hash(text)]))
}
