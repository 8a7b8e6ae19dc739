import type { MentionDraft, MentionType } from '../model/mention.js'
import type { JoinShortForms } from './join-short-forms.js'
import type { CachedName, NameCache, NameForm } from './name-cache.js'

/** Mentions of one thing. */
export interface MentionGroup {
  readonly type: MentionType
  /** Its name with the page's region where only its level is printed (平湖市委 for 市委), or null. */
  readonly expanded: NameForm | null
  /** Id of its entry in a dictionary, or null. */
  readonly ref: string | null
  /** Names printed for it, each once, in order. */
  names: readonly NameForm[]
  /** The fullest of them. */
  longest: NameForm
  /** Indexes of its mentions, in order. */
  readonly mentions: number[]
  /** Why each name belongs to it, as short English phrases; none or an empty one where there is nothing to say. */
  reasons: readonly string[]
}

const NOTHING_TO_SAY: readonly string[] = []

/** The things an article names. */
export interface GroupedMentions {
  readonly groups: readonly MentionGroup[]
  /** The name printed at each mention. */
  readonly printed: readonly CachedName[]
}

/**
 * Groups the mentions of an article by what they name. The same name is the same thing; two dictionary names of one id
 * are; a body named by its level is the page's region's (市委 is 平湖市委); a shorter name belongs to the longer one it
 * can come from, the one named last before it where there are several. Two full names of persons never join.
 */
export function groupMentions(
  text: string,
  mentions: readonly MentionDraft[],
  cache: NameCache,
  joinShortForms: JoinShortForms,
): GroupedMentions {
  const groups: MentionGroup[] = []
  const printed = new Array<CachedName>(mentions.length)
  const article = cache.beginArticle()
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!
    const { start, end, type, ref: given } = mention
    const found = cache.find(mention.text ?? text.slice(start, end), type, given)
    printed[index] = found
    const { form, expanded, key } = found
    if (key.article !== article) {
      key.article = article
      key.group = groups.length
      const reasons = expanded === null ? NOTHING_TO_SAY : [`of the page's region: ${expanded.name}`]
      groups.push({ type, expanded, ref: key.ref, names: form.alone, longest: form, mentions: [index], reasons })
      continue
    }
    const group = groups[key.group]!
    group.mentions.push(index)
    if (group.longest === form || group.names.includes(form)) continue
    const reason =
      expanded === null ? `another name of ${group.names[0]!.name}` : `of the page's region: ${expanded.name}`
    addName(group, form, reason)
  }
  return { groups: joinShortForms(groups), printed }
}

/** Adds a name to a group that may have it. */
export function addName(group: MentionGroup, form: NameForm, reason: string): void {
  if (group.names.includes(form)) return
  giveReason(group, group.names.length, reason)
  group.names = [...group.names, form]
  if (form.name.length > group.longest.name.length) group.longest = form
}

/** Notes why a name belongs to a group. */
export function giveReason(group: MentionGroup, name: number, reason: string): void {
  const reasons = [...group.reasons]
  while (reasons.length < name) reasons.push('')
  reasons[name] = reason
  group.reasons = reasons
}

/** The printed names and the one the page's region makes of them. */
export function fullNames({ names, expanded }: MentionGroup): readonly NameForm[] {
  return expanded === null ? names : [...names, expanded]
}
