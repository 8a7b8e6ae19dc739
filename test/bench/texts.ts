import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadGoldArticles } from '../gold/read-articles.js'
import { SHARED } from '../project.js'

/** Real text that does not repeat: the news items where they are there, else our own articles. */
export function newsItems(): { readonly source: string; readonly items: readonly string[] } {
  const file = `${SHARED}/data/text/cctv_xinwenlianbo.jsonl.gz`
  if (!existsSync(file)) return { source: 'our own articles', items: loadGoldArticles().map(({ text }) => text) }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return {
    source: `${lines.length} news items`,
    items: lines.map((line) => (JSON.parse(line) as { text: string }).text),
  }
}

/** Total length in UTF-16 code units. */
export function totalLength(items: readonly string[]): number {
  return items.reduce((sum, { length }) => sum + length, 0)
}
