import type { MentionDraft } from '../model/mention.js'
import type { CachedName, NameCache, NameForm } from './name-cache.js'

/** Mentions of one thing. */
export interface MentionGroup {
  /** The first name printed for it; tells its type, its entry and the name its page's region makes of it. */
  readonly first: CachedName
  /** Indexes of its mentions, in order. */
  readonly mentions: number[]
  /** All its names, where there is more to say of them than the first one. */
  names: GroupNames | null
  /** The group of a longer name it belongs to; itself where others belong to it; null for most. */
  host: MentionGroup | null
}

/** The names of a thing that has several. */
export interface GroupNames {
  /** Each once, in the order they were found to belong to it. */
  readonly forms: NameForm[]
  /** The fullest of them. */
  longest: NameForm
  /** Why each belongs to it, as short English phrases; none or an empty one where there is nothing to say. */
  readonly reasons: string[]
}

/** The things an article names. */
export interface GroupedMentions {
  readonly groups: MentionGroup[]
  /** Index of each mention's group. */
  readonly groupOf: number[]
  /** The name printed at each mention. */
  readonly printed: readonly CachedName[]
}

/**
 * Groups the mentions of an article by the things they name: the same name is the same thing; two dictionary names of
 * one id are; a body named by its level is the page's region's (市委 is 平湖市委).
 */
export function groupMentions(text: string, mentions: readonly MentionDraft[], cache: NameCache): GroupedMentions {
  const count = mentions.length
  const groups: MentionGroup[] = []
  const printed = new Array<CachedName>(count)
  const groupOf = new Array<number>(count)
  const article = cache.beginArticle()
  for (let index = 0; index < count; index++) {
    const mention = mentions[index]!
    const found = cache.find(mention.text ?? text.slice(mention.start, mention.end), mention.type, mention.ref)
    const thing = found.thing!
    printed[index] = found
    if (thing.article !== article) {
      thing.article = article
      thing.group = groups.length
      groups.push({ first: found, mentions: [index], names: null, host: null })
    } else {
      const group = groups[thing.group]!
      group.mentions.push(index)
      if (found !== group.first) addPrinted(group, found)
    }
    groupOf[index] = thing.group
  }
  return { groups, groupOf, printed }
}

/** Adds another name of the thing a group is of. */
function addPrinted(group: MentionGroup, { form, expanded }: CachedName): void {
  if (formsOf(group).includes(form)) return
  const reason =
    expanded === null ? `another name of ${group.first.form.name}` : `of the page's region: ${expanded.name}`
  addName(group, form, reason)
}

/** Adds a name to a group that may have it. */
export function addName(group: MentionGroup, form: NameForm, reason: string): void {
  if (formsOf(group).includes(form)) return
  const names = namesOf(group)
  giveReason(group, names.forms.length, reason)
  names.forms.push(form)
  if (form.name.length > names.longest.name.length) names.longest = form
}

/** Notes why a name belongs to a group. */
export function giveReason(group: MentionGroup, name: number, reason: string): void {
  const { reasons } = namesOf(group)
  while (reasons.length <= name) reasons.push('')
  reasons[name] = reason
}

/** The printed names of a thing. */
export function formsOf({ first, names }: MentionGroup): readonly NameForm[] {
  return names === null ? first.form.alone : names.forms
}

/** The fullest printed name of a thing. */
export function longestOf({ first, names }: MentionGroup): NameForm {
  return names === null ? first.form : names.longest
}

/** The names of a thing as a list that more can be said in. */
export function namesOf(group: MentionGroup): GroupNames {
  const { form, expanded } = group.first
  group.names ??= {
    forms: [form],
    longest: form,
    reasons: expanded === null ? [] : [`of the page's region: ${expanded.name}`],
  }
  return group.names
}
