import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'
import { Sign } from './name-signs.js'
import { placeEnd } from './place-chain.js'
import { SurfaceTable } from './surface-table.js'

/** Candidates below this after the first look are not looked at again. */
const HOPELESS = -4
/** Strings below this after the first look are no evidence for others. */
const WORTHLESS = -2
/** Numbers of the evidence table; see {@link SecondLook.evidenceRows}. The last four belong to the first look's sum. */
export const EVIDENCE_SIZE = 532
/** The most numbers {@link SecondLook.evidenceRows} writes. */
export const MOST_EVIDENCE = 16
const REPEAT_ROWS = 440
const TYPES = 3
/** Longest short form that a name is expected to have, in code units. */
const LONGEST_SHORT = 5
/** Shortest and longest name of a place without its ending, in code units. */
const SHORTEST_STEM = 2
const LONGEST_STEM = 4
/** No more strings that begin with the same two characters are looked for; it bounds the work on any text. */
const MOST_OF_ONE_PAIR = 8
const PAIRS = 4096

/** 、, 和, 与 */
const LIST_MARKS: readonly number[] = [0x3001, 0x548c, 0x4e0e]
const BLANK = 0x20

/**
 * What the rest of the article says about a candidate: names found surely at one place are found at others, and not cut
 * into pieces there, short forms are found after full ones, and the items of a list are of one kind.
 */
export class SecondLook {
  static readonly hopeless = HOPELESS

  readonly #surfaces = new SurfaceTable()
  /** Type plus one of the name chosen at the first look that starts, or ends, at a position. */
  #startsName = new Uint8Array(0)
  #endsName = new Uint8Array(0)
  /** The surface last added that begins with a pair of characters, by their slot, and the one before it. */
  readonly #ofPair = new Int32Array(PAIRS)
  #sameSlot = new Int32Array(256)
  /**
   * By position: where the longest name begins and ends that was chosen elsewhere and stands here too, but was not chosen
   * here; both 0 where there is none.
   */
  #missedStart = new Int32Array(0)
  #missedEnd = new Int32Array(0)

  /** The number of evidence of a candidate that only the second look proposed. */
  static repeatRow(type: number): number {
    return REPEAT_ROWS + type
  }

  /** Takes in what the first look chose; evidence in natural units. */
  begin(signs: ArticleSigns, list: CandidateList, chosen: readonly number[]): void {
    const { length } = signs
    if (this.#startsName.length <= length + 1) {
      this.#startsName = new Uint8Array(length * 2 + 2)
      this.#endsName = new Uint8Array(length * 2 + 2)
      this.#missedStart = new Int32Array(length * 2 + 2)
      this.#missedEnd = new Int32Array(length * 2 + 2)
    }
    this.#startsName.fill(0, 0, length + 2)
    this.#endsName.fill(0, 0, length + 2)
    this.#missedStart.fill(0, 0, length + 2)
    this.#missedEnd.fill(0, 0, length + 2)
    const surfaces = this.#surfaces
    surfaces.begin(signs)
    const { starts, ends, types, scores, count } = list
    for (let at = 0; at < count; at++) {
      const score = scores[at]!
      if (score < WORTHLESS) continue
      const cell = surfaces.add(starts[at]!, ends[at]!) * TYPES + types[at]!
      if (score > surfaces.best[cell]!) {
        surfaces.second[cell] = surfaces.best[cell]!
        surfaces.best[cell] = score
      } else if (score > surfaces.second[cell]!) surfaces.second[cell] = score
    }
    for (const at of chosen) {
      const start = starts[at]!
      const end = ends[at]!
      const type = types[at]!
      this.#startsName[start] = type + 1
      this.#endsName[end] = type + 1
      surfaces.chosen[surfaces.add(start, end) * TYPES + type]!++
      if (type !== NameType.person) this.#expectShortForms(signs, start, end, type)
    }
  }

  /** Proposes the strings chosen at the first look, and their short forms, wherever else they stand. */
  proposeRepeats(signs: ArticleSigns, list: CandidateList): void {
    const surfaces = this.#surfaces
    const { units, length } = signs
    this.#gatherPairs(signs)
    for (let at = 0; at + 1 < length; at++) {
      let surface = this.#ofPair[pairSlot(units[at + PAD]!, units[at + 1 + PAD]!)]!
      for (let tries = 0; surface !== -1 && tries < MOST_OF_ONE_PAIR; tries++) {
        if (surfaces.standsAt(surface, at, length)) {
          const types = this.#wantedTypes(surface)
          const end = at + surfaces.lengths[surface]!
          for (let type = 0; type < TYPES; type++) if (types & (1 << type)) list.add(at, end, type, Origin.repeat)
          this.#noteMissed(surface, at, end)
        }
        surface = this.#sameSlot[surface]!
      }
    }
  }

  /** Notes a name that was chosen elsewhere where it stands without having been chosen. */
  #noteMissed(surface: number, start: number, end: number): void {
    const { chosen } = this.#surfaces
    const cell = surface * TYPES
    if (chosen[cell]! + chosen[cell + 1]! + chosen[cell + 2]! === 0) return
    if (this.#startsName[start] !== 0 && this.#startsName[start] === this.#endsName[end]) return
    for (let at = start; at < end; at++) {
      if (this.#missedEnd[at]! - this.#missedStart[at]! >= end - start) continue
      this.#missedStart[at] = start
      this.#missedEnd[at] = end
    }
  }

  /** How a candidate cuts a name that was missed: 1 lies in it, 2 runs over its end, 3 over its beginning, 0 not at all. */
  #cutOfMissed(start: number, end: number): number {
    const from = this.#missedStart[start]!
    const to = this.#missedEnd[start]!
    if (to >= end && to - from > end - start) return 1
    if (from < start && to > start) return 2
    return this.#missedStart[end - 1]! > start && this.#missedEnd[end - 1]! > end ? 3 : 0
  }

  /** Writes the numbers of the evidence that holds for a candidate; returns how many. */
  evidenceRows(signs: ArticleSigns, start: number, end: number, type: number, score: number, rows: Int32Array): number {
    const surfaces = this.#surfaces
    let n = 0
    const surface = surfaces.find(start, end)
    if (surface !== -1) {
      const { chosen, best, second } = surfaces
      const cell = surface * TYPES + type
      const mine = this.#startsName[start] === type + 1 && this.#endsName[end] === type + 1 ? 1 : 0
      const others = Math.min(Math.max(0, chosen[cell]! - mine), 3)
      if (others > 0) rows[n++] = row(0, type, others)
      const elsewhere = score >= best[cell]! ? second[cell]! : best[cell]!
      if (elsewhere >= WORTHLESS) rows[n++] = row(1, type, level(elsewhere))
      const rival = Math.min(this.#rivals(surface, type), 2)
      if (rival > 0) rows[n++] = row(2, type, rival * 4 + others)
      const partOf = surfaces.partOf[surface]!
      if (others === 0 && partOf & 7) rows[n++] = row(3, type, partOf & 7)
      if (others === 0 && (partOf >> 3) & 7) rows[n++] = row(4, type, (partOf >> 3) & 7)
      if (others === 0 && partOf & STEM_IN_BODY) rows[n++] = row(9, type, 1)
    }
    const cut = this.#cutOfMissed(start, end)
    if (cut > 0) rows[n++] = row(10, type, cut)
    const before = signs.units[start - 1 + PAD]!
    const after = signs.units[end + PAD]!
    const left = start > 0 ? this.#endsName[start - 1]! : 0
    const right = this.#startsName[end + 1]!
    if (left > 0 && LIST_MARKS.includes(before)) rows[n++] = row(5, type, left)
    if (right > 0 && LIST_MARKS.includes(after)) rows[n++] = row(6, type, right)
    if (left > 0 && before === BLANK) rows[n++] = row(7, type, left)
    if (right > 0 && after === BLANK) rows[n++] = row(8, type, right)
    return n
  }

  /** How often a string was chosen as another type, the most frequent one. */
  #rivals(surface: number, type: number): number {
    let most = 0
    for (let other = 0; other < TYPES; other++) {
      if (other !== type) most = Math.max(most, this.#surfaces.chosen[surface * TYPES + other]!)
    }
    return most
  }

  /** A place without its ending, or without the place before it; a body by its first characters, with and without its place. */
  #expectShortForms(signs: ArticleSigns, start: number, end: number, type: number): void {
    const bit = 1 << type
    const behindPlace = start + signs.placeAhead[start]!
    if (behindPlace > start && behindPlace + 2 <= end) this.#expect(behindPlace, end, bit << 3)
    if (type === NameType.place) {
      const stemEnd = end - signs.placeEnding[end]!
      if (isStem(start, stemEnd)) this.#expect(start, stemEnd, bit)
      return
    }
    this.#expectStems(signs, start, end)
    this.#expectBeginnings(signs, start, end, bit)
    if (behindPlace > start && behindPlace < end) this.#expectBeginnings(signs, behindPlace, end, bit << 3)
  }

  /**
   * The name of a body may be the only place where a town is printed in full: after 乍浦镇人民调解委员会, 乍浦 is expected.
   * A county that is an ordinary word (资源) has a sign of its own for that.
   */
  #expectStems(signs: ArticleSigns, start: number, end: number): void {
    for (let from = start, to = placeEnd(signs, from); to > from && to < end; ) {
      const stemEnd = to - signs.placeEnding[to]!
      const isWord = (signs.startsHere[from]! & signs.endsHere[stemEnd]! & Sign.doubtful) !== 0
      if (stemEnd < to && isStem(from, stemEnd) && !isWord) this.#expect(from, stemEnd, STEM_IN_BODY)
      from = to
      to = placeEnd(signs, from)
    }
  }

  /** Beginnings that end like 氢能产业 are what a body works on, no short form of it. */
  #expectBeginnings(signs: ArticleSigns, start: number, end: number, bit: number): void {
    for (let to = start + 2; to <= start + LONGEST_SHORT && to < end; to++) {
      if (signs.noEnding[to] !== 0) continue
      if (to === start + 2 || signs.isEdge(to)) this.#expect(start, to, bit)
    }
  }

  #expect(start: number, end: number, bits: number): void {
    const surface = this.#surfaces.add(start, end)
    this.#surfaces.partOf[surface]! |= bits
  }

  #gatherPairs({ units }: ArticleSigns): void {
    const { starts, lengths, count } = this.#surfaces
    this.#ofPair.fill(-1)
    if (this.#sameSlot.length < count) this.#sameSlot = new Int32Array(count * 2)
    for (let surface = 0; surface < count; surface++) {
      if (lengths[surface]! < 2 || this.#wantedTypes(surface) === 0) continue
      const start = starts[surface]!
      const slot = pairSlot(units[start + PAD]!, units[start + 1 + PAD]!)
      this.#sameSlot[surface] = this.#ofPair[slot]!
      this.#ofPair[slot] = surface
    }
  }

  /** Types under which a string is worth proposing wherever it stands, as bits. */
  #wantedTypes(surface: number): number {
    const { chosen, lengths } = this.#surfaces
    const partOf = this.#surfaces.partOf[surface]!
    const cell = surface * TYPES
    let types = 0
    if (chosen[cell]! > 0) types |= 1
    if (chosen[cell + 1]! > 0 || partOf & PART_OF_PLACE) types |= 2
    if (chosen[cell + 2]! > 0 || (lengths[surface]! >= 3 && partOf & PART_OF_ORG)) types |= 4
    return types
  }
}

/** Set in `partOf` where a body's name holds the string as a place without its ending. */
const STEM_IN_BODY = 0b1000000
const PART_OF_PLACE = 0b010010 | STEM_IN_BODY
const PART_OF_ORG = 0b100100

function isStem(from: number, to: number): boolean {
  return to - from >= SHORTEST_STEM && to - from <= LONGEST_STEM
}

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (PAIRS - 1)
}

/** Evidence in steps; the numbers are part of the trained model. */
function level(score: number): number {
  if (score < -1) return 2
  if (score < 0) return 3
  if (score < 1) return 4
  if (score < 3) return 5
  return score < 6 ? 6 : 7
}

function row(template: number, type: number, value: number): number {
  return template * 48 + value * 3 + type
}
