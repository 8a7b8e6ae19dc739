import { addName, fullNames, type MentionGroup } from './group-mentions.js'
import { HostIndex, type ShortenedType } from './host-index.js'
import type { NameForm } from './name-cache.js'
import { SharedKeys } from './shared-keys.js'
import { isNamePart, isShortBody, isShortPlace } from './short-forms.js'

/** Gives the groups of shorter names to those of the longer ones they can come from. */
export type JoinShortForms = (groups: MentionGroup[]) => MentionGroup[]

/** Makes a joiner; its index of names is used again for every article. */
export function createShortFormJoiner(): JoinShortForms {
  const index = new HostIndex<MentionGroup>()
  const keys = new SharedKeys()
  return (groups) => {
    const { persons, bodies, places } = groupsToJoin(groups, keys)
    if (persons.length + bodies.length + places.length === 0) return groups
    const joined = new Map<MentionGroup, MentionGroup>()
    joinType(persons, 'PERSON', index, joined)
    joinType(bodies, 'ORG', index, joined)
    joinType(places, 'PLACE', index, joined)
    if (joined.size === 0) return groups
    for (const [group, host] of joined) for (const mention of group.mentions) host.mentions.push(mention)
    for (const host of new Set(joined.values())) host.mentions.sort((a, b) => a - b)
    return groups.filter((group) => !joined.has(group))
  }
}

interface GroupsToJoin {
  readonly persons: MentionGroup[]
  readonly bodies: MentionGroup[]
  readonly places: MentionGroup[]
}

/** The groups that may be short for others, or others for them. */
function groupsToJoin(groups: readonly MentionGroup[], keys: SharedKeys): GroupsToJoin {
  let shortPersons = false
  keys.begin()
  for (const group of groups) {
    const { type, names, expanded } = group
    if (type === 'PERSON') shortPersons ||= mayBeShort(group)
    if (type !== 'ORG' && type !== 'PLACE') continue
    for (const form of names) keys.mark(form, type)
    if (expanded !== null) keys.mark(expanded, type)
  }
  const found: GroupsToJoin = { persons: [], bodies: [], places: [] }
  for (const group of groups) {
    const { type } = group
    if (type === 'PERSON' && shortPersons) found.persons.push(group)
    if ((type === 'ORG' || type === 'PLACE') && isShared(group, type, keys)) {
      const list = type === 'ORG' ? found.bodies : found.places
      list.push(group)
    }
  }
  return found
}

/** Only 李书记 and parts of names with dots are short for persons. */
function mayBeShort({ names }: MentionGroup): boolean {
  for (const { address, hasParts } of names) if (address !== null || hasParts) return true
  return false
}

function isShared({ names, expanded }: MentionGroup, type: 'ORG' | 'PLACE', keys: SharedKeys): boolean {
  for (const form of names) if (keys.isShared(form, type)) return true
  return expanded !== null && keys.isShared(expanded, type)
}

function joinType(
  groups: MentionGroup[],
  type: ShortenedType,
  index: HostIndex<MentionGroup>,
  joined: Map<MentionGroup, MentionGroup>,
): void {
  if (groups.length < 2) return
  index.begin(type)
  for (const group of groups.sort((a, b) => rankOf(b) - rankOf(a))) {
    const host = hostOf(group, index, type)
    if (host === null) {
      for (const form of group.names) index.add(group, form)
      if (group.expanded !== null) index.add(group, group.expanded)
      continue
    }
    for (const form of group.names) addName(host, form, `short for ${host.longest.name}`)
    joined.set(group, host)
  }
}

/** Longer names come first, persons who are not named in full last. */
function rankOf({ longest }: MentionGroup): number {
  return longest.address === null ? longest.name.length : 0
}

/** The group a shorter name belongs to: of several the one named last before it. */
function hostOf(group: MentionGroup, index: HostIndex<MentionGroup>, type: ShortenedType): MentionGroup | null {
  const fits: MentionGroup[] = []
  for (const form of fullNames(group)) {
    for (const host of index.candidates(form)) {
      // Two entries of a dictionary are two things, however alike their names.
      if ((host.ref !== null && group.ref !== null) || fits.includes(host)) continue
      if (isShortOfGroup(form, host, type)) fits.push(host)
    }
  }
  return fits.length === 0 ? null : lastNamed(fits, group.mentions[0]!)
}

function isShortOfGroup(form: NameForm, { names, expanded }: MentionGroup, type: ShortenedType): boolean {
  for (const full of names) if (isShort(form, full, type)) return true
  return expanded !== null && isShort(form, expanded, type)
}

/** The group whose mention is the last one before a place; the first where none is. */
function lastNamed(groups: readonly MentionGroup[], mention: number): MentionGroup {
  let [best, last] = [groups[0]!, -1]
  if (groups.length === 1) return best
  for (const group of groups) {
    const before = lastBelow(group.mentions, mention)
    if (before > last) [best, last] = [group, before]
  }
  return best
}

function isShort(form: NameForm, full: NameForm, type: ShortenedType): boolean {
  const { address, name } = form
  if (type === 'PERSON') {
    if (address === null) return isNamePart(name, full.name)
    const isNamed = full.address === null && full.name.length <= 4 && full.name.startsWith(address.surname)
    return isNamed && !address.kinship
  }
  if (name.length >= full.name.length) return false
  return type === 'ORG' ? isShortBody(name, full.name, full.isFirm) : isShortPlace(name, full.name)
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
