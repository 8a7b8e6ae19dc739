import type { Article } from '../model/article.js'
import type { Doc } from '../model/doc.js'
import type { Entity, EntityDraft, Role, RoleDraft } from '../model/entity.js'
import type { Mention, MentionDraft, Value, ValueDraft } from '../model/mention.js'
import { partAt } from '../model/part-at.js'
import type { TopicScore } from '../model/topic.js'
import { pageRanges } from '../text/aligned-text.js'

/** What the stages found in one article, before ids and page ranges are given. */
export interface Findings {
  readonly mentions: readonly MentionDraft[]
  readonly values: readonly ValueDraft[]
  readonly entities: readonly EntityDraft[]
  /** Index of each mention's entity, or -1. */
  readonly entityOf: ArrayLike<number>
  readonly roles: readonly RoleDraft[]
  readonly topics: readonly TopicScore[]
}

/**
 * Joins an article and what was found in it to a Doc; ids are made of article, type and position only. Objects are
 * written out key by key: one made by spreading gets a hidden class of its own, which slows every reader.
 */
export function assembleDoc(article: Article, findings: Findings): Doc {
  const { alignment, text, parts } = article
  const mentionIds = findings.mentions.map((draft) => `${article.id}:${draft.type}:${draft.start}-${draft.end}`)
  const entityIds = findings.entities.map((draft) => {
    const first = findings.mentions[draft.mentions[0]!]!
    return `${article.id}:e:${first.type}:${first.start}-${first.end}`
  })
  const mentions = findings.mentions.map((draft, index): Mention => {
    const entity = findings.entityOf[index] ?? -1
    return {
      id: mentionIds[index]!,
      type: draft.type,
      subtype: draft.subtype,
      text: draft.text ?? text.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      ranges: pageRanges(alignment, draft),
      part: partAt(parts, draft.start),
      by: draft.by,
      reason: draft.reason,
      score: draft.score,
      entity: entity < 0 ? null : entityIds[entity]!,
      nested: draft.nested,
      parent: draft.parent === null ? null : mentionIds[draft.parent]!,
    }
  })
  const entities = findings.entities.map(
    (draft, index): Entity => ({
      id: entityIds[index]!,
      type: draft.type,
      subtype: draft.subtype,
      name: draft.name,
      ref: draft.ref,
      candidates: draft.candidates,
      mentions: draft.mentions.map((mention) => mentionIds[mention]!),
    }),
  )
  const roles = findings.roles.map(
    (draft): Role => ({
      person: draft.person,
      post: draft.post,
      body: draft.body,
      mention: mentionIds[draft.mention]!,
      postNormalized: draft.postNormalized,
      bodyFrom: draft.bodyFrom,
      status: draft.status,
      sentence: draft.sentence,
      date: draft.date,
    }),
  )
  const values = findings.values.map(
    (draft): Value => ({
      type: draft.type,
      text: text.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      value: draft.value,
      unit: draft.unit,
      bound: draft.bound,
      relative: draft.relative,
      ranges: pageRanges(alignment, draft),
    }),
  )
  return Object.freeze({
    id: article.id,
    kind: article.kind,
    kicker: article.kicker,
    headline: article.headline,
    subhead: article.subhead,
    displaced: article.displaced,
    sections: article.sections,
    origin: article.origin,
    originSpan: article.originSpan,
    byline: article.byline,
    ranges: article.ranges,
    text,
    parts,
    alignment,
    mentions,
    values,
    entities,
    roles,
    topics: findings.topics,
  })
}
