import type { EntityDraft } from '../model/entity.js'
import type { MentionDraft } from '../model/mention.js'
import { decideEntry, NO_CANDIDATES } from './decide-entry.js'
import type { FoundRole } from './find-roles.js'
import { formsOf, giveReason, longestOf, type MentionGroup } from './group-mentions.js'
import type { NameCache, NameForm } from './name-cache.js'
import { currentTerms, type Officials, type Term } from './officials.js'

/** What entities are named from. */
export interface NamingInput {
  readonly groups: readonly MentionGroup[]
  readonly foundRoles: readonly FoundRole[]
  readonly entityOf: readonly number[]
  readonly mentions: readonly MentionDraft[]
  /** Knows what the dictionaries say about a name on this page. */
  readonly cache: NameCache
  readonly officials: Officials
  readonly region: string | null
  readonly date: string | null
}

/** Something a reader should know about an entity; `mention` is where. */
export interface EntityProblem {
  readonly code: 'ambiguous-name' | 'post-differs' | 'post-not-current'
  readonly severity: 'info' | 'warning'
  readonly message: string
  readonly mention: number
}

/** What an article's things are called, and what a reader should know about them. */
export interface NamedEntities {
  readonly entities: EntityDraft[]
  readonly problems: readonly EntityProblem[]
}

/** Gives every group its name, its entry in a dictionary and the entries it may be, and says what does not fit. */
export function nameEntities(input: NamingInput): NamedEntities {
  const { groups, cache } = input
  const problems: EntityProblem[] = []
  /** By group; made for the first person an official may be. */
  let posts: Map<number, FoundRole[]> | null = null
  const entities = new Array<EntityDraft>(groups.length)
  for (let index = 0; index < entities.length; index++) {
    const group = groups[index]!
    const { first, names, mentions } = group
    const { type, ref, expanded, entry } = first
    if (type !== 'PERSON') {
      const decided =
        names === null && entry !== null
          ? entry
          : decideEntry(type, ref, formsOf(group), longestOf(group), expanded, cache)
      entities[index] = draft(input, group, decided.name, decided.ref, decided.candidates)
      if (decided.candidates.length > 0) problems.push(ambiguity(decided.name, decided.candidates, mentions[0]!))
    } else if (names === null && entry !== null) {
      entities[index] = draft(input, group, entry.name, entry.ref, entry.candidates)
    } else {
      if (input.officials.known) posts ??= postsByGroup(input)
      entities[index] = namePerson(input, group, posts?.get(index) ?? NO_ROLES, problems)
    }
  }
  return { entities, problems }
}

function draft(
  { mentions: all }: NamingInput,
  { first, mentions }: MentionGroup,
  name: string,
  ref: string | null,
  candidates = NO_CANDIDATES,
): EntityDraft {
  return { type: first.type, subtype: all[mentions[0]!]!.subtype, name, ref, candidates, mentions }
}

const NO_ROLES: readonly FoundRole[] = []

function namePerson(
  input: NamingInput,
  group: MentionGroup,
  roles: readonly FoundRole[],
  problems: EntityProblem[],
): EntityDraft {
  const { officials, region, date } = input
  const { ref } = group.first
  let fullest: NameForm | null = null
  for (const form of formsOf(group)) {
    if (form.address === null && (fullest === null || form.name.length > fullest.name.length)) fullest = form
  }
  if (fullest === null) return nameByPost(input, group, problems)
  const { name } = fullest
  const terms = officials.termsOf(name, region)
  if (terms.length === 0) return draft(input, group, name, ref)
  const current = date === null ? terms : currentTerms(terms, date)
  compareRoles(input, terms, current, roles, problems)
  const fitting = current.filter((term) => roles.some(({ post }) => isSamePost(term, post.post)))
  const refs = refsOf(fitting.length > 0 ? fitting : current.length > 0 ? current : terms)
  if (refs.length === 1) return draft(input, group, name, refs[0]!)
  return ambiguous(input, group, name, refs, problems)
}

/** 李书记 without a full name in the article: the official of that surname who holds the post on the page's day. */
function nameByPost(input: NamingInput, group: MentionGroup, problems: EntityProblem[]): EntityDraft {
  const { name, address } = longestOf(group)
  if (address === null) return draft(input, group, name, null)
  const terms = input.officials.holders(address.surname, address.address, input.region, input.date)
  const refs = refsOf(terms)
  if (refs.length === 0) return draft(input, group, name, null)
  if (refs.length === 1) {
    giveReason(group, 0, `${terms[0]!.name} is ${terms[0]!.post} (${terms[0]!.source})`)
    return draft(input, group, terms[0]!.name, refs[0]!)
  }
  return ambiguous(input, group, name, refs, problems)
}

function ambiguous(
  input: NamingInput,
  group: MentionGroup,
  name: string,
  refs: readonly string[],
  problems: EntityProblem[],
): EntityDraft {
  problems.push(ambiguity(name, refs, group.mentions[0]!))
  return draft(input, group, name, null, refs)
}

function ambiguity(name: string, candidates: readonly string[], mention: number): EntityProblem {
  return {
    code: 'ambiguous-name',
    severity: 'info',
    message: `${name} may be ${candidates.slice(0, 8).join(', ')}; the page does not decide`,
    mention,
  }
}

/** A printed post the dictionary does not have for that day is reported, and stands as printed. */
function compareRoles(
  { date }: NamingInput,
  terms: readonly Term[],
  current: readonly Term[],
  roles: readonly FoundRole[],
  problems: EntityProblem[],
): void {
  for (const { mention, post, status } of roles) {
    if (status === 'former' || status === 'removed' || current.some((term) => isSamePost(term, post.post))) continue
    const other = terms.find((term) => isSamePost(term, post.post))
    if (other !== undefined) {
      const term = `${other.from ?? '…'} to ${other.to ?? '…'}`
      problems.push({
        code: 'post-not-current',
        severity: 'warning',
        message: `${other.name} is printed as ${post.post}; ${other.source} has that post for ${term}, the page is of ${date}`,
        mention,
      })
    } else if (current.length > 0) {
      const known = current.map((term) => `${term.body ?? ''}${term.post} (${term.source})`).join(', ')
      problems.push({
        code: 'post-differs',
        severity: 'warning',
        message: `${current[0]!.name} is printed as ${post.post}; the dictionary has ${known}`,
        mention,
      })
    }
  }
}

/** A printed post and a dictionary's are the same where one ends with the other and neither is a deputy's alone. */
function isSamePost(term: Term, printed: string): boolean {
  const known = term.post
  if (known === printed) return true
  const [short, long] = known.length < printed.length ? [known, printed] : [printed, known]
  return long.endsWith(short) && !/[副代原前]$/.test(long.slice(0, long.length - short.length))
}

function refsOf(terms: readonly Term[]): string[] {
  return [...new Set(terms.map(({ ref }) => ref))]
}

function postsByGroup({ foundRoles, entityOf }: NamingInput): Map<number, FoundRole[]> {
  const posts = new Map<number, FoundRole[]>()
  for (const role of foundRoles) {
    const entity = entityOf[role.mention] ?? -1
    const group = posts.get(entity)
    if (group === undefined) posts.set(entity, [role])
    else group.push(role)
  }
  return posts
}
