import type { DictionaryStack } from '../dictionary/stack.js'
import type { Article } from '../model/article.js'
import type { MentionDraft } from '../model/mention.js'
import type { Docvars } from '../model/page.js'
import { References } from './references.js'
import { type InferredRegion, RegionVotes } from './region-votes.js'

/** What a page's region is inferred from. */
export interface RegionInput {
  readonly docvars: Docvars
  readonly articles: readonly { readonly article: Article; readonly mentions: readonly MentionDraft[] }[]
}

export type { InferredRegion }

/** Infers the regions of pages. */
export interface RegionReader {
  /** What the docvars or the paper's name tell, without reading on; null where they tell nothing. */
  told(docvars: Docvars): InferredRegion | null
  infer(input: RegionInput): InferredRegion
}

/** A masthead names a place with at most so many characters. */
const LONGEST = 12

/** Infers the region of one page; see {@link createRegionReader}, which is quicker for many. */
export function inferRegion(input: RegionInput & { readonly names: DictionaryStack }): InferredRegion {
  return createRegionReader(input.names).infer(input)
}

/**
 * Makes a reader of regions. A page's region is what the docvars say, none where that is empty; else the place in the
 * name of the edition (平湖版) or of the paper (今日平湖); else where most of the divisions named on the page lie, level by
 * level, a name that several places bear counting for each by its share, if there are clues enough for it: a body or a
 * place below the province in full, or two others. Cities and counties that no dictionary knows count against it, places
 * in the names of universities and firms not at all.
 */
export function createRegionReader(names: DictionaryStack): RegionReader {
  const references = new References(names)
  const votes = new RegionVotes(references)
  function told({ region, paper, edition }: Docvars): InferredRegion | null {
    if (region !== null) return { region: region || null, reason: 'given with the page' }
    const place = paper === null ? null : placeIn(paper, references)
    const part = edition === null ? null : placeIn(edition, references)
    if (part?.startsWith(place ?? '')) return { region: part, reason: `the edition's name, ${edition}` }
    return place === null ? null : { region: place, reason: `the paper's name, ${paper}` }
  }

  return {
    told,
    infer({ docvars, articles }) {
      const found = told(docvars)
      if (found !== null) return found
      votes.begin()
      for (const { article, mentions } of articles) {
        for (let index = 0; index < mentions.length; index++) votes.count(article.text, mentions[index]!)
      }
      return votes.decide()
    },
  }
}

/** Characters that stand alone before the place in a paper's name: 新平湖, 看海盐. Any other belongs to it (都|柳江). */
const BEFORE_PLACE = /^[新看在爱观览微大最]/
/** A river, a lake or a mountain is called so, not the place: 金沙|江. */
const GOES_ON = /^[江河湖山溪海]/

/** The longest division in the name of a paper or an edition that is only one. */
function placeIn(title: string, references: References): string | null {
  const name = title.slice(0, 40)
  for (let length = Math.min(LONGEST, name.length); length >= 2; length--) {
    for (let start = 0; start + length <= name.length; start++) {
      if ((start === 1 && !BEFORE_PLACE.test(name)) || GOES_ON.test(name.slice(start + length))) continue
      const paths = references.divisions(name.slice(start, start + length))
      if (paths.length === 1) return paths[0]!
    }
  }
  return null
}
