import { checkShape } from '../base/check-argument.js'
import { DIVISION_LEVELS, GOVERNMENT_LEVELS } from '../model/division-levels.js'
import type { Entity, Role } from '../model/entity.js'
import type { Docvars } from '../model/page.js'
import type { ArticleContext } from './article-context.js'

/** By which stated rule entities of several articles are held to be one. */
export type LinkBasis =
  | 'merge-table'
  | 'dictionary-id'
  | 'name-and-body'
  | 'name-and-paper'
  | 'name-and-region'
  | 'same-wording'
  | 'none'

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
 * 3. `name-and-body`: a person with a full name and a post in a named body, the first one the article prints; a head of
 *    government (县长, 副县长) where the paper's region is of that level;
 * 4. `name-and-paper`: the same, of a body that the name alone does not place (县委, 县长), in the same paper where no
 *    region is known;
 * 5. `name-and-region`: a body or place of the same name in papers of the same region below the province;
 * 6. `same-wording`: a slogan or document of the same wording.
 *
 * Everything else keeps its own id and the basis `none`: a personal name alone never links, nor does the name of a
 * village where no region is known, nor a short name that the article does not resolve.
 */
export function linkOf(entity: Entity, context: ArticleContext, merge?: MergeTable): EntityLink {
  checkShape(entity, { type: 'string', name: 'string', candidates: 'list' }, 'linkOf takes an entity of an article')
  checkShape(context, { doc: 'object', page: 'object', roles: 'object' }, 'linkOf takes what articleContext gives')
  const { type, name, id, ref, candidates } = entity
  const { page } = context
  const none: EntityLink = { link: id, basis: 'none' }
  const own = merge?.get(id) ?? merge?.get(`${type}:${name}`)
  if (own !== undefined) return { link: own, basis: 'merge-table' }
  if (ref !== null) return { link: ref, basis: 'dictionary-id' }
  if (candidates.length > 1) return none
  switch (type) {
    case 'PERSON': {
      if (entity.subtype === 'address' || name.length < 2) return none
      const roles = context.roles.get(id) ?? []
      const places = [...roles.filter(({ body }) => body !== ''), ...roles].map((role) => placeOf(role, context))
      const place = places.find((found) => found !== null)
      return place ? { link: `PERSON:${name}@${place.key}`, basis: place.basis } : none
    }
    case 'SLOGAN':
    case 'DOCUMENT':
      return { link: `${type}:${name}`, basis: 'same-wording' }
    default: {
      const { region } = page.docvars
      if (region === null || !NARROW_REGION.test(region)) return none
      return { link: `${type}:${region}/${name}`, basis: 'name-and-region' }
    }
  }
}

/** A region below the province; in a whole province many villages and bureaus have one name. */
const NARROW_REGION = /[市县旗州盟]$|[^治]区$/

/** Names that say which level but not of which place, besides those that begin with a level: every county has its 县委. */
const BARE_BODY = /^(?:街道|党工委|党委|管委会)/

/** Heads of government, whose body is the place itself; deputies are at the same one. */
const HEAD = /^(?:.*副)?(.长)$/

/** Where a post is, the same for every article that means the same place, and the rule that it rests on. */
export interface PostPlace {
  readonly key: string
  readonly basis: 'name-and-body' | 'name-and-paper'
}

/**
 * The body of a role: its dictionary id, or its fullest name in the article, with the region or the paper before it where
 * the name alone does not say of which place it is. Null where there is none.
 */
export function placeOf(role: Role, { page, bodyOf }: ArticleContext): PostPlace | null {
  if (role.body === '') {
    const head = HEAD.exec(role.postNormalized)
    return head !== null && isLevel(head[1]![0]!) ? barePlace(head[1]!, page.docvars) : null
  }
  const { name, ref } = bodyOf(role)
  if (ref === null && isBare(name)) return barePlace(name, page.docvars)
  return { key: ref ?? name, basis: 'name-and-body' }
}

/**
 * The place of a body by a name without one; null for a name that has its own, and where the region is not of the level
 * the name speaks of: 县委 in a paper of a whole province may be any.
 */
export function barePlace(name: string, { region, paper }: Docvars): PostPlace | null {
  if (!isBare(name)) return null
  if (region !== null) return region.endsWith(name[0]!) ? { key: `${region}/${name}`, basis: 'name-and-body' } : null
  // A paper has one of these levels; its towns are many.
  return paper === null || !DIVISION_LEVELS.includes(name[0]!)
    ? null
    : { key: `${paper}/${name}`, basis: 'name-and-paper' }
}

/** The place of a body whose full name begins with the last division of the region: 清禾县水利局 in 清禾县 is its 县水利局. */
export function localPlace(name: string, docvars: Docvars): PostPlace | null {
  const { region } = docvars
  if (region === null) return null
  const longest = Math.min(name.length, region.length)
  for (let at = 1; at < longest; at++) {
    if (isLevel(name[at]!) && region.endsWith(name.slice(0, at + 1))) return barePlace(name.slice(at), docvars)
  }
  return null
}

/** Whether a name says which body but not of which place. */
function isBare(name: string): boolean {
  return name !== '' && (isLevel(name[0]!) || BARE_BODY.test(name))
}

function isLevel(character: string): boolean {
  return GOVERNMENT_LEVELS.includes(character)
}
