import { countWhile } from '../base/count-while.js'
import type { Part, PartName } from './article.js'

/** The part of an article that a position stands in; parts are in order. */
export function partAt(parts: readonly Part[], at: number): PartName {
  const count = countWhile(parts.length, (part) => parts[part]!.start <= at)
  return parts[Math.max(0, count - 1)]?.part ?? 'body'
}

/** Whether a part is one of the lines above the text. */
export function isAboveText(part: PartName): boolean {
  return part === 'headline' || part === 'kicker' || part === 'subhead'
}
