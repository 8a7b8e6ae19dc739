import { FangzhiError } from '../base/errors.js'
import {
  type AlignedText,
  type Alignment,
  findRun,
  pageRanges,
  RUN_ATOMIC,
  RUN_COPY,
  RUN_INSERTED,
  RUN_JOINED,
  RUN_SIZE,
  RUN_TAIL,
  RunWriter,
  type TextEdit,
} from './aligned-text.js'
import { isBlank } from './char-class.js'

/**
 * Applies edits to an aligned text. The new map leads straight to the page; maps are never composed. Edits are in text
 * order and do not overlap. A replacement is atomic: each of its characters stands for the whole source. Removed
 * blanks stay inside the printed stretch around them, other removed text splits it. An insertion is not on the page.
 * O(runs + edits + edited text).
 * @throws FangzhiError `BAD_INPUT` where edits overlap, are out of order or reach beyond the text.
 */
export function editAligned(aligned: AlignedText, edits: readonly TextEdit[]): AlignedText {
  if (edits.length === 0) return aligned
  const rebaser = new Rebaser(aligned.alignment)
  const pieces: string[] = []
  let position = 0
  for (const edit of edits) {
    if (edit.start < position || edit.end < edit.start || edit.end > aligned.text.length) {
      const what = `edit ${edit.start}-${edit.end} overlaps the one before it or leaves the text`
      throw new FangzhiError(
        'BAD_INPUT',
        `${what}, which ends at ${aligned.text.length}: sort edits and keep them apart`,
      )
    }
    if (edit.start > position) pieces.push(aligned.text.slice(position, edit.start))
    rebaser.keep(position, edit.start)
    if (edit.text !== '') {
      pieces.push(edit.text)
      rebaser.replace(edit.start, edit.end, edit.text.length)
    } else {
      rebaser.remove(edit.start, edit.end, aligned.text)
    }
    position = edit.end
  }
  pieces.push(aligned.text.slice(position))
  rebaser.keep(position, aligned.text.length)
  return { text: pieces.join(''), alignment: { length: rebaser.writer.length, runs: rebaser.writer.runs } }
}

/** Walks the old runs once while the new ones are written. */
class Rebaser {
  readonly writer = new RunWriter()
  /** Whether only blanks were left out since the last printed run written. */
  #onlyBlanks = true
  /** The old run the walk stands in. */
  #run = 0
  /** The last old run whose joint with its predecessor has been counted. */
  #crossed = 0

  readonly #old: Alignment

  constructor(old: Alignment) {
    this.#old = old
  }

  /** Carries `start`-`end` of the old text over unchanged. */
  keep(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const run = this.#moveTo(at)
      const stop = Math.min(end, this.#endOf(run))
      this.#write(run, at, stop)
      at = stop
    }
  }

  /** Writes `length` characters that stand for all of `start`-`end`, or for nothing where that is empty. */
  replace(start: number, end: number, length: number): void {
    const ranges = pageRanges(this.#old, { start, end })
    if (ranges.length === 0) {
      this.writer.pushInserted(length)
      return
    }
    this.#crossTo(this.#firstPrinted(start))
    let joined = this.#onlyBlanks
    ranges.forEach(({ from, to }, index) => {
      this.writer.push(index === 0 ? length : 0, from, to, index === 0 ? RUN_ATOMIC : RUN_TAIL, joined)
      joined = false
    })
    this.#crossTo(this.#lastTail(this.#moveTo(end - 1)))
    this.#onlyBlanks = true
  }

  /** Leaves `start`-`end` out; blanks among it do not break the stretch. */
  remove(start: number, end: number, text: string): void {
    for (let at = start; at < end; ) {
      const run = this.#moveTo(at)
      const stop = Math.min(end, this.#endOf(run))
      if ((this.#old.runs[run + 3]! & RUN_INSERTED) === 0) {
        this.#crossTo(this.#lastTail(run))
        for (let i = at; i < stop && this.#onlyBlanks; i++) this.#onlyBlanks = isBlank(text.charCodeAt(i))
      }
      at = stop
    }
  }

  /** Writes a stretch of one old run. */
  #write(run: number, start: number, end: number): void {
    const { runs } = this.#old
    const kind = runs[run + 3]!
    if ((kind & RUN_INSERTED) !== 0) {
      this.writer.pushInserted(end - start)
      return
    }
    this.#crossTo(run)
    if ((kind & RUN_ATOMIC) === 0) {
      const from = runs[run + 1]! + start - runs[run]!
      this.writer.push(end - start, from, from + end - start, RUN_COPY, this.#onlyBlanks)
    } else {
      this.writer.push(end - start, runs[run + 1]!, runs[run + 2]!, RUN_ATOMIC, this.#onlyBlanks)
      const last = this.#lastTail(run)
      for (let tail = run + RUN_SIZE; tail <= last; tail += RUN_SIZE) {
        this.writer.push(0, runs[tail + 1]!, runs[tail + 2]!, RUN_TAIL, false)
      }
      this.#crossed = Math.max(this.#crossed, last)
    }
    this.#onlyBlanks = true
  }

  /** Counts the joints of the old runs up to and with `run`: one that was split stays split. */
  #crossTo(run: number): void {
    const { runs } = this.#old
    for (let r = this.#crossed + RUN_SIZE; r <= run; r += RUN_SIZE) {
      if ((runs[r + 3]! & (RUN_INSERTED | RUN_JOINED)) === 0) this.#onlyBlanks = false
    }
    if (run > this.#crossed) this.#crossed = run
  }

  /** The last tail of an atomic run, or the run itself. */
  #lastTail(run: number): number {
    const { runs } = this.#old
    let last = run
    while (last + RUN_SIZE < runs.length && (runs[last + RUN_SIZE + 3]! & RUN_TAIL) !== 0) last += RUN_SIZE
    return last
  }

  #firstPrinted(position: number): number {
    const { runs } = this.#old
    let run = this.#moveTo(position)
    while ((runs[run + 3]! & RUN_INSERTED) !== 0) run += RUN_SIZE
    return run
  }

  /** Moves on to the old run that holds the position: a few steps in order, a search over long ways. */
  #moveTo(position: number): number {
    for (let steps = 0; this.#endOf(this.#run) <= position; steps++) {
      if (steps === 8) {
        this.#run = findRun(this.#old, position)
        break
      }
      this.#run += RUN_SIZE
    }
    return this.#run
  }

  #endOf(run: number): number {
    const { runs, length } = this.#old
    return run + RUN_SIZE < runs.length ? runs[run + RUN_SIZE]! : length
  }
}
