import type { Span } from '../base/span.js'
import type { EntityDraft, RoleDraft, RoleStatus } from '../model/entity.js'
import { isClosing } from '../text/char-class.js'
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
  const { names, foundRoles, entities, entityOf, book, normalForm, date } = input
  const roles: RoleDraft[] = []
  const titles = readTitles(input)
  if (foundRoles.length === 0 && titles.length === 0) return roles
  const seen = new Set<string>()
  const held = new Set<string>()
  const persons = new Set<number>()
  const add = (mention: number, post: ReadPost, status: RoleStatus) => {
    const entity = entityOf[mention] ?? -1
    const printed = post.org >= 0
    const org = printed ? post.org : inferBody(names, post, book)
    const name = org < 0 ? '' : nameOf(names, org, entities[entityOf[org] ?? -1])
    // 局党组书记、局长: the party group is a part of the body the second post is at.
    const body = post.carried >= 0 && !printed ? name.replace(/(?:党组|党委|机关党委)$/, '') : name
    const key = `${entity} ${post.post} ${body}`
    if (seen.has(key)) return
    seen.add(key)
    held.add(`${entity} ${post.post}`)
    persons.add(entity)
    roles.push({
      person: names.printed[mention]!.form.name,
      post: post.post.replace(/\s+/g, ''),
      body,
      mention,
      postNormalized: normalForm(post.post),
      bodyFrom: body === '' ? 'none' : printed ? 'printed' : 'inferred',
      status,
      sentence: sentenceAround(names.text, names.mentions[mention]!.start),
      date,
    })
  }
  for (const { mention, post, status } of foundRoles) add(mention, post, status)
  for (const { mention, read } of titles) {
    if (held.has(`${entityOf[mention] ?? -1} ${read.post}`)) continue
    const person = entities[entityOf[mention] ?? -1]
    if (person !== undefined && readAddress(person.name) === null && persons.has(entityOf[mention] ?? -1)) continue
    add(mention, read, 'holds')
  }
  return roles
}

interface Title {
  readonly mention: number
  readonly read: ReadPost
}

const NO_TITLES: readonly Title[] = []

/** The posts inside names. */
function readTitles(input: AttestInput): readonly Title[] {
  let titles: Title[] | null = null
  const { order, mentions } = input.names
  for (const mention of order) {
    if (mentions[mention]!.type !== 'PERSON') continue
    const read = readTitle(input, mention)
    if (read === null) continue
    titles ??= []
    titles.push({ mention, read })
  }
  return titles ?? NO_TITLES
}

/** The post inside a name such as 陈书记, 张医生, with the body before it (县医院的张医生); null for other names. */
function readTitle({ names, book }: AttestInput, mention: number): ReadPost | null {
  const { start, end } = names.mentions[mention]!
  if (end - start > 5 || end - start < 3) return null
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
function nameOf({ printed }: ArticleNames, org: number, entity: EntityDraft | undefined): string {
  let fullest = printed[org]!
  for (const mention of entity?.mentions ?? []) {
    const name = printed[mention]!
    if (name.printed.length > fullest.printed.length) fullest = name
  }
  return fullest.form.name
}

/** A sentence is looked for so far on either side. */
const LONGEST_SENTENCE = 300

/**
 * The sentence around a position: from the last final mark, or the line's start, to the next one with the quote that
 * closes behind it. A final mark inside closing quotes ends nothing, so that `“去。”他说。` stays whole.
 */
function sentenceAround(text: string, position: number): Span {
  let start = position
  const first = Math.max(0, position - LONGEST_SENTENCE)
  while (start > first && !endsSentence(text, start - 1)) start--
  let end = position
  const last = Math.min(text.length, position + LONGEST_SENTENCE)
  while (end < last && !endsSentence(text, end)) end++
  if (end < last && text.charCodeAt(end) !== 0x0a) end++
  return { start, end }
}

/** Whether a sentence ends with the character at a place: a line break, or a final mark that no closing quote follows. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x0a) return true
  // 。 ! ? and their full-width forms; the half-width full stop may be a decimal point.
  if (code !== 0x3002 && code !== 0x21 && code !== 0x3f && code !== 0xff01 && code !== 0xff1f) return false
  return !isClosing(text.charCodeAt(at + 1))
}
