import type { RoleStatus } from '../model/entity.js'
import type { ReadPost } from './read-posts.js'

/** A post given to a person at a place of the text, before bodies are inferred. */
export interface FoundRole {
  /** Index of the person's mention. */
  readonly mention: number
  readonly post: ReadPost
  readonly status: RoleStatus
}

export const NO_ROLES: readonly FoundRole[] = []

/** Gives posts to a person; what the text calls former is. */
export function give(mention: number, posts: readonly ReadPost[], status: RoleStatus = 'holds'): FoundRole[] {
  return posts.map((post) => ({ mention, post, status: post.former ? 'former' : status }))
}

/** What the words say that give a post: 曾任, 不再担任, 当选为; who 辞去教职后任 one holds it. */
export function statusSaid(words: string): RoleStatus {
  if (/[辞免]去?其?[了的]?是?$|不再.{0,2}$/.test(words)) return 'removed'
  if (/曾|先后|历任|生前|原[任是为系]|(?:^|[^同])时任|过$/.test(words)) return 'former'
  return /^为|拟|当选|任命|[升接转出就]任/.test(words) ? 'appointed' : 'holds'
}

/** The posts found, by the index of their person's entity. */
export function postsByEntity(
  entityOf: readonly number[],
  foundRoles: readonly FoundRole[],
): ReadonlyMap<number, readonly FoundRole[]> {
  const posts = new Map<number, FoundRole[]>()
  for (const role of foundRoles) {
    const entity = entityOf[role.mention] ?? -1
    const group = posts.get(entity)
    if (group === undefined) posts.set(entity, [role])
    else group.push(role)
  }
  return posts
}
