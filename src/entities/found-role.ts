import type { RoleStatus } from '../model/entity.js'
import type { ReadPost } from './read-posts.js'

/** A post given to a person at a place of the text, before bodies are inferred. */
export interface FoundRole {
  /** Index of the person's mention. */
  readonly mention: number
  readonly post: ReadPost
  readonly status: RoleStatus
}

/** Gives posts to a person; what the text calls former is. */
export function give(mention: number, posts: readonly ReadPost[], status: RoleStatus = 'holds'): FoundRole[] {
  return posts.map((post) => ({ mention, post, status: post.former ? 'former' : status }))
}
