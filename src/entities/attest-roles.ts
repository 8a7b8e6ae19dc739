import type { Span } from '../base/span.js'
import type { EntityDraft, RoleDraft, RoleStatus } from '../model/entity.js'
import { sentenceSpans } from '../text/sentences.js'
import type { ArticleNames } from './article-names.js'
import type { FoundRole } from './find-roles.js'
import { inferBody } from './infer-body.js'
import type { PostBook } from './post-book.js'
import type { ReadPost } from './read-posts.js'
import { readAddress } from './short-forms.js'

/** What roles are made of. */
export interface AttestInput {
  readonly names: ArticleNames
  readonly foundRoles: readonly FoundRole[]
  readonly entities: readonly EntityDraft[]
  readonly entityOf: readonly number[]
  readonly book: PostBook
  readonly normalForm: (post: string) => string
  readonly date: string | null
}

/**
 * The attestations of an article: every post found with its body (the fullest name of the body printed with it, else one
 * inferred), one for each person, post and body. Persons who are only called by surname and post (李书记) have that post.
 */
export function attestRoles(input: AttestInput): RoleDraft[] {
  const { names, foundRoles, entities, entityOf, normalForm, date } = input
  const roles: RoleDraft[] = []
  const sentences = new Sentences(names.text)
  const seen = new Set<string>()
  const held = new Set<string>()
  const add = (mention: number, post: ReadPost, status: RoleStatus) => {
    const entity = entityOf[mention] ?? -1
    const printed = post.org >= 0
    const org = printed ? post.org : inferBody(names, post)
    const name = org < 0 ? '' : nameOf(names, org, entities[entityOf[org] ?? -1])
    // 局党组书记、局长: the party group is a part of the body the second post is at.
    const body = post.carried >= 0 && !printed ? name.replace(/(?:党组|党委|机关党委)$/, '') : name
    const key = `${entity} ${post.post} ${body}`
    if (seen.has(key)) return
    seen.add(key)
    held.add(`${entity} ${post.post}`)
    roles.push({
      person: names.textOf(mention).replace(/\s+/g, ''),
      post: post.post.replace(/\s+/g, ''),
      body,
      mention,
      postNormalized: normalForm(post.post),
      bodyFrom: body === '' ? 'none' : printed ? 'printed' : 'inferred',
      status,
      sentence: sentences.at(names.mentions[mention]!.start),
      date,
    })
  }
  for (const { mention, post, status } of foundRoles) add(mention, post, status)
  for (const mention of names.order) {
    const read = readTitle(input, mention)
    if (read === null || held.has(`${entityOf[mention] ?? -1} ${read.post}`)) continue
    const person = entities[entityOf[mention] ?? -1]
    if (person !== undefined && readAddress(person.name) === null && hasRole(roles, entityOf, mention)) continue
    add(mention, read, 'holds')
  }
  return roles
}

/** Whether another role of the same person is attested. */
function hasRole(roles: readonly RoleDraft[], entityOf: readonly number[], mention: number): boolean {
  return roles.some((role) => entityOf[role.mention] === entityOf[mention])
}

/** The post inside a name such as 陈书记, 张医生, with the body before it (县医院的张医生); null for other names. */
function readTitle({ names, book }: AttestInput, mention: number): ReadPost | null {
  const { type, start, end } = names.mentions[mention]!
  if (type !== 'PERSON' || end - start > 5 || end - start < 3) return null
  const address = readAddress(names.textOf(mention))
  if (address === null) return null
  const from = start + address.surname.length
  const known = book.startingAt(names.text, from, end)
  if (known === null || known.name !== address.address || known.subtype === 'noun') return null
  const bodyEnd = names.text[start - 1] === '的' ? start - 1 : start
  return {
    start: from,
    end,
    post: known.name,
    org: names.endingAt(bodyEnd, 'ORG'),
    generic: '',
    known,
    former: false,
    carried: -1,
  }
}

/** The fullest name printed for a body; what the page's region adds to it stands in the entity. */
function nameOf(names: ArticleNames, org: number, entity: EntityDraft | undefined): string {
  let name = names.textOf(org)
  for (const mention of entity?.mentions ?? []) {
    const printed = names.textOf(mention)
    if (printed.length > name.length) name = printed
  }
  return name.replace(/\s+/g, '')
}

/** The sentences of a text, a line cut when first asked for. */
class Sentences {
  readonly #text: string
  readonly #lines = new Map<number, readonly Span[]>()

  constructor(text: string) {
    this.#text = text
  }

  /** The sentence that holds a position; sentences never run over a line. */
  at(position: number): Span {
    const start = this.#text.lastIndexOf('\n', position - 1) + 1
    let sentences = this.#lines.get(start)
    if (sentences === undefined) {
      const stop = this.#text.indexOf('\n', position)
      sentences = sentenceSpans(this.#text, start, stop < 0 ? this.#text.length : stop)
      this.#lines.set(start, sentences)
    }
    // Sentences are in order: the last one that starts at or before the position holds it.
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (sentences[middle]!.start <= position) low = middle
      else high = middle - 1
    }
    return sentences[low] ?? { start: position, end: position }
  }
}
