import type { Doc, PageResult } from '../../src/model/doc.js'
import { SCHEMA_VERSION } from '../../src/model/doc.js'
import type { Entity, Role } from '../../src/model/entity.js'
import type { Mention, MentionType } from '../../src/model/mention.js'

/** An article as a test writes it: names stand in the body as `[葛云帆|PERSON]`, or `[县委|ORG|清禾县委]` with the full name. */
export interface MarkedArticle {
  readonly headline?: string
  /** Written as the body is; it stands behind it. */
  readonly byline?: string
  readonly body: string
  readonly roles?: readonly Pick<Role, 'person' | 'post' | 'body'>[]
  readonly topics?: readonly string[]
}

/** A result as the analyzer would give it, without its work: tests of tables and questions need no dictionaries. */
export function markedPage(
  id: string,
  docvars: Readonly<Record<string, string | null>>,
  articles: readonly (MarkedArticle | string)[],
): PageResult {
  const docs = articles.map((article, index) =>
    markedDoc(`${id}#${index}`, typeof article === 'string' ? { body: article } : article, docvars.date ?? null),
  )
  return {
    schema: SCHEMA_VERSION,
    page: {
      id,
      docvars: { date: null, paper: null, edition: null, region: null, ...docvars },
      length: docs.reduce((sum, { text }) => sum + text.length, 0),
      regionReason: null,
    },
    articles: docs,
    blocks: [],
    diagnostics: [],
    provenance: { fangzhi: '0', schema: SCHEMA_VERSION, dictionaries: [], options: {} },
  }
}

function markedDoc(id: string, article: MarkedArticle, date: string | null): Doc {
  const headline = article.headline ?? ''
  let text = headline === '' ? '' : `${headline}\n`
  const bodyStart = text.length
  const mentions: Mention[] = []
  const entities = new Map<string, Entity>()
  const { byline = '' } = article
  const marked = (part: string) => part.split(/(\[[^\]]+\])/)
  const pieces = [...marked(article.body), ...marked(byline === '' ? '' : `\n${byline}`)]
  const bylineAt = marked(article.body).length
  let bodyEnd = -1
  for (const [at, piece] of pieces.entries()) {
    if (at === bylineAt) bodyEnd = text.length
    const [, name, type, full] = /^\[([^|\]]+)\|([A-Z]+)(?:\|([^\]]+))?\]$/.exec(piece) ?? []
    if (name === undefined) {
      text += piece
      continue
    }
    const start = text.length
    text += name
    const end = text.length
    const mentionId = `${id}:${type}:${start}-${end}`
    const key = `${type}:${full ?? name}`
    const entity = entities.get(key) ?? {
      id: `${id}:e:${type}:${start}-${end}`,
      type: type as MentionType,
      subtype: null,
      name: full ?? name,
      ref: null,
      candidates: [],
      mentions: [],
    }
    entities.set(key, { ...entity, mentions: [...entity.mentions, mentionId] })
    mentions.push({
      id: mentionId,
      type: type as MentionType,
      subtype: null,
      text: name,
      start,
      end,
      ranges: [{ from: start, to: end }],
      part: at < bylineAt ? 'body' : 'byline',
      by: 'test',
      reason: 'marked',
      score: 1,
      entity: entity.id,
      nested: false,
      parent: null,
    })
  }
  const roles = (article.roles ?? []).map(
    (role): Role => ({
      ...role,
      mention: mentions.find((mention) => mention.text === role.person)!.id,
      postNormalized: role.post,
      bodyFrom: role.body === '' ? 'none' : 'printed',
      status: 'holds',
      sentence: { start: bodyStart, end: text.length },
      date,
    }),
  )
  const parts: Doc['parts'] = [
    ...(headline === '' ? [] : [{ part: 'headline' as const, start: 0, end: headline.length }]),
    { part: 'body' as const, start: bodyStart, end: bodyEnd },
    ...(byline === '' ? [] : [{ part: 'byline' as const, start: bodyEnd + 1, end: text.length }]),
  ]
  return {
    id,
    kind: 'article',
    kicker: '',
    headline,
    subhead: '',
    displaced: '',
    sections: [],
    origin: 'local',
    originSpan: null,
    byline: { reporters: ['陆望舒'], correspondents: [], photographers: [] },
    ranges: [{ from: 0, to: text.length }],
    text,
    parts,
    alignment: { length: text.length, runs: [0, 0, text.length, 0] },
    mentions,
    values: [],
    entities: [...entities.values()],
    roles,
    topics: (article.topics ?? []).map((topic) => ({ topic, score: 0.9, evidence: [] })),
  }
}
