import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MentionSubtype, MentionType } from '../../src/model/mention.js'
import type { ArticleInput } from '../../src/model/page.js'

/** A mark of a gold article; positions in its `text`, in UTF-16 code units. */
export interface GoldMark {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: MentionType
  readonly subtype: MentionSubtype | null
  /** The same for every mention of one thing within the article; null where the article gives no keys. */
  readonly key: string | null
}

export interface GoldRole {
  readonly person: string
  readonly post: string
  readonly body: string
}

/** An annotated article of `test/gold/articles`. */
export interface GoldArticle {
  readonly id: string
  /** The writer's part of the id, one for each group of regions: `east`, `north` … */
  readonly writer: string
  readonly region: string
  readonly date: string
  readonly split: 'train' | 'dev' | 'test'
  /** Primary label first; empty for none; null where they were not coded. */
  readonly topics: readonly string[] | null
  readonly kind: 'article' | 'photo'
  /** As `analyzeArticle` takes it. */
  readonly input: ArticleInput
  /** Kicker, headline, subhead, byline and body, one line each, marks taken out; the text of the analysed Doc. */
  readonly text: string
  readonly marks: readonly GoldMark[]
  readonly roles: readonly GoldRole[]
}

const PARTS = ['kicker', 'headline', 'subhead', 'byline'] as const
const MARK = /\[([^[\]|]+)\|([A-Z]+)(?:\.([a-z]+))?(?:#([^\]\s]+))?\]/g

/**
 * Every article of a folder, files in the order of their names; `keep` chooses by split. The folder `slogans` holds those
 * that slogans and topics are learned from, and names are not; `names` those that all three are learned from and no other
 * figure.
 */
export function loadGoldArticles(
  keep: readonly GoldArticle['split'][] = ['train', 'dev', 'test'],
  name: 'articles' | 'slogans' | 'names' = 'articles',
): GoldArticle[] {
  const folder = fileURLToPath(new URL(name, import.meta.url))
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  return files
    .flatMap((file) => readArticles(readFileSync(`${folder}/${file}`, 'utf8')))
    .filter(({ split }) => keep.includes(split))
}

/** The articles of one file; its format stands in `articles/README.md`. */
export function readArticles(file: string): GoldArticle[] {
  return file
    .split(/^====[ \t]*$/m)
    .map((article) => article.trim())
    .filter((article) => article !== '')
    .map(readArticle)
}

function readArticle(source: string): GoldArticle {
  const lines = source.split('\n')
  const headEnd = lines.findIndex((line) => line.trim() === '')
  const head = new Map<string, string>()
  const roles: GoldRole[] = []
  for (const line of lines.slice(0, headEnd)) {
    const colon = line.indexOf(':')
    const value = line.slice(colon + 1).trim()
    if (line.slice(0, colon) !== 'roles') head.set(line.slice(0, colon), value)
    else {
      const [person = '', post = '', body = ''] = value.split('|').map((cell) => cell.trim())
      roles.push({ person, post, body })
    }
  }
  const body = lines.slice(headEnd + 1).filter((line) => line.trim() !== '')
  const marks: GoldMark[] = []
  const plainLines: string[] = []
  let length = 0
  for (const line of [...PARTS.map((part) => head.get(part) ?? '').filter((part) => part !== ''), ...body]) {
    plainLines.push(readMarks(line.trim(), length, marks))
    length += plainLines.at(-1)!.length + 1
  }
  const parts = PARTS.filter((part) => (head.get(part) ?? '') !== '').map((part, index) => [part, plainLines[index]!])
  const id = head.get('id')!
  return {
    id,
    writer: id.slice(0, id.indexOf('-')),
    region: head.get('region')!,
    date: head.get('date')!,
    split: head.get('split') as GoldArticle['split'],
    topics: readTopics(head.get('topics')),
    kind: head.get('kind') as GoldArticle['kind'],
    input: {
      id,
      ...Object.fromEntries(parts),
      body: plainLines.slice(parts.length).join('\n'),
      docvars: { date: head.get('date')!, region: head.get('region')! },
    },
    text: plainLines.join('\n'),
    marks,
    roles,
  }
}

/** Takes the marks out of a line, appends them to `marks` with positions from `offset` on, gives the plain line. */
export function readMarks(line: string, offset: number, marks: GoldMark[]): string {
  let plain = ''
  let last = 0
  for (const match of line.matchAll(MARK)) {
    plain += line.slice(last, match.index)
    const [whole, text, type, subtype, key] = match as unknown as [
      string,
      string,
      MentionType,
      MentionSubtype?,
      string?,
    ]
    const start = offset + plain.length
    marks.push({ start, end: start + text.length, text, type, subtype: subtype ?? null, key: key ?? null })
    plain += text
    last = match.index + whole.length
  }
  return plain + line.slice(last)
}

function readTopics(line: string | undefined): string[] | null {
  if (line === undefined) return null
  return line
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '')
}
