import type { Doc, Mention, MentionType, PageResult } from '../index.js'
import type { Paint } from './colour.js'
import { foldItems, padEnd } from './columns.js'

const LABEL_WIDTH = 15

/** A page for eyes: one block per article, lines of at most `width` cells where names allow. */
export function formatPage(result: PageResult, paint: Paint, width: number): string {
  const { docvars } = result.page
  const facts = [docvars.paper, docvars.date, docvars.edition, docvars.region].filter((fact) => fact !== null)
  const count = result.articles.length
  const lines = [
    `${paint('headline', result.page.id)}  ${[...facts, `${count} ${count === 1 ? 'article' : 'articles'}`].join(' · ')}`,
    '',
  ]
  for (const [index, doc] of result.articles.entries()) lines.push(...formatArticle(doc, index + 1, paint, width), '')
  for (const diagnostic of result.diagnostics) {
    const where = diagnostic.range ? ` at ${diagnostic.range.from}–${diagnostic.range.to}` : ''
    lines.push(paint('warning', `${diagnostic.severity}: ${diagnostic.message}${where} [${diagnostic.code}]`))
  }
  if (result.diagnostics.length > 0) lines.push('')
  return `${lines.join('\n')}\n`
}

function formatArticle(doc: Doc, number: number, paint: Paint, width: number): string[] {
  const lines: string[] = []
  const row = (label: string, items: readonly string[], separator = '、') => {
    const folded = foldItems(items, separator, Math.max(30, width - LABEL_WIDTH - 2))
    for (const [index, text] of folded.entries()) {
      lines.push(`  ${paint('label', padEnd(index === 0 ? label : '', LABEL_WIDTH))}${text}`)
    }
  }
  const title = [doc.kicker, doc.headline || (doc.kind === 'photo' ? '(photograph)' : '(no headline)'), doc.subhead]
  lines.push(`${padEnd(String(number), 2)}${paint('headline', title.filter((part) => part !== '').join(' / '))}`)
  if (doc.displaced !== '') row('displaced', [doc.displaced])
  row('byline', bylineItems(doc), '  ')
  row(
    'topics',
    doc.topics.map(({ topic, score, evidence }) => {
      const terms = [...new Set(evidence.map(({ start, end }) => doc.text.slice(start, end)))].slice(0, 4)
      return `${topic} ${score.toFixed(2)}${terms.length > 0 ? paint('faint', ` (${terms.join(' ')})`) : ''}`
    }),
    '  ',
  )
  row(
    'people',
    peopleItems(doc).map((item) => paint('person', item)),
  )
  row(
    'organisations',
    namesOf(doc, 'ORG').map((item) => paint('org', item)),
  )
  row(
    'places',
    namesOf(doc, 'PLACE').map((item) => paint('place', item)),
  )
  row(
    'slogans',
    namesOf(doc, 'SLOGAN').map((item) => paint('slogan', `“${item}”`)),
    ' ',
  )
  row(
    'documents',
    namesOf(doc, 'DOCUMENT').map((item) => `《${item}》`),
    ' ',
  )
  row('dates', dateItems(doc), '  ')
  if (doc.text.trim() === '') row('', ['(no text)'])
  return lines
}

/** Dates listed; a chronicle has many. */
const MOST_DATES = 8

function dateItems({ values }: Doc): string[] {
  const dates = values.filter(({ type }) => type === 'DATE')
  const items = dates.slice(0, MOST_DATES).map(({ text, value }) => `${text}${value ? ` = ${value}` : ''}`)
  return dates.length > MOST_DATES ? [...items, `… ${dates.length - MOST_DATES} more`] : items
}

function bylineItems({ byline }: Doc): string[] {
  return [
    ...byline.reporters.map((name) => `记者 ${name}`),
    ...byline.correspondents.map((name) => `通讯员 ${name}`),
    ...byline.photographers.map((name) => `摄影 ${name}`),
  ]
}

/** People of the body with their posts; those of the byline have their own line. */
function peopleItems(doc: Doc): string[] {
  const posts = new Map<string, string[]>()
  for (const { person, body, post } of doc.roles) posts.set(person, [...(posts.get(person) ?? []), `${body}${post}`])
  const names = namesOf(doc, 'PERSON', ({ part }) => part !== 'byline' && part !== 'credit')
  return names.map((name) => (posts.has(name) ? `${name}(${[...new Set(posts.get(name))].join(',')})` : name))
}

function namesOf(doc: Doc, type: MentionType, keep: (mention: Mention) => boolean = () => true): string[] {
  const names = doc.mentions.filter((mention) => mention.type === type && !mention.nested && keep(mention))
  return [...new Set(names.map(({ text }) => text))]
}
