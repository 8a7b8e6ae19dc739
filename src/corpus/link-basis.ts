import type { Doc } from '../model/doc.js'
import type { Entity } from '../model/entity.js'

/** By which stated rule entities of several articles are held to be one. */
export type LinkBasis = 'dictionary-id' | 'name-and-body' | 'merge-table' | 'full-name' | 'none'

/** A key that entities of one thing share over the whole corpus, and the rule it rests on. */
export interface EntityLink {
  readonly link: string
  readonly basis: LinkBasis
}

/** A user's own decisions: `TYPE:name` or an entity's id → the link it shall have. */
export type MergeTable = ReadonlyMap<string, string>

/**
 * Links an entity to those of other articles, by the first rule that holds:
 *
 * 1. `merge-table`: the user says so, by the entity's id or by its type and name;
 * 2. `dictionary-id`: it was matched with a row of a dictionary;
 * 3. `name-and-body`: a person with a full name and a post in a named body, the first one the article prints;
 * 4. `full-name`: a body, place, slogan or document whose printed name is the same. Short names that the article does
 *    not resolve (several candidates) are left out.
 *
 * A personal name alone never links: such an entity keeps its own id and the basis `none`.
 */
export function linkOf(entity: Entity, doc: Pick<Doc, 'roles' | 'id'>, merge?: MergeTable): EntityLink {
  const own = merge?.get(entity.id) ?? merge?.get(`${entity.type}:${entity.name}`)
  if (own !== undefined) return { link: own, basis: 'merge-table' }
  if (entity.ref !== null) return { link: entity.ref, basis: 'dictionary-id' }
  if (entity.type === 'PERSON') {
    const body = bodyOf(entity, doc)
    if (body === '' || !isFullName(entity.name, doc.roles)) return { link: entity.id, basis: 'none' }
    return { link: `PERSON:${entity.name}@${body}`, basis: 'name-and-body' }
  }
  if (entity.candidates.length > 1) return { link: entity.id, basis: 'none' }
  return { link: `${entity.type}:${entity.name}`, basis: 'full-name' }
}

/** A surname with an address word or a post (`王女士`, `李书记`) names a person but is no full name. */
function isFullName(name: string, roles: Doc['roles']): boolean {
  if (name.length < 2 || /^.{1,2}(女士|先生|同志|某某?|师傅|老师|阿姨|大爷)$/.test(name)) return false
  return !roles.some(({ post }) => post !== '' && name.slice(1) === post)
}

/** The body of the person's first post that has one. */
function bodyOf(entity: Entity, doc: Pick<Doc, 'roles'>): string {
  const mentions = new Set(entity.mentions)
  return doc.roles.find((role) => role.body !== '' && mentions.has(role.mention))?.body ?? ''
}
