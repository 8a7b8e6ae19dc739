import * as z from 'zod'
import { PART_NAMES } from './model/article.js'
import type { PageResult } from './model/doc.js'
import { SCHEMA_VERSION } from './model/doc.js'
import { MENTION_TYPES } from './model/mention.js'
import { ORG_SUBTYPES, SLOGAN_SUBTYPES } from './model/mention-subtype.js'

/*
 * The shape of results as zod schemas, for programs that read saved results and want to be sure of them. The analyzer
 * itself does not run them: it would cost more than the analysis. `test/schema.test.ts` keeps them equal to the
 * interfaces, and the build writes them as JSON Schema to `fangzhi/schema.json`.
 */

const position = z.int().min(0)
const span = { start: position, end: position }
const pageRange = z.object({ from: position, to: position })
const score = z.number().min(0).max(1)

const docvars = z
  .object({
    date: z.nullable(z.string()),
    paper: z.nullable(z.string()),
    edition: z.nullable(z.string()),
    region: z.nullable(z.string()),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))

const partName = z.enum(PART_NAMES)
const mentionType = z.enum(MENTION_TYPES)
const subtypes = [...ORG_SUBTYPES, ...SLOGAN_SUBTYPES] as const
const mentionSubtype = z.nullable(z.enum(subtypes))

/** A name at a place in the text. */
export const mentionSchema = z.object({
  id: z.string(),
  type: mentionType,
  subtype: mentionSubtype,
  text: z.string(),
  ...span,
  ranges: z.array(pageRange),
  part: partName,
  by: z.string(),
  reason: z.string(),
  score,
  entity: z.nullable(z.string()),
  nested: z.boolean(),
  parent: z.nullable(z.string()),
})

/** A date or an amount. */
export const valueSchema = z.object({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'QUANTITY', 'MONEY', 'PERCENT']),
  text: z.string(),
  ...span,
  value: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  bound: z.enum(['exact', 'approx', 'min', 'max', 'fuzzy']),
  relative: z.boolean(),
  ranges: z.array(pageRange),
})

/** The thing that one or more mentions name. */
export const entitySchema = z.object({
  id: z.string(),
  type: mentionType,
  subtype: z.nullable(z.enum([...subtypes, 'address'])),
  name: z.string(),
  ref: z.nullable(z.string()),
  candidates: z.array(z.string()),
  mentions: z.array(z.string()),
})

/** A person given a post on this page. */
export const roleSchema = z.object({
  person: z.string(),
  post: z.string(),
  body: z.string(),
  mention: z.string(),
  postNormalized: z.string(),
  bodyFrom: z.enum(['printed', 'inferred', 'none']),
  status: z.enum(['holds', 'acting', 'former', 'appointed', 'removed']),
  sentence: z.object(span),
  date: z.nullable(z.string()),
})

/** A topic with its calibrated score and what carried it. */
export const topicSchema = z.object({
  topic: z.string(),
  score,
  evidence: z.array(z.object({ ...span, weight: z.number() })),
})

/** One analysed article. */
export const docSchema = z.object({
  id: z.string(),
  kind: z.enum(['article', 'photo']),
  kicker: z.string(),
  headline: z.string(),
  subhead: z.string(),
  displaced: z.string(),
  sections: z.array(z.string()),
  origin: z.enum(['local', 'wire', 'reprint', 'unknown']),
  originSpan: z.nullable(z.object(span)),
  byline: z.object({
    reporters: z.array(z.string()),
    correspondents: z.array(z.string()),
    photographers: z.array(z.string()),
  }),
  ranges: z.array(pageRange),
  text: z.string(),
  parts: z.array(z.object({ part: partName, ...span })),
  alignment: z.object({ length: position, runs: z.array(z.int()) }),
  mentions: z.array(mentionSchema),
  values: z.array(valueSchema),
  entities: z.array(entitySchema),
  roles: z.array(roleSchema),
  topics: z.array(topicSchema),
})

/** What the layout or a later stage wants a reader to know about the input. */
export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  article: z.nullable(z.string()),
  range: z.nullable(pageRange),
})

/** A whole result, as `analyze` returns it and `fangzhi analyze --format json` prints it. */
export const pageResultSchema = z.object({
  schema: z.literal(SCHEMA_VERSION),
  page: z.object({ id: z.string(), docvars, length: position, regionReason: z.nullable(z.string()) }),
  articles: z.array(docSchema),
  blocks: z.array(
    pageRange.extend({
      role: z.enum([
        'masthead',
        'kicker',
        'headline',
        'subhead',
        'byline',
        'dateline',
        'paragraph',
        'section',
        'caption',
        'credit',
        'notice',
      ]),
      article: z.nullable(z.int()),
    }),
  ),
  diagnostics: z.array(diagnosticSchema),
  provenance: z.object({
    fangzhi: z.string(),
    schema: z.int(),
    dictionaries: z.array(z.object({ name: z.string(), version: z.string(), sha256: z.string() })),
    options: z.record(z.string(), z.unknown()),
  }),
})

/** Reads a saved result; throws zod's error where it does not have the shape. */
export function parsePageResult(value: unknown): PageResult {
  return pageResultSchema.parse(value) as PageResult
}

/** The shape as JSON Schema (draft 2020-12). Objects may hold further keys: later versions add some under the same number. */
export function pageResultJsonSchema(): unknown {
  return z.toJSONSchema(pageResultSchema, { io: 'input' })
}
