import type { LaidWords } from '../dictionary/lay-words.js'
import { breakCode, lastLeadingCode, noWord, trailCode } from '../dictionary/lexicon.js'
import { type ExtraEdges, findBestPath, stepLengthShift, stepWordMask } from '../engine/best-path.js'
import { createPlainRuns, createTaggedRuns, type WriteRun } from './single-runs.js'
import { TokenRoom } from './token-room.js'
import { type SpanCodes, spanCodes, wholeSpanEnd } from './whole-spans.js'
import { createFindWord, type FindWord } from './word-at.js'

/**
 * Cuts a window of codes into tokens, left to right. Most of a text needs no search: where the longest word at a token's
 * start outweighs every cut of its own span, and no word that begins inside it goes beyond it, it is what the best path
 * takes. Where words do overlap, the smallest stretch that no word crosses is searched, and the rest of the range where
 * the search finds sums so close that only the sums of the whole range tell them apart. The tokens are those of one
 * search over everything.
 */
export class WindowCutter {
  /** The window's codes, written by the segmenter; one entry more than the window is long. */
  readonly codes: Uint16Array
  /** The layers' words found in the window, written by the segmenter. */
  readonly extra: ExtraEdges
  readonly room = new TokenRoom()
  /** The text the window is of. */
  text = ''
  readonly #laid: LaidWords
  readonly #keepsSpans: boolean
  readonly #spans: SpanCodes
  readonly #steps: Int32Array
  readonly #writeRun: WriteRun
  readonly #findWord: FindWord
  /** Where the first hit begins that no search has had yet. */
  #hit = 0

  constructor(laid: LaidWords, mode: 'fangzhi' | 'jieba', hmm: boolean, size: number, extra: ExtraEdges) {
    this.codes = new Uint16Array(size + 1)
    this.extra = extra
    this.#laid = laid
    this.#keepsSpans = mode === 'fangzhi'
    this.#spans = spanCodes(laid.codeTable)
    this.#steps = new Int32Array(size + 1)
    this.#findWord = createFindWord(laid, this.codes, () => this.text)
    this.#writeRun = hmm
      ? createTaggedRuns(laid, mode, this.codes, this.room, this.#findWord)
      : createPlainRuns(laid, this.codes, this.room)
  }

  /**
   * Writes the tokens of `codes[0 … count)` up to the first boundary at or behind `limit`. Numbers of the layout are
   * written out; see `findBestPath`.
   * @param offset Where the window begins in the text.
   * @returns That boundary, in the window.
   */
  cut(offset: number, count: number, limit: number): number {
    const { codes, room } = this
    const { nodes, singleIds, column } = this.#laid
    const { kinds } = column
    const { hits } = this.extra
    const steps = this.#steps
    const keepsSpans = this.#keepsSpans
    // Codes up to here may break the text or begin a span that stays whole.
    const lastSpecial = keepsSpans ? lastLeadingCode : 1
    const lastCode = singleIds.length - 1
    room.ensure(count)
    const { ends, words } = room
    let written = room.count
    codes[count] = 0
    const stop = limit < count && codes[limit] === trailCode ? limit + 1 : limit
    this.#hit = 0
    let nextHit = hits.length > 0 ? hits.data[0]! : count
    /** Where the single characters begin that wait for the end of their run; -1 where none do. */
    let run = -1
    /** Up to where `steps` hold the best path. */
    let pathEnd = 0
    let at = 0
    while (at < stop) {
      const first = codes[at]!
      let end = at + 1
      let id = -1
      if (at < pathEnd) {
        const step = steps[at]!
        const spanEnd = first <= lastSpecial && keepsSpans ? this.#spanBoundary(at, pathEnd) : at
        if (spanEnd > at) {
          end = spanEnd
          id = this.#spanWord(at, end, offset)
        } else if ((step - 0x1000000) >>> 0 > lastCode) {
          end = at + (step >>> 24)
          id = step & 0xffffff
        } else {
          if (run < 0) run = at
          at += 1
          continue
        }
      } else if (first !== 1) {
        let search = at === nextHit || (first <= lastSpecial && wholeSpanEnd(codes, at, count, this.#spans) > at)
        let code = codes[end]!
        let node = (nodes[2 * first + 1]! + 2 * code) | 0
        let unit = nodes[node]!
        if (unit >>> 16 === code) {
          let kind = 0
          let next = end + 1
          do {
            const found = kinds[unit & 0xffff]!
            if (found !== 0) {
              kind = found
              end = next
              id = node >> 1
            }
            code = codes[next]!
            node = (nodes[node + 1]! + 2 * code) | 0
            unit = nodes[node]!
            next += 1
          } while (unit >>> 16 === code && next - at <= 255)
          if (end > at + 1 && (kind !== 2 || nextHit < end || crosses(nodes, kinds, codes, at + 1, end, lastSpecial))) {
            search = true
          }
        }
        if (search) {
          pathEnd = this.#search(at, end, count)
          nextHit = this.#hit < hits.length ? hits.data[this.#hit]! : count
          continue
        }
        if (id === -1) {
          if (run < 0) run = at
          at = end
          continue
        }
      }
      if (run >= 0) {
        if (at - run === 1) {
          ends[written] = offset + at
          words[written] = singleIds[codes[run]!]!
          written += 1
        } else {
          room.count = written
          this.#writeRun(run, at, offset)
          written = room.count
        }
        run = -1
      }
      ends[written] = offset + end
      words[written] = id
      written += 1
      at = end
    }
    room.count = written
    if (run >= 0) this.#writeRun(run, at, offset)
    return at
  }

  /**
   * Searches the smallest stretch from `at` on that holds `codes[at … reach)` and that neither a word nor a span nor an
   * extra edge crosses.
   * @returns The end of what was searched.
   */
  #search(at: number, reach: number, count: number): number {
    const { codes, extra } = this
    const { data, length } = extra.hits
    const steps = this.#steps
    const fromHit = this.#hit
    let toHit = fromHit
    let end = reach
    let spanEnd = at
    for (let from = at; from < end; from += 1) {
      for (; toHit < length && data[toHit] === from; toHit += 3) end = Math.max(end, data[toHit + 1]!)
      if (this.#keepsSpans && from >= spanEnd && codes[from]! <= lastLeadingCode) {
        spanEnd = wholeSpanEnd(codes, from, count, this.#spans)
        end = Math.max(end, spanEnd)
      }
      end = Math.max(end, this.#longestEnd(from))
    }
    if (findBestPath(this.#laid, codes, at, end, extra, fromHit, toHit, steps)) {
      const next = codes.indexOf(breakCode, end)
      end = next === -1 || next > count ? count : next
      while (toHit < length && data[toHit]! < end) toHit += 3
      findBestPath(this.#laid, codes, at, end, extra, fromHit, toHit, steps)
    }
    this.#hit = toHit
    return end
  }

  /** The end of the longest word of the lexicon that begins at `from`. */
  #longestEnd(from: number): number {
    const { codes } = this
    const { nodes, column } = this.#laid
    let longest = from + 1
    let node = codes[from]! * 2
    for (let at = from + 1; at <= from + 255; at += 1) {
      const code = codes[at]!
      node = nodes[node + 1]! + 2 * code
      const unit = nodes[node]!
      if (unit >>> 16 !== code) break
      if (column.kinds[unit & 0xffff] !== noWord) longest = at + 1
    }
    return longest
  }

  /** The last boundary of the best path inside the span that begins at `at`; `at` where there is none. */
  #spanBoundary(at: number, pathEnd: number): number {
    const steps = this.#steps
    const end = Math.min(wholeSpanEnd(this.codes, at, pathEnd, this.#spans), pathEnd)
    let boundary = at
    while (boundary < end) {
      const next = boundary + (steps[boundary]! >>> stepLengthShift)
      if (next > end) break
      boundary = next
    }
    return boundary
  }

  /** The word id of a span, which may be one step of the path or several. */
  #spanWord(at: number, end: number, offset: number): number {
    const step = this.#steps[at]!
    const id = step & stepWordMask
    if (end - at !== step >>> stepLengthShift) return this.#findWord(at, end, offset)
    return end - at === 1 && id < this.#laid.singleIds.length ? this.#laid.singleIds[id]! : id
  }
}

/** Whether a word that begins within `codes[from … to)` ends behind it, or a code there needs the search's care. */
function crosses(
  nodes: Int32Array,
  kinds: Uint8Array,
  codes: Uint16Array,
  from: number,
  to: number,
  lastSpecial: number,
): boolean {
  for (let start = from; start < to; start += 1) {
    const first = codes[start]!
    if (first <= lastSpecial) return true
    let at = start + 1
    let code = codes[at]!
    let node = (nodes[2 * first + 1]! + 2 * code) | 0
    let unit = nodes[node]!
    while (unit >>> 16 === code && at - start <= 255) {
      at += 1
      if (at > to && kinds[unit & 0xffff] !== 0) return true
      code = codes[at]!
      node = (nodes[node + 1]! + 2 * code) | 0
      unit = nodes[node]!
    }
  }
  return false
}
