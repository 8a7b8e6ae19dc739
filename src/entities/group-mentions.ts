import type { MentionDraft, MentionType } from '../model/mention.js'
import { expandByRegion, type RegionUnits } from './region-units.js'
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
  /** Indexes of its mentions, in order. */
  readonly mentions: number[]
  /** Why each name after the first belongs to it, as short English phrases. */
  readonly reasons: Map<string, string>
}

/** What the dictionaries say about a name on this page: the id of the one thing it can be, or null. */
export type RefOf = (name: string, type: MentionType) => string | null

/** Groups compared with a short name: no more, so that the work stays linear. */
const MOST_COMPARED = 64

/**
 * Groups the mentions of an article by what they name. The same name is the same thing; two dictionary names of one id
 * are; a body named by its level is the page's region's (市委 is 平湖市委); a shorter name belongs to the longer one it
 * can come from, the one named last before it where there are several. Two full names of persons never join.
 */
export function groupMentions(
  text: string,
  mentions: readonly MentionDraft[],
  units: RegionUnits | null,
  refOf: RefOf,
): MentionGroup[] {
  const groups: MentionGroup[] = []
  const byKey = new Map<string, MentionGroup>()
  for (const [index, mention] of mentions.entries()) {
    const name = text.slice(mention.start, mention.end).replace(/\s+/g, '')
    const full = mention.type === 'ORG' && units !== null ? expandByRegion(name, units) : null
    const named = mention.type === 'ORG' || mention.type === 'PLACE'
    const ref = mention.ref ?? (named ? refOf(full ?? name, mention.type) : null)
    const key = ref === null ? `${mention.type} ${full ?? name}` : `id ${ref}`
    let group = byKey.get(key)
    if (group === undefined) {
      group = { type: mention.type, expanded: full, ref, names: [], mentions: [], reasons: new Map() }
      groups.push(group)
      byKey.set(key, group)
    }
    if (!group.names.includes(name)) {
      if (full !== null) group.reasons.set(name, `of the page's region: ${full}`)
      else if (group.names.length > 0) group.reasons.set(name, `another name of ${group.names[0]}`)
      group.names.push(name)
    }
    group.mentions.push(index)
  }
  return joinShortForms(groups)
}

function joinShortForms(groups: MentionGroup[]): MentionGroup[] {
  const joined = new Set<MentionGroup>()
  for (const type of ['PERSON', 'ORG', 'PLACE'] as const) {
    const ofType = groups.filter((group) => group.type === type)
    const rank = (group: MentionGroup) =>
      type === 'PERSON' && readAddress(longest(group)) !== null ? 0 : longest(group).length
    const longestFirst = [...ofType].sort((a, b) => rank(b) - rank(a))
    const roots: MentionGroup[] = []
    for (const group of longestFirst) {
      const host = hostOf(group, roots.slice(-MOST_COMPARED), type)
      if (host === null) roots.push(group)
      else {
        join(host, group)
        joined.add(group)
      }
    }
  }
  return groups.filter((group) => !joined.has(group))
}

/** The group a shorter name belongs to: of several the one named last before it. */
function hostOf(
  group: MentionGroup,
  roots: readonly MentionGroup[],
  type: 'PERSON' | 'ORG' | 'PLACE',
): MentionGroup | null {
  const fullNames = (root: MentionGroup) => (root.expanded === null ? root.names : [...root.names, root.expanded])
  // Two entries of a dictionary are two things, however alike their names.
  const free = roots.filter((root) => root.ref === null || group.ref === null)
  const fits = free.filter((root) =>
    fullNames(group).some((name) => fullNames(root).some((full) => isShort(name, full, type))),
  )
  if (fits.length < 2) return fits[0] ?? null
  const first = group.mentions[0]!
  const before = fits.filter((root) => root.mentions[0]! < first)
  if (before.length === 0) return fits[0]!
  const last = (root: MentionGroup) => Math.max(...root.mentions.filter((mention) => mention < first))
  return before.reduce((best, root) => (last(root) > last(best) ? root : best))
}

function isShort(name: string, full: string, type: 'PERSON' | 'ORG' | 'PLACE'): boolean {
  if (type === 'ORG') return isShortBody(name, full)
  if (type === 'PLACE') return isShortPlace(name, full)
  const address = readAddress(name)
  if (address !== null) {
    return !address.kinship && full.startsWith(address.surname) && readAddress(full) === null && full.length <= 4
  }
  return isNamePart(name, full)
}

function join(host: MentionGroup, group: MentionGroup): void {
  for (const name of group.names) {
    if (host.names.includes(name)) continue
    host.reasons.set(name, `short for ${longest(host)}`)
    host.names.push(name)
  }
  host.mentions.push(...group.mentions)
  host.mentions.sort((a, b) => a - b)
}

/** The fullest name of a group. */
export function longest({ names }: Pick<MentionGroup, 'names'>): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best))
}
