import type { PageRange } from '../../base/span.js'
import type { Byline } from '../../model/article.js'
import { MOST_NAMES, startsAsName } from './byline-names.js'
import type { Craft, Duty } from './byline-terms.js'

/** Fewer names with a craft behind them may as well have it before them. */
const FEWEST_PAIRS = 2
/** What names without a craft did. */
const NO_CRAFT = { text: false, photo: false }
const BOTH = { text: true, photo: true }

/** One thing a byline says. */
export type Item =
  /** `apart`: the names behind it have edges of their own, so that they may be long. */
  | { readonly kind: 'duty'; readonly duty: Duty; readonly alone: boolean; readonly apart: boolean }
  | Craft
  | ({ readonly kind: 'name'; readonly text: string } & PageRange)
  | { readonly kind: 'unit' }

/** Sorts the names by duty and craft; null where the items make no byline. `bracketed`: a bracket shows that they do. */
export function creditNames(items: readonly Item[], bracketed: boolean): Byline | null {
  const first = items[0]
  const last = items[items.length - 1]
  if (!first || !last) return null
  const parted = endOfPairs(items)
  if (parted > 0) {
    const before = creditNames(items.slice(0, parted), bracketed)
    const behind = creditNames(items.slice(parted), false)
    return before && behind && joinBylines(before, behind)
  }
  const suffixed = last.kind === 'craft'
  // Names may stand before the duty of the next one, who is of the paper, as they are not: `王强 本报记者 李明`.
  const count = items.findIndex(({ kind }) => kind !== 'name')
  const next = count > 0 && count <= (bracketed ? MOST_NAMES : 1) ? items[count]! : null
  const leads =
    next?.kind === 'duty' &&
    first.kind === 'name' &&
    (startsAsName(first.text) || (bracketed && first.text[0] !== '本'))
  if (first.kind !== 'duty' && first.kind !== 'craft' && !suffixed && !leads) return null
  const byline = { reporters: [] as string[], correspondents: [] as string[], photographers: [] as string[] }
  let duty: Duty | null = leads && next.duty === 'reporter' ? 'correspondent' : null
  let craft = NO_CRAFT
  let group: { text: string; duty: Duty | null }[] = []
  let previous: Item['kind'] | null = null
  /** Gives the names read so far what they did, and begins anew. */
  const close = (next: typeof NO_CRAFT = NO_CRAFT) => {
    for (const name of group) {
      if (craft.photo) byline.photographers.push(name.text)
      if (craft !== NO_CRAFT && !craft.text) continue
      if (name.duty === 'correspondent') byline.correspondents.push(name.text)
      else byline.reporters.push(name.text)
    }
    group = []
    craft = next
  }
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!
    if (item.kind === 'craft') {
      const own = suffixed || craft !== NO_CRAFT || previous !== 'name' ? null : ownCrafts(items, at)
      if (own !== null) {
        craft = BOTH
        close()
        at = own - 1
        previous = null
        continue
      }
      if (previous === 'craft') craft = { text: craft.text || item.text, photo: craft.photo || item.photo }
      else if (suffixed) craft = item
      else close(item)
      if (!suffixed) duty = null
    } else {
      // `摄影 王强 记者 高洁`: the craft had its names, the duty begins anew.
      const isNew = item.kind === 'duty' && previous !== 'craft' && duty === null && group.length > 0
      if (suffixed ? previous === 'craft' : isNew) close()
      if (item.kind === 'duty') duty = item.duty
      else if (item.kind === 'name') group.push({ text: item.text, duty })
    }
    previous = item.kind
  }
  close()
  const total = byline.reporters.length + byline.correspondents.length + byline.photographers.length
  const isAnonymous = items.some((item) => item.kind === 'unit' || (item.kind === 'duty' && item.alone))
  return total > 0 || isAnonymous ? byline : null
}

/** Index of the duty behind names each with a craft of its own, `王强/文 高洁/图 通讯员 李明`, or -1. */
function endOfPairs(items: readonly Item[]): number {
  const start = items[0]?.kind === 'duty' ? 1 : 0
  let end = start
  while (items[end]?.kind === 'name' && items[end + 1]?.kind === 'craft') end += 2
  return end - start >= 2 * FEWEST_PAIRS && items[end]?.kind === 'duty' ? end : -1
}

function joinBylines(a: Byline, b: Byline): Byline {
  return {
    reporters: [...a.reporters, ...b.reporters],
    correspondents: [...a.correspondents, ...b.correspondents],
    photographers: [...a.photographers, ...b.photographers],
  }
}

/**
 * Index behind the crafts that say who wrote and took the pictures, where the next duty follows: they are of those before
 * them, `记者 王强 文/图 实习生 高洁`.
 */
function ownCrafts(items: readonly Item[], at: number): number | null {
  let end = at
  let text = false
  let photo = false
  for (let item = items[end]; item?.kind === 'craft'; item = items[++end]) {
    text ||= item.text
    photo ||= item.photo
  }
  return text && photo && items[end]?.kind === 'duty' ? end : null
}
