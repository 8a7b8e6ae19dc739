import type { EntityDraft } from '../model/entity.js'
import type { CachedName, NameForm } from './name-cache.js'

/** An entity while its article is read. */
export type OpenEntity = { -readonly [Key in keyof EntityDraft]: EntityDraft[Key] } & { mentions: number[] }

/** What there is to say of a thing besides its entity; made only for things of which there is something. */
export interface MentionGroup {
  /** Index of its entity. */
  place: number
  /** The first name printed for it; tells its type, its entry and the name its page's region makes of it. */
  readonly first: CachedName
  readonly entity: OpenEntity
  /** What its names may be for those of others, as bits of `Kinship`. */
  kinship: number
  /** Its length where its names are compared: longer ones come first, persons who are not named in full last. */
  rank: number
  /** All its names, where there is more to say of them than the first one. */
  names: GroupNames | null
  /** The group of a longer name it belongs to; itself where others belong to it; null for most. */
  host: MentionGroup | null
}

/** The names of a thing that has several. */
export interface GroupNames {
  /** Each once, in the order they were found to belong to it. */
  forms: NameForm[]
  /** The fullest of them. */
  longest: NameForm
  /** Why each belongs to it, as short English phrases; an empty one where there is nothing to say. */
  reasons: string[]
}

/** Adds a name to a group that may have it; whether it had not. */
export function addName(group: MentionGroup, form: NameForm, reason: string): boolean {
  if (hasName(group, form)) return false
  const names = namesOf(group)
  if (form.name.length > names.longest.name.length) names.longest = form
  // A list that is pushed to makes room for many more, and most have two.
  if (names.forms.length === 1) {
    names.forms = [names.forms[0]!, form]
    names.reasons = [names.reasons[0]!, reason]
    return true
  }
  names.forms.push(form)
  names.reasons.push(reason)
  return true
}

/** Whether a name is one of a group. */
export function hasName({ first, names }: MentionGroup, form: NameForm): boolean {
  return names === null ? first.form === form : names.forms.includes(form)
}

/** The printed names of a thing. */
export function formsOf({ first, names }: MentionGroup): readonly NameForm[] {
  return names === null ? [first.form] : names.forms
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
    reasons: [expanded === null ? '' : `of the page's region: ${expanded.name}`],
  }
  return group.names
}
