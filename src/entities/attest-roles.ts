import type { Span } from '../base/span.js'
import type { EntityDraft, RoleDraft, RoleStatus } from '../model/entity.js'
import { sentenceFinder } from '../model/sentences-of.js'
import { stands } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import type { FoundRole } from './found-role.js'
import { bodyOfPost, inferBody } from './infer-body.js'
import type { CachedName } from './name-cache.js'
import type { PostBook } from './post-book.js'
import { isNoPost } from './post-words.js'
import type { ReadPost } from './read-posts.js'

/** What roles are made of. */
export interface AttestInput {
  readonly names: ArticleNames
  readonly foundRoles: readonly FoundRole[]
  readonly entities: readonly EntityDraft[]
  readonly entityOf: readonly number[]
  readonly book: PostBook
  readonly date: string | null
}

/**
 * The attestations of an article: every post found with its body (the fullest name of the body printed with it, else one
 * inferred), one for each person, post and body. Persons who are only called by surname and post (李书记) have that post.
 */
export function attestRoles(input: AttestInput): RoleDraft[] {
  const { foundRoles } = input
  const titles = readTitles(input)
  if (foundRoles.length === 0 && titles.length === 0) return []
  const writer = new RoleWriter(input)
  for (const { mention, post, status } of foundRoles) writer.add(mention, post, status)
  if (titles.length > 0) addTitles(input, titles, writer)
  return writer.roles
}

/** Adds the posts inside names, for those who have not that post already and are nowhere named in full with another. */
function addTitles({ entities, entityOf }: AttestInput, titles: readonly Title[], writer: RoleWriter): void {
  const held = new Set<string>()
  const persons = new Set<number>()
  const note = (mention: number, post: string) => {
    held.add(`${entityOf[mention]!} ${post}`)
    persons.add(entityOf[mention]!)
  }
  for (const { mention, post } of writer.roles) note(mention, post)
  for (const { mention, read } of titles) {
    const person = entityOf[mention]!
    if (held.has(`${person} ${read.post}`)) continue
    if (persons.has(person) && entities[person]!.subtype !== 'address') continue
    writer.add(mention, read, 'holds')
    note(mention, read.post)
  }
}

/** So many roles are looked through one by one; a table is made of more. */
const FEW = 32

/** Writes the attestations of one article, each once. */
class RoleWriter {
  readonly roles: RoleDraft[] = []
  readonly #input: AttestInput
  /** Once there are more than a few, roles by person, post and body, and without the body; that with its first body. */
  #table: Map<string, string> | null = null
  /** How many roles stand in the table. */
  #listed = 0
  /** The fullest names of bodies: looked for once, or many posts at one body would cost the square. */
  readonly #fullest = new Map<EntityDraft, CachedName>()
  readonly #sentenceAround: (position: number) => Span

  constructor(input: AttestInput) {
    this.#input = input
    this.#sentenceAround = sentenceFinder(input.names.text)
  }

  add(mention: number, read: ReadPost, status: RoleStatus): void {
    const { names, entities, entityOf, book, date } = this.#input
    const { post } = read
    const printed = read.org >= 0
    const org = printed ? read.org : inferBody(names, read, book)
    const name = org < 0 ? '' : this.#nameOf(org, entities[entityOf[org]!]!)
    const body = printed || org < 0 ? name : bodyOfPost(name, post)
    if (this.#isWritten(entityOf[mention]!, post, body, printed ? names.printed[org]!.printed : body)) return
    this.roles.push({
      person: names.printed[mention]!.name,
      post,
      body,
      mention,
      postNormalized: book.factsOf(post, read.known).normal,
      bodyFrom: body === '' ? 'none' : printed ? 'printed' : 'inferred',
      status,
      sentence: this.#sentenceAround(names.mentions[mention]!.start),
      date,
    })
  }

  /** The fullest name printed for a body; what the page's region adds to it stands in the entity. */
  #nameOf(org: number, entity: EntityDraft): string {
    const { printed } = this.#input.names
    const own = printed[org]!
    if (entity.mentions.length === 1) return own.form.name
    const fullest = this.#fullest.get(entity) ?? fullestOf(printed, entity)
    this.#fullest.set(entity, fullest)
    return (own.printed.length < fullest.printed.length ? fullest : own).form.name
  }

  /**
   * Whether a role is written, a post without a body also where it stands with one, and at 市委 where it stands with
   * 云溪市委, whatever other 市委 is named between.
   */
  #isWritten(person: number, post: string, body: string, printed: string): boolean {
    const { roles } = this
    const { entityOf } = this.#input
    if (roles.length > FEW) {
      this.#table ??= new Map()
      const table = this.#table
      for (; this.#listed < roles.length; this.#listed++) {
        const role = roles[this.#listed]!
        const key = `${entityOf[role.mention]} ${role.post} `
        table.set(key, table.get(key) ?? role.body).set(key + role.body, role.body)
      }
      const key = `${person} ${post} `
      return table.get(key)?.endsWith(printed) || table.has(key + body)
    }
    let isFirst = true
    for (let at = 0; at < roles.length; at++) {
      const role = roles[at]!
      if (role.post !== post || entityOf[role.mention] !== person) continue
      if (role.body === body || (isFirst && role.body.endsWith(printed))) return true
      isFirst = false
    }
    return false
  }
}

interface Title {
  readonly mention: number
  readonly read: ReadPost
}

const NO_TITLES: readonly Title[] = []

/** The posts inside names. */
function readTitles(input: AttestInput): readonly Title[] {
  let titles: Title[] | null = null
  const { order, persons } = input.names
  for (const at of persons) {
    const mention = order[at]!
    const read = readTitle(input, mention)
    if (read === null) continue
    titles ??= []
    titles.push({ mention, read })
  }
  return titles ?? NO_TITLES
}

/** The post inside a name such as 陈书记, 张医生, with the body before it (县医院的张医生); null for other names. */
function readTitle({ names, book }: AttestInput, mention: number): ReadPost | null {
  const { printed, isSettled, form } = names.printed[mention]!
  // All that is settled is named in full.
  if (isSettled || printed.length > 5 || printed.length < 3) return null
  const { address } = form
  if (address === null) return null
  const { start, end } = names.mentions[mention]!
  const from = end - address.address.length
  const known = book.startingAt(names.text, from, end)
  if (known === null || known.name !== address.address) return null
  const org = names.endingAt(stands(names.text, start - 1, '的') ? start - 1 : start, 'ORG')
  if (isNoPost(known, org >= 0)) return null
  return {
    start: from,
    end,
    post: known.name,
    org,
    generic: '',
    known,
    former: false,
    carried: -1,
  }
}

/** The first of the longest names printed for a thing. */
function fullestOf(printed: readonly CachedName[], { mentions }: EntityDraft): CachedName {
  let fullest = printed[mentions[0]!]!
  for (const mention of mentions) {
    const name = printed[mention]!
    if (name.printed.length > fullest.printed.length) fullest = name
  }
  return fullest
}
