import { checkArgument } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { isObject } from '../base/is-object.js'
import { MENTION_TYPES } from '../model/mention.js'
import { ORG_SUBTYPES, SLOGAN_SUBTYPES } from '../model/mention-subtype.js'
import type { GoldArticle, GoldMention, GoldPage, GoldRole } from './gold.js'

const KINDS = ['article', 'photo']

/**
 * Checks the text of a gold file and gives it as data. Left-out lists are empty, a left-out topic is none.
 * @param text JSON in the format of `gold.ts`.
 * @param file Its name, for errors.
 * @param pageLength Length of its page in UTF-16 code units, where known: positions are then checked against it.
 * @throws FangzhiError `BAD_GOLD` naming the file, the field and the value.
 */
export function readGold(text: string, file: string, pageLength = Number.POSITIVE_INFINITY): GoldPage {
  checkArgument(typeof text === 'string', 'readGold takes the text of a gold file', text)
  const check = new GoldChecker(file, pageLength)
  const gold = check.object(parseJson(text, file), 'the file')
  return {
    page: check.string(gold.page, 'page'),
    mentions: check.list(gold.mentions, 'mentions').map((item, i) => readMention(check, item, `mentions[${i}]`)),
    ignore: check.list(gold.ignore, 'ignore').map((item, i) => {
      const [from, to] = check.list(item, `ignore[${i}]`)
      const range = check.range({ from, to }, `ignore[${i}]`)
      return [range.from, range.to] as const
    }),
    articles: check.list(gold.articles, 'articles').map((item, i) => readArticle(check, item, `articles[${i}]`)),
  }
}

function readMention(check: GoldChecker, item: unknown, at: string): GoldMention {
  const mention = check.object(item, at)
  const { subtype } = mention
  const subtypes = [...ORG_SUBTYPES, ...SLOGAN_SUBTYPES]
  return {
    ...check.range(mention, at),
    text: check.string(mention.text, `${at}.text`),
    type: check.oneOf(mention.type, MENTION_TYPES, `${at}.type`) as GoldMention['type'],
    ...(subtype === undefined || subtype === null
      ? {}
      : { subtype: check.oneOf(subtype, subtypes, `${at}.subtype`) as NonNullable<GoldMention['subtype']> }),
    ...(mention.entity === undefined ? {} : { entity: check.string(mention.entity, `${at}.entity`) }),
  }
}

function readArticle(check: GoldChecker, item: unknown, at: string): GoldArticle {
  const article = check.object(item, at)
  const topics = check.object(article.topics ?? {}, `${at}.topics`)
  const primary = topics.primary ?? null
  return {
    ...check.range(article, at),
    kind: check.oneOf(article.kind, KINDS, `${at}.kind`) as GoldArticle['kind'],
    kicker: check.string(article.kicker ?? '', `${at}.kicker`),
    headline: check.string(article.headline, `${at}.headline`),
    displaced: check.string(article.displaced ?? '', `${at}.displaced`),
    sections: check.strings(article.sections, `${at}.sections`),
    reporters: check.strings(article.reporters, `${at}.reporters`),
    correspondents: check.strings(article.correspondents, `${at}.correspondents`),
    photographers: check.strings(article.photographers, `${at}.photographers`),
    topics: {
      primary: primary === null || primary === '' ? null : check.string(primary, `${at}.topics.primary`),
      further: check.strings(topics.further, `${at}.topics.further`),
    },
    roles: check.list(article.roles, `${at}.roles`).map((role, i) => readRole(check, role, `${at}.roles[${i}]`)),
  }
}

function readRole(check: GoldChecker, item: unknown, at: string): GoldRole {
  const role = check.object(item, at)
  return {
    person: check.string(role.person, `${at}.person`),
    post: check.string(role.post, `${at}.post`),
    body: check.string(role.body ?? '', `${at}.body`),
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch (error) {
    throw new FangzhiError('BAD_GOLD', `is not JSON: ${(error as Error).message}`, { file })
  }
}

/** Gives values of the expected kind, or throws with the path of the field. */
class GoldChecker {
  readonly #file: string
  readonly #pageLength: number

  constructor(file: string, pageLength: number) {
    this.#file = file
    this.#pageLength = pageLength
  }

  object(value: unknown, at: string): Record<string, unknown> {
    if (isObject(value)) return value as Record<string, unknown>
    return this.#fail(at, value, 'should be an object')
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (value === undefined) return []
    return Array.isArray(value) ? value : this.#fail(at, value, 'should be a list')
  }

  strings(value: unknown, at: string): readonly string[] {
    return this.list(value, at).map((item, i) => this.string(item, `${at}[${i}]`))
  }

  string(value: unknown, at: string): string {
    return typeof value === 'string' ? value : this.#fail(at, value, 'should be a text')
  }

  oneOf(value: unknown, known: readonly string[], at: string): string {
    return known.includes(value as string)
      ? (value as string)
      : this.#fail(at, value, `should be one of ${known.join(', ')}`)
  }

  range({ from, to }: { from?: unknown; to?: unknown }, at: string): { from: number; to: number } {
    const right =
      Number.isInteger(from) && Number.isInteger(to) && 0 <= (from as number) && (from as number) < Number(to)
    if (!right) this.#fail(at, [from, to], 'should be a range: whole numbers, from below to')
    if ((to as number) > this.#pageLength)
      this.#fail(at, to, `reaches beyond its page, which ends at ${this.#pageLength}`)
    return { from: from as number, to: to as number }
  }

  #fail(at: string, value: unknown, what: string): never {
    throw new FangzhiError('BAD_GOLD', `${at} ${what}, is ${JSON.stringify(value) ?? 'missing'}`, { file: this.#file })
  }
}
