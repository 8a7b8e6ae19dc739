import { compileNamePattern } from '../../index.js'
import type { HtmlPage } from './read-html.js'

/** Founder's own names of the parts of an article → its texts. */
type FounderParts = ReadonlyMap<string, string>

/** Reads `<founder-NAME>…</founder-NAME>` and, where there are none, the older form; null where there is neither. */
function readParts(html: string): FounderParts | null {
  const parts = new Map<string, string>()
  for (const { 0: tag, 1: name, index } of html.matchAll(/<founder-([a-zA-Z]{1,20})>/g)) {
    const from = index + tag.length
    const to = html.indexOf(`</founder-${name}>`, from)
    // The tags may stand in comments: `<!--<founder-title>-->words<!--</founder-title>-->`.
    if (to >= 0 && !parts.has(name!.toLowerCase())) {
      parts.set(
        name!.toLowerCase(),
        html
          .slice(from, to)
          .replace(/^\s*-->/, '')
          .replace(/<!--\s*$/, ''),
      )
    }
  }
  for (const [name, value] of enpProperties(html)) if (!parts.has(name)) parts.set(name, value)
  return parts.has('content') || parts.has('title') ? parts : null
}

/** `<!--enpproperty <date>2026-03-20</date><author>…</author> /enpproperty-->`, the older form of the same metadata. */
function enpProperties(html: string): [string, string][] {
  const from = html.indexOf('<!--enpproperty')
  if (from < 0) return []
  const to = html.indexOf('-->', from)
  const block = html.slice(from, Math.min(to < 0 ? from + 4096 : to, from + LONGEST_BLOCK))
  const found: [string, string][] = []
  for (const [, name, value] of block.matchAll(/<([a-zA-Z]{3,20})>(.{0,2000}?)<\/\1>/gs)) {
    found.push([name!.toLowerCase(), value!])
  }
  const open = html.indexOf(CONTENT)
  const close = open < 0 ? -1 : html.indexOf('<!--/enpcontent-->', open)
  if (close > 0) found.push(['content', html.slice(open + CONTENT.length, close)])
  return found
}

const LONGEST_BLOCK = 20_000
const CONTENT = '<!--enpcontent-->'

/** A day as file names write it, at the beginning of a text: a time may stand behind it. */
export const readDay = compileNamePattern('{date}{*}')

/** The page, with its headline and whether it holds the text; null where it is none of Founder's. */
export function readFounder(
  html: string,
  lines: (fragment: string) => readonly string[],
): (HtmlPage & { readonly headline: string; readonly hasText: boolean }) | null {
  const parts = readParts(html)
  if (parts === null) return null
  const part = (...names: string[]): string => {
    for (const name of names) {
      const value = lines(parts.get(name) ?? '').join('\n')
      if (value !== '') return value
    }
    return ''
  }
  const author = part('author')
  const byline = author === '' || /记者|通讯员|[■□]/.test(author) ? author : `记者 ${author}`
  const headline = part('title').replaceAll('\n', ' ')
  const content = part('content')
  const texts = [part('introtitle', 'pretitle'), asHeading(headline), part('subtitle'), byline, content]
  const docvars: Record<string, string> = {}
  const { date } = readDay(part('date'))
  if (date !== undefined) docvars.date = date
  const paper = part('papername', 'paper', 'source')
  if (paper !== '') docvars.paper = paper
  const edition = part('page', 'nodename', 'pagenum', 'edition')
  if (edition !== '') docvars.edition = edition
  return { text: texts.filter((text) => text !== '').join('\n\n'), docvars, headline, hasText: content !== '' }
}

/** A headline with the mark of Markdown: the page says that it is one, and layout need not guess. */
export function asHeading(headline: string): string {
  return headline === '' ? '' : `# ${headline}`
}
