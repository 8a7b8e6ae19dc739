import type { MentionSubtype, OrgSubtype, SloganSubtype } from './mention.js'

/** The kinds of bodies, and of formulations, that mentions tell apart. */
export const ORG_SUBTYPES = ['government', 'company', 'institution', 'group'] as const satisfies readonly OrgSubtype[]
export const SLOGAN_SUBTYPES = [
  'tifa',
  'numeric',
  'campaign',
  'plan',
  'positioning',
  'motto',
] as const satisfies readonly SloganSubtype[]

/** What a dictionary's row says of a name, as a mention's subtype: null where mentions of its type have no such one. */
export function mentionSubtype(type: string, subtype: string | null): MentionSubtype | null {
  const known: readonly string[] = type === 'ORG' ? ORG_SUBTYPES : type === 'SLOGAN' ? SLOGAN_SUBTYPES : []
  return subtype !== null && known.includes(subtype) ? (subtype as MentionSubtype) : null
}
