import type { PageRange } from '../base/span.js'
import type { MentionSubtype, MentionType } from '../model/mention.js'
import type { GoldMention } from './gold.js'
import type { FoundMention, MentionPage } from './score-mentions.js'

/** A found mention with the hull of its ranges. */
export interface PlacedMention {
  readonly type: MentionType
  readonly subtype: MentionSubtype | null
  readonly ranges: readonly PageRange[]
  readonly hull: PageRange
  /** Its index in the page's list. */
  readonly index: number
}

/** A gold mention with the found one that stands for it; one of the two is null where nothing does. */
export interface MentionPair {
  readonly gold: GoldMention | null
  readonly found: PlacedMention | null
  /** Type and place are equal. */
  readonly strict: boolean
}

/**
 * Pairs each gold mention of a page with at most one found mention of its type: first those that are equal, then, in
 * page order, those that share a character. Every gold and every counted found mention is in exactly one pair.
 */
export function matchMentions({ gold, found }: MentionPage): MentionPair[] {
  const counted = placeMentions(found, gold.ignore)
  const types = new Set([...gold.mentions, ...counted].map(({ type }) => type))
  return [...types].flatMap((type) =>
    matchType(
      gold.mentions.filter((mention) => mention.type === type).sort((a, b) => a.from - b.from || a.to - b.to),
      counted.filter((mention) => mention.type === type),
    ),
  )
}

function placeMentions(
  found: readonly FoundMention[],
  ignore: readonly (readonly [number, number])[],
): PlacedMention[] {
  const placed: PlacedMention[] = []
  found.forEach(({ type, subtype, ranges, nested }, index) => {
    // A mention made of inserted text only has no place on the page and nothing to be compared with.
    if (nested || ranges.length === 0) return
    if (ranges.some(({ from, to }) => ignore.some(([start, end]) => from < end && start < to))) return
    const hull = { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) }
    placed.push({ type, subtype, ranges, hull, index })
  })
  return placed.sort((a, b) => a.hull.from - b.hull.from || a.hull.to - b.hull.to)
}

/** Both lists are of one type and in page order. */
function matchType(gold: readonly GoldMention[], found: readonly PlacedMention[]): MentionPair[] {
  const pairs: MentionPair[] = []
  const free = new Set(found)
  const atPlace = new Map<string, PlacedMention[]>()
  for (const mention of found) {
    for (const place of new Set([mention.hull, ...mention.ranges].map(key))) {
      const there = atPlace.get(place)
      if (there === undefined) atPlace.set(place, [mention])
      else there.push(mention)
    }
  }
  const rest = gold.filter((mention) => {
    const equal = atPlace.get(key(mention))?.find((candidate) => free.has(candidate))
    if (equal === undefined) return true
    free.delete(equal)
    pairs.push({ gold: mention, found: equal, strict: true })
    return false
  })
  const left = [...free]
  let next = 0
  for (const mention of rest) {
    while (next < left.length && left[next]!.hull.to <= mention.from) next++
    let at = next
    while (at < left.length && left[at]!.hull.from < mention.to && !isSharing(left[at]!, mention, free)) at++
    const partner = at < left.length && isSharing(left[at]!, mention, free) ? left[at]! : null
    if (partner !== null) free.delete(partner)
    pairs.push({ gold: mention, found: partner, strict: false })
  }
  for (const mention of free) pairs.push({ gold: null, found: mention, strict: false })
  return pairs
}

function isSharing(candidate: PlacedMention, mention: PageRange, free: ReadonlySet<PlacedMention>): boolean {
  return free.has(candidate) && candidate.ranges.some(({ from, to }) => from < mention.to && mention.from < to)
}

function key({ from, to }: PageRange): string {
  return `${from}-${to}`
}
