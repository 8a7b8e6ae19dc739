import type { MentionDraft, MentionType } from '../model/mention.js'
import { HostIndex, type ShortenedType } from './host-index.js'
import type { NameCache } from './name-cache.js'
import { isNamePart, isShortBody, isShortPlace, readAddress } from './short-forms.js'

/** Mentions of one thing. */
export interface MentionGroup {
  readonly type: MentionType
  /** Its name with the page's region where only its level is printed (平湖市委 for 市委), or null. */
  readonly expanded: string | null
  /** Id of its entry in a dictionary, or null. */
  readonly ref: string | null
  /** Names printed for it, each once, in order. */
  readonly names: string[]
  /** The fullest of them. */
  longest: string
  /** Indexes of its mentions, in order. */
  readonly mentions: number[]
  /** Why each name belongs to it, as short English phrases; mostly empty for the first. */
  readonly reasons: string[]
}

/**
 * Groups the mentions of an article by what they name. The same name is the same thing; two dictionary names of one id
 * are; a body named by its level is the page's region's (市委 is 平湖市委); a shorter name belongs to the longer one it
 * can come from, the one named last before it where there are several. Two full names of persons never join.
 */
export function groupMentions(text: string, mentions: readonly MentionDraft[], cache: NameCache): MentionGroup[] {
  const groups: MentionGroup[] = []
  const article = cache.beginArticle()
  for (let index = 0; index < mentions.length; index++) {
    const { start, end, type, ref: given } = mentions[index]!
    const { name, expanded, key } = cache.find(text.slice(start, end), type, given)
    if (key.article !== article) {
      key.article = article
      key.group = groups.length
      const reasons = [expanded === null ? '' : `of the page's region: ${expanded}`]
      groups.push({ type, expanded, ref: key.ref, names: [name], longest: name, mentions: [index], reasons })
      continue
    }
    const group = groups[key.group]!
    if (!group.names.includes(name)) {
      addName(
        group,
        name,
        expanded === null ? `another name of ${group.names[0]}` : `of the page's region: ${expanded}`,
      )
    }
    group.mentions.push(index)
  }
  return joinShortForms(groups)
}

function addName(group: MentionGroup, name: string, reason: string): void {
  if (group.names.includes(name)) return
  group.reasons.push(reason)
  group.names.push(name)
  if (name.length > group.longest.length) group.longest = name
}

const SHORTENED: readonly ShortenedType[] = ['PERSON', 'ORG', 'PLACE']

function joinShortForms(groups: MentionGroup[]): MentionGroup[] {
  const joined = new Map<MentionGroup, MentionGroup>()
  for (const type of SHORTENED) {
    const ofType = groups.filter((group) => group.type === type)
    if (ofType.length < 2) continue
    const ranked = ofType
      .map((group) => ({
        group,
        rank: type === 'PERSON' && readAddress(group.longest) !== null ? 0 : group.longest.length,
      }))
      .sort((a, b) => b.rank - a.rank)
    const index = new HostIndex<MentionGroup>(type)
    for (const { group } of ranked) {
      const host = hostOf(group, index, type)
      if (host === null) for (const name of fullNames(group)) index.add(group, name)
      else {
        for (const name of group.names) addName(host, name, `short for ${host.longest}`)
        joined.set(group, host)
      }
    }
  }

  if (joined.size === 0) return groups
  for (const [group, host] of joined) for (const mention of group.mentions) host.mentions.push(mention)
  for (const host of new Set(joined.values())) host.mentions.sort((a, b) => a - b)
  return groups.filter((group) => !joined.has(group))
}

/** The printed names and the one the page's region makes of them. */
export function fullNames(group: MentionGroup): readonly string[] {
  return group.expanded === null ? group.names : [...group.names, group.expanded]
}

/** The group a shorter name belongs to: of several the one named last before it. */
function hostOf(group: MentionGroup, index: HostIndex<MentionGroup>, type: ShortenedType): MentionGroup | null {
  const fits: MentionGroup[] = []
  for (const name of fullNames(group)) {
    for (const hosts of index.candidates(name)) {
      for (const host of hosts) {
        // Two entries of a dictionary are two things, however alike their names.
        if (fits.includes(host) || (host.ref !== null && group.ref !== null)) continue
        if (fullNames(host).some((full) => isShort(name, full, type))) fits.push(host)
      }
    }
  }
  if (fits.length < 2) return fits[0] ?? null
  const first = group.mentions[0]!
  const lastBefore = (host: MentionGroup) => lastBelow(host.mentions, first)
  return fits.reduce((best, host) => (lastBefore(host) > lastBefore(best) ? host : best))
}

function isShort(name: string, full: string, type: ShortenedType): boolean {
  if (type === 'ORG') return isShortBody(name, full)
  if (type === 'PLACE') return isShortPlace(name, full)
  const address = readAddress(name)
  if (address !== null) {
    return !address.kinship && full.startsWith(address.surname) && readAddress(full) === null && full.length <= 4
  }
  return isNamePart(name, full)
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
