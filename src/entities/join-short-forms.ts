import type { MentionDraft, MentionType } from '../model/mention.js'
import type { ArticleThings } from './article-things.js'
import type { HostIndex } from './host-index.js'
import { type KeySift, Kinship } from './key-sift.js'
import { addName, formsOf, longestOf, type MentionGroup } from './mention-group.js'
import type { NameForm } from './name-cache.js'
import { isNamePart, isShortBody, isShortPlace } from './short-forms.js'

/**
 * Gives the things of shorter names to those of the longer ones they can come from, the one named last before it where
 * there are several. Two full names of persons never join.
 * @param sift Has marked the names of the article.
 * @param index Used again for every article.
 */
export function joinShortForms(
  things: ArticleThings,
  mentions: readonly MentionDraft[],
  sift: KeySift,
  index: HostIndex<MentionGroup>,
): void {
  const shared = things.shared(sift)
  if (shared !== null && joinGroups(shared, index)) things.gather(shared, mentions)
}

/** Finds the hosts of groups; whether any has one. */
function joinGroups(groups: MentionGroup[], index: HostIndex<MentionGroup>): boolean {
  if (groups.length < 2) return false
  let joined = false
  index.begin()
  sortByRank(groups)
  for (const group of groups) {
    const { kinship } = group
    const host = (kinship & Kinship.short) === 0 ? null : hostOf(group, index)
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
  const { first, names } = group
  const { type, form, expanded } = first
  // Most have one name, and no list of it is made.
  if (names === null) index.add(group, form, type)
  else for (const each of names.forms) index.add(group, each, type)
  if (expanded !== null) index.add(group, expanded, type)
}

/** Longer lists are left to the engine, which needs more to begin with. */
const SHORT_LIST = 24

/** Sorts groups by rank, those of one rank as they stand. */
function sortByRank(groups: MentionGroup[]): void {
  if (groups.length > SHORT_LIST) {
    groups.sort(byRank)
    return
  }
  for (let next = 1; next < groups.length; next++) {
    const group = groups[next]!
    const rank = group.rank
    let at = next
    for (; at > 0 && groups[at - 1]!.rank < rank; at--) groups[at] = groups[at - 1]!
    groups[at] = group
  }
}

function byRank(a: MentionGroup, b: MentionGroup): number {
  return b.rank - a.rank
}

/** The group a shorter name belongs to: of several the one named last before it, the first found where none is. */
function hostOf(group: MentionGroup, index: HostIndex<MentionGroup>): MentionGroup | null {
  const { first, names } = group
  const { form, expanded } = first
  let best: MentionGroup | null = null
  if (names === null) best = betterHost(best, group, form, index)
  else for (const each of names.forms) best = betterHost(best, group, each, index)
  return expanded === null ? best : betterHost(best, group, expanded, index)
}

const LISTS = [0, 1] as const

/** The host found so far or, by one more name, a better one. */
function betterHost(
  found: MentionGroup | null,
  group: MentionGroup,
  form: NameForm,
  index: HostIndex<MentionGroup>,
): MentionGroup | null {
  const { type } = group.first
  let best = found
  for (const list of LISTS) {
    const key = index.keyOf(form, type, list)
    for (let entry = index.next(key, -1); entry >= 0; entry = index.next(key, entry)) {
      best = better(best, index.group(entry), group, form)
    }
  }
  if (type === 'PERSON') for (const host of index.withPart(form)) best = better(best, host, group, form)
  return best
}

/** Of two hosts the one named last before a group, if the second can be one. */
function better(
  best: MentionGroup | null,
  host: MentionGroup,
  group: MentionGroup,
  form: NameForm,
): MentionGroup | null {
  // Two entries of a dictionary are two things, however alike their names.
  if (host === best || (host.first.ref !== null && group.first.ref !== null)) return best
  if (!isShortOfGroup(form, host, group.first.type)) return best
  if (best === null) return host
  const mention = group.entity.mentions[0]!
  return lastBelow(host.entity.mentions, mention) > lastBelow(best.entity.mentions, mention) ? host : best
}

function isShortOfGroup(form: NameForm, host: MentionGroup, type: MentionType): boolean {
  const { first, names } = host
  const { expanded } = first
  if (names === null) {
    if (isShort(form, first.form, type)) return true
  } else {
    for (const full of names.forms) if (isShort(form, full, type)) return true
  }
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
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return numbers[low - 1] ?? -1
}
