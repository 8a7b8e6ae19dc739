import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { ROOT, SHARED } from '../project.js'

/** An article of a gold page, as the gold files write it; positions are UTF-16 code units of the page without BOM. */
export interface GoldArticle {
  readonly kind: 'article' | 'photo'
  readonly kicker: string
  readonly headline: string
  readonly subhead?: string
  readonly displaced: string
  readonly sections: readonly string[]
  readonly from: number
  readonly to: number
  readonly reporters: readonly string[]
  readonly correspondents: readonly string[]
  readonly photographers: readonly string[]
}

/** A page with its gold. */
export interface GoldPage {
  readonly name: string
  readonly file: string
  readonly goldFile: string
}

/** The pages of our own writing, plain, markdown and pdf. */
export function listGoldPages(): GoldPage[] {
  return listPages(`${ROOT}/test/gold/pages/`, `${ROOT}/test/gold/pages/`)
}

/** The shared pages, or none where they are missing. */
export function listSharedPages(): GoldPage[] {
  return existsSync(`${SHARED}/pages`) ? listPages(`${SHARED}/pages/`, `${SHARED}/gold/`) : []
}

/** Text and gold of a page. */
export function readGoldPage({ file, goldFile }: GoldPage): { text: string; articles: GoldArticle[] } {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  return { text, articles: JSON.parse(readFileSync(goldFile, 'utf8')).articles }
}

function listPages(pages: string, gold: string): GoldPage[] {
  return readdirSync(pages)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ name, file: pages + name, goldFile: `${gold}${name.replace(/\.\w+$/, '')}.gold.json` }))
}
