import { countWhile } from '../base/count-while.js'
import { lazy } from '../base/lazy.js'
import type { MentionDraft, MentionType } from '../model/mention.js'
import type { ArticleThings } from './article-things.js'
import { type FoundRole, postsByEntity } from './found-role.js'
import type { HostIndex } from './host-index.js'
import { type KeySift, Kinship } from './key-sift.js'
import { addName, formsOf, longestOf, type MentionGroup } from './mention-group.js'
import type { NameForm } from './name-cache.js'
import { isLevel, isNamePart, isShortBody, isShortPlace } from './short-forms.js'

/**
 * Gives the things of shorter names to those of the longer ones they can come from, the one named last before it where
 * there are several; 李县长 to the 李 who has that post. Two full names of persons never join.
 * @param sift Has marked the names of the article.
 * @param index Used again for every article.
 */
export function joinShortForms(
  things: ArticleThings,
  mentions: readonly MentionDraft[],
  foundRoles: readonly FoundRole[],
  sift: KeySift,
  index: HostIndex<MentionGroup>,
): void {
  const shared = things.shared(sift)
  if (shared === null) return
  const posts = lazy(() => postsByEntity(things.entityOf, foundRoles))
  if (joinGroups(shared, index, posts)) things.gather(shared, mentions)
}

/** The posts of persons, by the index of their entities. */
type Posts = () => ReadonlyMap<number, readonly FoundRole[]>

/** Finds the hosts of groups; whether any has one. */
function joinGroups(groups: MentionGroup[], index: HostIndex<MentionGroup>, posts: Posts): boolean {
  if (groups.length < 2) return false
  let joined = false
  index.begin()
  groups.sort((a, b) => b.rank - a.rank)
  for (const group of groups) {
    const { kinship } = group
    const host = (kinship & Kinship.short) === 0 ? null : hostOf(group, index, posts)
    if (host === null && (kinship & Kinship.full) === 0) continue
    if (host === null) {
      addHost(index, group)
      continue
    }
    for (const form of formsOf(group)) addName(host, form, `short for ${longestOf(host).name}`)
    group.host = host
    host.host = host
    joined = true
  }
  return joined
}

function addHost(index: HostIndex<MentionGroup>, group: MentionGroup): void {
  const { type, expanded } = group.first
  for (const form of formsOf(group)) index.add(group, form, type)
  if (expanded !== null) index.add(group, expanded, type)
}

/** The group a shorter name belongs to: of several the one named last before it, the first found where none is. */
function hostOf(group: MentionGroup, index: HostIndex<MentionGroup>, posts: Posts): MentionGroup | null {
  const { expanded } = group.first
  // The fullest name only: 县教育局 alone may be 云溪县教育局, not where it is called 平阳县教育局 too.
  const best = betterHost(null, group, longestOf(group), index, posts)
  return expanded === null ? best : betterHost(best, group, expanded, index, posts)
}

const LISTS = [0, 1] as const

/** The host found so far or, by one more name, a better one. */
function betterHost(
  found: MentionGroup | null,
  group: MentionGroup,
  form: NameForm,
  index: HostIndex<MentionGroup>,
  posts: Posts,
): MentionGroup | null {
  const { type } = group.first
  let best = found
  for (const list of LISTS) {
    const key = index.keyOf(form, type, list)
    for (let entry = index.next(key, -1); entry >= 0; entry = index.next(key, entry)) {
      best = better(best, index.group(entry), group, form, posts)
    }
  }
  if (type === 'PERSON') for (const host of index.withPart(form)) best = better(best, host, group, form, posts)
  return best
}

/** Of two hosts the one that has the post a person is called by, else the one named last before; if the second can be one. */
function better(
  best: MentionGroup | null,
  host: MentionGroup,
  group: MentionGroup,
  form: NameForm,
  posts: Posts,
): MentionGroup | null {
  // Two entries of a dictionary are two things, however alike their names.
  if (host === best || (host.first.ref !== null && group.first.ref !== null)) return best
  if (!isShortOfGroup(form, host, group.first.type) || isElsewhere(host, group)) return best
  if (best === null) return host
  const more =
    form.address === null ? 0 : fitOf(host, form.address.address, posts) - fitOf(best, form.address.address, posts)
  if (more !== 0) return more > 0 ? host : best
  const mention = group.entity.mentions[0]!
  return lastBelow(host.entity.mentions, mention) > lastBelow(best.entity.mentions, mention) ? host : best
}

/** Whether a body bears the name of another place than the one the page's region gives 县公安局. */
function isElsewhere(host: MentionGroup, { first }: MentionGroup): boolean {
  const { form, expanded } = first
  if (expanded === null || !isLevel(form.name.charCodeAt(0))) return false
  const { name, placeEnd } = longestOf(host)
  return placeEnd > 0 && !name.includes(expanded.name.slice(0, 2))
}

/** How well a person fits a post: 2 for who has it, 1 for a deputy, who is called so too. */
function fitOf({ place }: MentionGroup, address: string, posts: Posts): number {
  let fit = 0
  for (const { post } of posts().get(place) ?? []) {
    if (post.post.endsWith(address)) fit = Math.max(fit, post.post.endsWith(`副${address}`) ? 1 : 2)
  }
  return fit
}

function isShortOfGroup(form: NameForm, host: MentionGroup, type: MentionType): boolean {
  const { expanded } = host.first
  for (const full of formsOf(host)) if (isShort(form, full, type)) return true
  return expanded !== null && isShort(form, expanded, type)
}

function isShort(form: NameForm, full: NameForm, type: MentionType): boolean {
  const { address, name } = form
  if (type === 'PERSON') {
    if (address === null) return isNamePart(name, full.name)
    const isNamed = full.address === null && full.name.length <= 4 && full.name.startsWith(address.surname)
    return isNamed && address.joins
  }
  return type === 'ORG' ? isShortBody(form, full) : isShortPlace(name, full.name)
}

/** The greatest of some ascending numbers that is below a limit, or -1. */
function lastBelow(numbers: readonly number[], limit: number): number {
  return numbers[countWhile(numbers.length, (at) => numbers[at]! < limit) - 1] ?? -1
}
