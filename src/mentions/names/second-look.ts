import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType, Origin } from './candidate-list.js'

/** Candidates below this after the first look are not looked at again. */
const HOPELESS = -6
/** Numbers of the evidence table; see {@link SecondLook.evidenceRows}. The last four belong to the first look's sum. */
export const EVIDENCE_SIZE = 520
const REPEAT_ROWS = 480
/** The most numbers {@link SecondLook.evidenceRows} writes. */
export const MOST_EVIDENCE = 16

/** A string proposed as a name at one or more places of an article. */
interface Surface {
  readonly start: number
  readonly length: number
  /** Chosen at the first look, by type. */
  readonly chosen: [number, number, number]
  /** Best and second best evidence, by type. */
  readonly best: [number, number, number]
  readonly second: [number, number, number]
  /** Types of chosen longer names that begin with it (bit 0-2), or hold it after a place's name (bit 3-5). */
  partOf: number
  /** Types of candidates of this string that were added as repeats. */
  repeats: number
}

/**
 * What the rest of the article says about a candidate: names found surely at one place are found at others, short
 * forms after full ones, and the items of a list are of one kind.
 */
export class SecondLook {
  static readonly hopeless = HOPELESS

  /** The number of evidence of a candidate that only the second look proposed. */
  static repeatRow(type: number): number {
    return REPEAT_ROWS + type
  }

  readonly #surfaces = new Map<number, Surface>()
  #hashes = new Int32Array(0)
  #powers = new Int32Array(0)
  /** Type plus one of the name chosen at the first look that starts, or ends, at a position. */
  #startsName = new Uint8Array(0)
  #endsName = new Uint8Array(0)
  #inName = new Uint8Array(0)
  readonly #pairs = new Uint8Array(4096)

  /** Takes in what the first look chose; evidence in natural units. */
  begin(signs: ArticleSigns, list: CandidateList, chosen: readonly number[]): void {
    this.#surfaces.clear()
    this.#hash(signs)
    const { starts, ends, types, scores, count } = list
    for (let at = 0; at < count; at++) {
      const score = scores[at]!
      if (score < HOPELESS) continue
      const surface = this.#surface(starts[at]!, ends[at]!)
      const type = types[at]! as 0 | 1 | 2
      if (score > surface.best[type]) {
        surface.second[type] = surface.best[type]
        surface.best[type] = score
      } else if (score > surface.second[type]) surface.second[type] = score
    }
    for (const at of chosen) {
      const start = starts[at]!
      const end = ends[at]!
      const type = types[at]! as 0 | 1 | 2
      this.#startsName[start] = type + 1
      this.#endsName[end] = type + 1
      this.#inName.fill(1, start, end)
      this.#surface(start, end).chosen[type]++
      this.#noteParts(signs, start, end, type)
    }
  }

  /** Proposes the strings chosen at the first look wherever else they stand. */
  proposeRepeats(signs: ArticleSigns, list: CandidateList): void {
    const pairs = this.#pairs
    const { units, length } = signs
    pairs.fill(0)
    const byPair = new Map<number, Surface[]>()
    for (const surface of this.#surfaces.values()) {
      const types = wantedTypes(surface)
      if (types === 0) continue
      const pair = units[surface.start + PAD]! * 0x10000 + units[surface.start + 1 + PAD]!
      pairs[pairSlot(units[surface.start + PAD]!, units[surface.start + 1 + PAD]!)] = 1
      const others = byPair.get(pair)
      if (others === undefined) byPair.set(pair, [surface])
      else if (others.length < MOST_OF_ONE_PAIR) others.push(surface)
    }
    for (let at = 0; at + 1 < length; at++) {
      if (pairs[pairSlot(units[at + PAD]!, units[at + 1 + PAD]!)] === 0) continue
      const surfaces = byPair.get(units[at + PAD]! * 0x10000 + units[at + 1 + PAD]!)
      if (surfaces === undefined) continue
      for (const surface of surfaces) {
        if (
          at + surface.length > length ||
          this.#spanHash(at, surface.length) !== this.#spanHash(surface.start, surface.length)
        )
          continue
        const types = wantedTypes(surface)
        for (let type = 0; type < 3; type++) {
          if (types & (1 << type)) list.add(at, at + surface.length, type, Origin.repeat)
        }
      }
    }
  }

  /** Writes the numbers of the evidence that holds for a candidate; returns how many. */
  evidenceRows(signs: ArticleSigns, start: number, end: number, type: number, score: number, rows: Int32Array): number {
    const { units } = signs
    const own = type as 0 | 1 | 2
    let n = 0
    const surface = this.#surfaces.get(this.#spanHash(start, end - start))
    if (surface !== undefined) {
      const mine = this.#startsName[start] === type + 1 && this.#endsName[end] === type + 1 ? 1 : 0
      const others = Math.max(0, surface.chosen[own] - mine)
      if (others > 0) rows[n++] = row(0, type, others > 3 ? 3 : others)
      const best = score >= surface.best[own] ? surface.second[own] : surface.best[own]
      if (best > -6) rows[n++] = row(1, type, level(best))
      let rival = 0
      for (let other = 0; other < 3; other++) {
        if (other !== type) rival = Math.max(rival, surface.chosen[other as 0 | 1 | 2])
      }
      if (rival > 0) rows[n++] = row(2, type, (rival > 2 ? 2 : rival) * 4 + (others > 2 ? 3 : others))
      if (others === 0 && surface.partOf & 7) rows[n++] = row(3, type, surface.partOf & 7)
      if (others === 0 && surface.partOf >> 3) rows[n++] = row(4, type, surface.partOf >> 3)
    }
    const before = units[start - 1 + PAD]!
    const after = units[end + PAD]!
    if (isListMark(before) && start > 0 && this.#endsName[start - 1]! > 0)
      rows[n++] = row(5, type, this.#endsName[start - 1]!)
    if (isListMark(after) && this.#startsName[end + 1]! > 0) rows[n++] = row(6, type, this.#startsName[end + 1]!)
    if (before === 0x20 && start > 0 && this.#endsName[start - 1]! > 0)
      rows[n++] = row(7, type, this.#endsName[start - 1]!)
    if (after === 0x20 && this.#startsName[end + 1]! > 0) rows[n++] = row(8, type, this.#startsName[end + 1]!)
    return n
  }

  #hash(signs: ArticleSigns): void {
    const { units, length } = signs
    if (this.#hashes.length <= length + 1) {
      const size = length * 2 + 2
      this.#hashes = new Int32Array(size)
      this.#powers = new Int32Array(size)
      this.#startsName = new Uint8Array(size)
      this.#endsName = new Uint8Array(size)
      this.#inName = new Uint8Array(size)
      this.#powers[0] = 1
      for (let at = 1; at < size; at++) this.#powers[at] = Math.imul(this.#powers[at - 1]!, BASE)
    }
    const hashes = this.#hashes
    hashes[0] = 0
    let hash = 0
    for (let at = 0; at < length; at++) {
      hash = (Math.imul(hash, BASE) + units[at + PAD]!) | 0
      hashes[at + 1] = hash
    }
    this.#startsName.fill(0, 0, length + 2)
    this.#endsName.fill(0, 0, length + 2)
    this.#inName.fill(0, 0, length + 2)
  }

  #spanHash(start: number, length: number): number {
    const hash = (this.#hashes[start + length]! - Math.imul(this.#hashes[start]!, this.#powers[length]!)) | 0
    return hash * 64 + (length & 63)
  }

  #surface(start: number, end: number): Surface {
    const key = this.#spanHash(start, end - start)
    const known = this.#surfaces.get(key)
    if (known !== undefined) return known
    const surface: Surface = {
      start,
      length: end - start,
      chosen: [0, 0, 0],
      best: [-99, -99, -99],
      second: [-99, -99, -99],
      partOf: 0,
      repeats: 0,
    }
    this.#surfaces.set(key, surface)
    return surface
  }

  /** Short forms to expect: a place without its ending, a firm by its first characters, with and without its place. */
  #noteParts(signs: ArticleSigns, start: number, end: number, type: number): void {
    if (type === NameType.person) return
    const bit = 1 << type
    const from = signs.placeTo[start]!
    if (from > start && from + 2 <= end) this.#surface(from, end).partOf |= bit << 3
    if (type === NameType.place) {
      const stem = signs.placeEndingFrom[end]! - start
      if (stem >= 2 && stem <= 4) this.#surface(start, start + stem).partOf |= bit
      return
    }
    for (const [at, shift] of [
      [start, 0],
      [from, 3],
    ] as const) {
      if (at >= end || (at === start && shift === 3)) continue
      for (let length = 2; length <= 5 && at + length < end; length++) {
        if (length > 2 && !signs.isEdge(at + length)) continue
        this.#surface(at, at + length).partOf |= bit << shift
      }
    }
  }
}

const BASE = 0x01000193
const MOST_OF_ONE_PAIR = 8

function pairSlot(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 4095
}

/** Types under which a string is worth proposing wherever it stands. */
function wantedTypes(surface: Surface): number {
  const { chosen, partOf } = surface
  let types = 0
  if (chosen[0] > 0) types |= 1
  if (chosen[1] > 0 || partOf & 0b010010) types |= 2
  if (chosen[2] > 0 || (surface.length >= 3 && partOf & 0b100100)) types |= 4
  return types
}

function isListMark(unit: number): boolean {
  return unit === 0x3001 || unit === 0x548c || unit === 0x4e0e
}

function level(score: number): number {
  if (score < -6) return 0
  if (score < -3) return 1
  if (score < -1) return 2
  if (score < 0) return 3
  if (score < 1) return 4
  if (score < 3) return 5
  return score < 6 ? 6 : 7
}

function row(template: number, type: number, value: number): number {
  return template * 48 + value * 3 + type
}
