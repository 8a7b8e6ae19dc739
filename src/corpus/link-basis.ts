import { checkShape } from '../base/check-argument.js'
import type { Entity } from '../model/entity.js'
import type { ArticleContext } from './article-context.js'

/** By which stated rule entities of several articles are held to be one. */
export type LinkBasis = 'merge-table' | 'dictionary-id' | 'name-and-body' | 'name-and-region' | 'same-wording' | 'none'

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
 * 4. `name-and-region`: a body or place of the same name in papers of the same region below the province;
 * 5. `same-wording`: a slogan or document of the same wording.
 *
 * Everything else keeps its own id and the basis `none`: a personal name alone never links, nor does the name of a
 * village where no region is known, nor a short name that the article does not resolve.
 */
export function linkOf(entity: Entity, context: ArticleContext, merge?: MergeTable): EntityLink {
  checkShape(entity, { type: 'string', name: 'string', candidates: 'list' }, 'linkOf takes an entity of an article')
  checkShape(context, { doc: 'object', page: 'object', bodies: 'object' }, 'linkOf takes what articleContext gives')
  const { type, name, id, ref, candidates } = entity
  const { page } = context
  const none: EntityLink = { link: id, basis: 'none' }
  const own = merge?.get(id) ?? merge?.get(`${type}:${name}`)
  if (own !== undefined) return { link: own, basis: 'merge-table' }
  if (ref !== null) return { link: ref, basis: 'dictionary-id' }
  if (candidates.length > 1) return none
  switch (type) {
    case 'PERSON': {
      const body = entity.subtype === 'address' || name.length < 2 ? null : bodyOf(entity, context)
      if (body === null) return none
      return { link: `PERSON:${name}@${body}`, basis: 'name-and-body' }
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

/** Names that say which level but not of which place: every county has its 县委. */
const BARE_BODY = /^(?:[省市县区州旗镇乡]|街道|党工委|党委|管委会)/

/**
 * The body of the person's first post that has one: its dictionary id, or its fullest name in the article, with the
 * region before it where the name alone does not say of which place it is. Null where there is none, or where the
 * region is not of the level the name speaks of: 县委 in a paper of a whole province may be any.
 */
function bodyOf(entity: Entity, { page, bodies }: ArticleContext): string | null {
  const body = bodies.get(entity.id)
  if (body === undefined) return null
  if (body.ref !== null) return body.ref
  const { name } = body
  if (!BARE_BODY.test(name)) return name
  const { region } = page.docvars
  return region?.endsWith(name[0]!) ? `${region}/${name}` : null
}
