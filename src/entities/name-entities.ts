import type { EntityDraft } from '../model/entity.js'
import type { MentionDraft } from '../model/mention.js'
import type { FoundRole } from './find-roles.js'
import { fullNames, type MentionGroup } from './group-mentions.js'
import type { NameCache } from './name-cache.js'
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

/** Gives every group its name, its entry in a dictionary and the entries it may be, and says what does not fit. */
export function nameEntities(input: NamingInput): { entities: EntityDraft[]; problems: EntityProblem[] } {
  const problems: EntityProblem[] = []
  // Posts are compared with what the dictionaries know of officials.
  const postsOf = input.officials.known ? postsByGroup(input) : null
  const entities: EntityDraft[] = []
  for (let index = 0; index < input.groups.length; index++) {
    const group = input.groups[index]!
    const { type, mentions } = group
    const isPerson = type === 'PERSON'
    const naming = isPerson
      ? namePerson(input, group, postsOf?.get(index) ?? NO_ROLES, problems)
      : nameThing(input, group, problems)
    const { name, ref, candidates } = naming
    const { subtype } = input.mentions[mentions[0]!]!
    entities.push({ type, subtype, name, ref, candidates, mentions })
  }
  return { entities, problems }
}

interface Naming {
  readonly name: string
  readonly ref: string | null
  readonly candidates: readonly string[]
}

const NO_ROLES: readonly FoundRole[] = []
const NO_CANDIDATES: readonly string[] = []

function nameThing({ cache }: NamingInput, group: MentionGroup, problems: EntityProblem[]): Naming {
  const { expanded, longest } = group
  const { name } = expanded !== null && expanded.name.length > longest.name.length ? expanded : longest
  if (group.ref !== null) return { name, ref: group.ref, candidates: NO_CANDIDATES }
  if (group.type !== 'ORG' && group.type !== 'PLACE') return { name, ref: null, candidates: NO_CANDIDATES }
  let candidates = NO_CANDIDATES
  for (const printed of fullNames(group)) {
    const reference = cache.referenceOf(printed, group.type)
    if (reference.ref !== null) return { name, ref: reference.ref, candidates: NO_CANDIDATES }
    if (candidates.length === 0 && reference.candidates.length > 1) candidates = reference.candidates
  }
  if (candidates.length > 0) {
    problems.push({
      code: 'ambiguous-name',
      severity: 'info',
      message: `${name} may be ${candidates.slice(0, 8).join(', ')}; the page does not decide`,
      mention: group.mentions[0]!,
    })
  }
  return { name, ref: null, candidates }
}

function namePerson(
  input: NamingInput,
  group: MentionGroup,
  roles: readonly FoundRole[],
  problems: EntityProblem[],
): Naming {
  const { officials, region, date } = input
  if (group.names.length === 1 && !officials.known && group.longest.address === null) {
    return { name: group.longest.name, ref: group.ref, candidates: NO_CANDIDATES }
  }
  const full = group.names.filter(({ address }) => address === null)
  if (full.length === 0) return nameByPost(input, group, problems)
  const { name } = full.reduce((best, form) => (form.name.length > best.name.length ? form : best))
  const terms = officials.termsOf(name, region)
  if (terms.length === 0) return { name, ref: group.ref, candidates: NO_CANDIDATES }
  const current = date === null ? terms : currentTerms(terms, date)
  compareRoles(input, terms, current, roles, problems)
  const fitting = current.filter((term) => roles.some(({ post }) => isSamePost(term, post.post)))
  const refs = refsOf(fitting.length > 0 ? fitting : current.length > 0 ? current : terms)
  if (refs.length === 1) return { name, ref: refs[0]!, candidates: [] }
  return ambiguous(group, name, refs, problems)
}

/** 李书记 without a full name in the article: the official of that surname who holds the post on the page's day. */
function nameByPost(input: NamingInput, group: MentionGroup, problems: EntityProblem[]): Naming {
  const { name, address } = group.longest
  if (address === null) return { name, ref: null, candidates: [] }
  const terms = input.officials.holders(address.surname, address.address, input.region, input.date)
  const refs = refsOf(terms)
  if (refs.length === 0) return { name, ref: null, candidates: [] }
  if (refs.length === 1) {
    group.reasons[0] = `${terms[0]!.name} is ${terms[0]!.post} (${terms[0]!.source})`
    return { name: terms[0]!.name, ref: refs[0]!, candidates: [] }
  }
  return ambiguous(group, name, refs, problems)
}

function ambiguous(group: MentionGroup, name: string, refs: readonly string[], problems: EntityProblem[]): Naming {
  problems.push({
    code: 'ambiguous-name',
    severity: 'info',
    message: `${name} may be ${refs.slice(0, 8).join(', ')}; the page does not decide`,
    mention: group.mentions[0]!,
  })
  return { name, ref: null, candidates: refs }
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
