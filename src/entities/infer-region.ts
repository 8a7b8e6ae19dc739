import type { DictionaryStack } from '../dictionary/stack.js'
import type { Article } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import type { Docvars } from '../model/page.js'
import { References } from './references.js'
import { regionUnits } from './region-units.js'

/** What a page's region is inferred from. */
export interface RegionInput {
  readonly docvars: Docvars
  readonly articles: readonly { readonly article: Article; readonly mentions: readonly MentionDraft[] }[]
  readonly names: DictionaryStack
}

/** A page's region and why it is that, in one short English phrase; null where nothing tells. */
export interface InferredRegion {
  readonly region: string | null
  readonly reason: string | null
}

/** A part of a region must hold more than so much of the whole's places to be the page's. */
const ENOUGH = 0.5
/** A masthead names a place with at most so many characters. */
const LONGEST = 12

/**
 * The region of a page: what the docvars say; else the place in the paper's name (今日平湖); else where most of the
 * divisions named on the page lie, level by level, a name that several places bear counting for each by its share.
 */
export function inferRegion({ docvars, articles, names }: RegionInput): InferredRegion {
  if (docvars.region !== null) return { region: docvars.region, reason: 'given with the page' }
  const references = new References(names)
  const paper = docvars.paper === null ? null : placeInPaper(docvars.paper, references)
  if (paper !== null) return { region: paper, reason: `the paper's name, ${docvars.paper}` }
  return mostNamed(articles, references)
}

/** The longest division in a paper's name that is only one. */
function placeInPaper(paper: string, references: References): string | null {
  const name = paper.slice(0, 40)
  for (let length = Math.min(LONGEST, name.length); length >= 2; length--) {
    for (let start = 0; start + length <= name.length; start++) {
      const paths = references.divisions(name.slice(start, start + length))
      if (paths.length === 1) return paths[0]!
    }
  }
  return null
}

function mostNamed(articles: RegionInput['articles'], references: References): InferredRegion {
  const votes = new Map<string, number>()
  let total = 0
  for (const { article, mentions } of articles) {
    for (const { start, end, type, nested } of mentions) {
      if (nested || (type !== 'PLACE' && type !== 'ORG')) continue
      const paths = divisionsOf(article.text.slice(start, end), type, references)
      if (paths.length === 0) continue
      total++
      for (const path of paths) {
        for (const level of levelsOf(path)) votes.set(level, (votes.get(level) ?? 0) + 1 / paths.length)
      }
    }
  }
  let region = ''
  for (let level = 0; level < 3; level++) {
    const below = [...votes].filter(
      ([path]) => levelsOf(path).length > level && path !== region && path.startsWith(region),
    )
    const direct = below.filter(
      ([path]) => levelsOf(path).at(-2) === region || (level === 0 && levelsOf(path).length === 1),
    )
    const best = direct.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    const whole = region === '' ? total : votes.get(region)!
    if (best === undefined || best[1] <= whole * ENOUGH) break
    region = best[0]
  }
  if (region === '') return { region: null, reason: null }
  return { region, reason: `most places named lie there (${Math.round(votes.get(region)!)} of ${total})` }
}

/** A body's place is the division its name begins with. */
function divisionsOf(name: string, type: 'PLACE' | 'ORG', references: References): readonly string[] {
  if (type === 'PLACE') return references.divisions(name)
  const own = references.divisions(name, 'ORG')
  if (own.length > 0) return own
  for (let length = Math.min(LONGEST, name.length - 1); length >= 2; length--) {
    const paths = references.divisions(name.slice(0, length))
    if (paths.length > 0) return paths
  }
  return []
}

/** `浙江省嘉兴市平湖市` → `浙江省`, `浙江省嘉兴市`, `浙江省嘉兴市平湖市`. */
function levelsOf(path: string): string[] {
  const { province, prefecture, county } = regionUnits(path)
  const levels: string[] = []
  let joined = ''
  for (const unit of [province, prefecture, county]) {
    if (unit === null) continue
    joined += unit
    levels.push(joined)
  }
  return levels
}
