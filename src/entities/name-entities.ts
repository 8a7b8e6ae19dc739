import type { ArticleThings } from './article-things.js'
import { decideEntry, NO_CANDIDATES } from './decide-entry.js'
import { type FoundRole, NO_ROLES, postsByEntity } from './found-role.js'
import { formsOf, longestOf, type MentionGroup, namesOf } from './mention-group.js'
import type { NameCache, NameForm } from './name-cache.js'
import { currentTerms, type Officials, type Term } from './officials.js'

/** What entities are named from. */
export interface NamingInput {
  readonly things: ArticleThings
  readonly foundRoles: readonly FoundRole[]
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

const NO_PROBLEMS: readonly EntityProblem[] = []

/**
 * Gives the things that have several names, and the persons whom the article must decide, their name, their entry in a
 * dictionary and the entries they may be. What does not fit, and what no page decides, is returned.
 */
export function nameEntities(input: NamingInput): readonly EntityProblem[] {
  const { things, cache } = input
  const { entities } = things
  let problems: EntityProblem[] | null = null
  /** By entity; made for the first person an official may be. */
  let posts: ReadonlyMap<number, readonly FoundRole[]> | null = null
  for (let at = 0; at < entities.length; at++) {
    const group = things.groupOrNull(at)
    if (group === null) continue
    const { entity, first, names } = group
    const { type, ref, expanded, isSettled } = first
    if (names === null && isSettled) {
      if (entity.candidates.length === 0) continue
      problems ??= []
      problems.push(ambiguity(entity.name, entity.candidates, entity.mentions[0]!))
      continue
    }
    problems ??= []
    if (type === 'PERSON') {
      if (input.officials.known) posts ??= postsByEntity(things.entityOf, input.foundRoles)
      namePerson(input, group, posts?.get(at) ?? NO_ROLES, problems)
    } else {
      const { name, ref: entry, candidates } = decideEntry(type, ref, formsOf(group), longestOf(group), expanded, cache)
      give(group, name, entry, candidates)
      if (candidates.length > 0) problems.push(ambiguity(name, candidates, entity.mentions[0]!))
    }
  }
  return problems ?? NO_PROBLEMS
}

function give({ entity }: MentionGroup, name: string, ref: string | null, candidates = NO_CANDIDATES): void {
  entity.name = name
  entity.ref = ref
  entity.candidates = candidates
}

function namePerson(
  input: NamingInput,
  group: MentionGroup,
  roles: readonly FoundRole[],
  problems: EntityProblem[],
): void {
  const { officials, region, date } = input
  const { ref } = group.first
  let fullest: NameForm | null = null
  for (const form of formsOf(group)) {
    if (form.address === null && (fullest === null || form.name.length > fullest.name.length)) fullest = form
  }
  if (fullest === null) {
    nameByPost(input, group, problems)
    return
  }
  const { name } = fullest
  const terms = officials.termsOf(name, region)
  if (terms.length === 0) {
    give(group, name, ref)
    return
  }
  const current = date === null ? terms : currentTerms(terms, date)
  compareRoles(input, terms, current, roles, problems)
  const fitting = current.filter((term) => roles.some(({ post }) => isSamePost(term, post.post)))
  const refs = refsOf(fitting.length > 0 ? fitting : current.length > 0 ? current : terms)
  if (refs.length === 1) {
    give(group, name, refs[0]!)
    return
  }
  ambiguous(group, name, refs, problems)
}

/** 李书记 without a full name in the article: the official of that surname who holds the post on the page's day. */
function nameByPost(input: NamingInput, group: MentionGroup, problems: EntityProblem[]): void {
  const { name, address } = longestOf(group)
  const { ref } = group.first
  if (address === null || ref !== null) {
    give(group, name, ref)
    return
  }
  const terms = input.officials.holders(address.surname, address.address, input.region, input.date)
  const refs = refsOf(terms)
  if (refs.length !== 1) group.entity.subtype = 'address'
  if (refs.length === 0) {
    give(group, name, null)
    return
  }
  if (refs.length === 1) {
    namesOf(group).reasons[0] = `${terms[0]!.name} is ${terms[0]!.post} (${terms[0]!.source})`
    give(group, terms[0]!.name, refs[0]!)
    return
  }
  ambiguous(group, name, refs, problems)
}

function ambiguous(group: MentionGroup, name: string, refs: readonly string[], problems: EntityProblem[]): void {
  problems.push(ambiguity(name, refs, group.entity.mentions[0]!))
  give(group, name, null, refs)
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
