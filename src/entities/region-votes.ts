import { copyInto } from '../base/copy-into.js'
import { DIVISION_LEVELS } from '../model/division-levels.js'
import type { MentionDraft } from '../model/mention.js'
import type { References } from './references.js'
import { RegionTree } from './region-tree.js'
import { isFirm } from './short-forms.js'

/** A page's region and why it is that, in one short English phrase; null where nothing tells. */
export interface InferredRegion {
  readonly region: string | null
  readonly reason: string | null
}

/** A part of a region must hold more than so much of the whole's places to be the page's. */
const ENOUGH = 0.5
/**
 * A body or a place below the province named in full is enough to go by. A short form may be a river's or a town's and is
 * half of that each time; so is a whole province, but once, however often it is named: it stands in any paper.
 */
const FEWEST_CLUES = 2
/** A body's name is looked for a place in its first characters. */
const LONGEST = 12
/** A university bears the name of a place far from where its people are met; a firm too. */
const UNIVERSITY = /大学(?![城路])|学院(?![路街])/
/** The name of a division in full. */
const FULL = new RegExp(`[${DIVISION_LEVELS}]$`)
/** The name of a city or a county that no dictionary knows: the page may be at home there. */
const UNKNOWN = /^[\u4e00-\u9fff]{2,6}[市县旗]$/
/** What makes another place of a division's short form: 平江镇综治中心 is not of 平江县. */
const SMALLER = /^(?:镇|乡(?!村)|村(?!镇)|街道|社区|大道|路(?![桥政]))/

/** A name of a place or a body with what it says about the region of a page. */
interface Clue {
  /** The divisions it can lie in, by their numbers; empty where it says nothing. */
  readonly divisions: readonly number[]
  /** Whether it is called as a city or a county is, and is none that is known. */
  readonly isUnknown: boolean
  /** Whether it is a body, or a division in full. */
  readonly isFull: boolean
  readonly thing: Thing
}

/** What names name: 平湖 and 平湖市 are one. */
interface Thing {
  /** The last page it was counted on. */
  page: number
}

/** When so many things are kept all are forgotten; only spares work. */
const MOST_THINGS = 50_000

/**
 * Counts where the names of one page lie, and what it has read of them. The counts are used again for the next page; what
 * is kept of names only spares work.
 */
export class RegionVotes {
  readonly #references: References
  readonly #tree = new RegionTree()
  readonly #places = new Map<string, Clue>()
  readonly #bodies = new Map<string, Clue>()
  readonly #things = new Map<string, Thing>()
  /** Per division: what the names give it, and how many clues there are for it. */
  #votes = new Float64Array(64)
  #clueCounts = new Uint32Array(64)
  /** The divisions that have a vote. */
  #voted: number[] = []
  #page = 0
  #total = 0

  constructor(references: References) {
    this.#references = references
  }

  /** Begins a page. */
  begin(): void {
    for (const division of this.#voted) {
      this.#votes[division] = 0
      this.#clueCounts[division] = 0
    }
    this.#voted = []
    this.#total = 0
    this.#page += 1
    if (this.#things.size < MOST_THINGS) return
    for (const kept of [this.#things, this.#places, this.#bodies]) kept.clear()
  }

  /** Counts a name of an article's text. */
  count(text: string, mention: MentionDraft): void {
    const { start, end, type, subtype, nested } = mention
    if (nested || (type !== 'PLACE' && type !== 'ORG') || subtype === 'company') return
    const printed = mention.text ?? text.slice(start, end)
    const known = type === 'PLACE' ? this.#places : this.#bodies
    let clue = known.get(printed)
    if (clue === undefined) {
      clue = this.#read(printed, type)
      known.set(printed, clue)
    }
    const { divisions, thing, isUnknown, isFull } = clue
    if (divisions.length > 0 || isUnknown) this.#total += 1
    if (divisions.length === 0) return
    const isNew = thing.page !== this.#page
    thing.page = this.#page
    const share = 1 / divisions.length
    for (let at = 0; at < divisions.length; at++) {
      const isProvince = this.#tree.parents[divisions[at]!]! < 0
      this.#vote(divisions[at]!, share, isProvince ? Number(isNew) : isFull ? FEWEST_CLUES : 1)
    }
  }

  /** Gives a division, and all it lies in, a share and clues. */
  #vote(lowest: number, share: number, clues: number): void {
    const { parents } = this.#tree
    for (let division = lowest; division >= 0; division = parents[division]!) {
      if (division >= this.#votes.length) this.#grow()
      if (this.#votes[division] === 0) this.#voted.push(division)
      this.#votes[division]! += share
      this.#clueCounts[division]! += clues
    }
  }

  #grow(): void {
    const length = Math.max(this.#votes.length * 2, this.#tree.paths.length)
    this.#votes = copyInto(new Float64Array(length), this.#votes)
    this.#clueCounts = copyInto(new Uint32Array(length), this.#clueCounts)
  }

  /** The region the page's names lie in. */
  decide(): InferredRegion {
    const { parents, paths } = this.#tree
    const votes = this.#votes
    let region = -1
    let whole = this.#total
    for (let level = 0; level < 3; level++) {
      let best = -1
      for (const division of this.#voted) {
        if (parents[division] !== region) continue
        const more = best < 0 ? 1 : votes[division]! - votes[best]!
        if (more > 0 || (more === 0 && paths[division]! < paths[best]!)) best = division
      }
      if (best < 0 || votes[best]! <= whole * ENOUGH) break
      if (region < 0 && this.#clueCounts[best]! < FEWEST_CLUES) break
      region = best
      whole = votes[best]!
    }
    if (region < 0) return { region: null, reason: null }
    return {
      region: paths[region]!,
      reason: `most places named lie there (${Math.round(votes[region]!)} of ${this.#total})`,
    }
  }

  #read(printed: string, type: 'PLACE' | 'ORG'): Clue {
    const divisions = divisionsOf(printed, type, this.#references).map((path) => this.#tree.numberOf(path))
    const name = this.#references.firstId(printed, type) ?? printed
    let thing = this.#things.get(name)
    if (thing === undefined) {
      thing = { page: 0 }
      this.#things.set(name, thing)
    }
    const isUnknown = divisions.length === 0 && type === 'PLACE' && UNKNOWN.test(printed)
    const isFull = type === 'ORG' || FULL.test(printed)
    return { divisions: divisions.filter((number) => number >= 0), isUnknown, isFull, thing }
  }
}

/** A body's place is the division its name begins with. */
function divisionsOf(name: string, type: 'PLACE' | 'ORG', references: References): readonly string[] {
  if (type === 'PLACE') return references.divisions(name)
  if (UNIVERSITY.test(name) || isFirm(name)) return NO_PATHS
  const own = references.divisions(name, 'ORG')
  if (own.length > 0) return own
  for (let length = Math.min(LONGEST, name.length - 1); length >= 2; length--) {
    const place = name.slice(0, length)
    const paths = references.divisions(place, 'PLACE', false)
    if (paths.length > 0 && (FULL.test(place) || !SMALLER.test(name.slice(length)))) return paths
  }
  return NO_PATHS
}

const NO_PATHS: readonly string[] = []
