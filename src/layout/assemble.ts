import type { RawBlock } from './blocks.js'
import { COHESION_WINDOW, cohesion } from './cohesion.js'
import { type ArticleDraft, addPiece, createDraft, isShorterThan, takeLastText } from './draft.js'
import { START_SCORE, scoreStart } from './section-heads.js'
import { countPauses, hasClauses, opensWithTime } from './traits.js'

/** A photograph's caption is no longer, in characters, and has no more paragraphs. */
const LONGEST_CAPTION = 420
const CAPTION_PARAGRAPHS = 3
/** Text before a byline that is an editor's note, not an article. */
const LONGEST_NOTE = 320
const NOTE_PARAGRAPHS = 2
/** A line alone at the end of a page that is shorter is no headline. */
const SHORTEST_LONE_HEADLINE = 8
const MOST_HEADS = 3
const SHORTEST_DISPLACED = 8

/** What is found on the way, for the diagnostics. */
export interface Assembly {
  /** In printed order of their first block. */
  readonly drafts: readonly ArticleDraft[]
  /** Short lines that belong to nothing. */
  readonly stray: readonly number[]
}

/** Puts blocks together to articles, reading once from top to bottom with a look at what follows. O(blocks + text). */
export function assembleArticles(page: string, blocks: readonly RawBlock[], wrapped: boolean): Assembly {
  return new Assembler(page, blocks, wrapped).assemble()
}

class Assembler {
  private readonly drafts: ArticleDraft[] = []
  private readonly stray: number[] = []
  private current: ArticleDraft | null = null
  /** The article a photograph was printed into, to be resumed behind it. */
  private suspended: ArticleDraft | null = null

  constructor(
    private readonly page: string,
    private readonly blocks: readonly RawBlock[],
    private readonly wrapped: boolean,
  ) {}

  assemble(): Assembly {
    for (let i = 0; i < this.blocks.length; ) i = this.step(i)
    const drafts = this.drafts.filter((draft) => draft.heads.length + draft.pieces.length > 0)
    drafts.forEach((draft, i) => this.settleHeads(draft, drafts[i - 1]))
    return { drafts, stray: this.stray }
  }

  private step(i: number): number {
    switch (this.blocks[i]!.form) {
      case 'masthead':
      case 'notice':
      case 'mark':
        return i + 1
      case 'byline':
        this.takeByline(i)
        return i + 1
      case 'credit':
        return this.takeCredit(i)
      case 'section':
        if (this.current !== null && this.current.pieces.length > 0) return this.takeSections(i)
        return this.takeRun(i)
      case 'heading':
      case 'short':
        return this.takeRun(i)
      default:
        this.takeText(i)
        return i + 1
    }
  }

  /** Next block that is neither a mark, a notice nor part of a masthead, or -1. */
  private next(i: number): number {
    let n = i
    while (n < this.blocks.length && ['mark', 'notice', 'masthead'].includes(this.blocks[n]!.form)) n++
    return n < this.blocks.length ? n : -1
  }

  private open(heads: number[]): ArticleDraft {
    const draft = createDraft(heads)
    this.drafts.push(draft)
    this.current = draft
    return draft
  }

  // -- headlines ---------------------------------------------------------------------------------------------------

  /** Short lines in a row: headlines, section heads, or pieces of cut paragraphs; what follows them decides. */
  private takeRun(i: number): number {
    const run = this.collectRun(i)
    const end = run.at(-1)! + 1
    const after = this.next(end)
    const first = this.blocks[run[0]!]!
    const follower = after < 0 ? null : this.blocks[after]!
    if (run.some((n) => this.blocks[n]!.form === 'heading')) this.open(run)
    else if (follower === null) this.takeTrailing(run)
    else if (follower.form === 'byline') this.openWith(run, after)
    else if (follower.form === 'credit') return this.takeRunBeforeCredit(run, after, end)
    else if (follower.form === 'prose' || follower.form === 'caption') this.takeRunBeforeText(run, after)
    else if (follower.form === 'section') this.takeRunBeforeSection(run, first)
    else this.takeTrailing(run)
    return end
  }

  private collectRun(i: number): number[] {
    const run: number[] = []
    for (let n = i; n < this.blocks.length; n++) {
      const { form, length } = this.blocks[n]!
      if (form === 'heading' && run.length > 0 && !this.startsWithHeading(run) && !this.mayBeKicker(run)) break
      if (form !== 'short' && form !== 'heading' && !(form === 'section' && this.sectionIsHead(n, run))) break
      if (form === 'heading' && run.length > 2 && length > 0 && !this.startsWithHeading(run)) break
      run.push(n)
    }
    return run.length > 0 ? run : [i]
  }

  private startsWithHeading(run: readonly number[]): boolean {
    return this.blocks[run[0]!]!.form === 'heading'
  }

  /** Plain lines right before a heading are its kicker unless they end a cut article. */
  private mayBeKicker(run: readonly number[]): boolean {
    return run.length <= 2 && !this.isCut() && run.every((n) => this.pauses(n) < 2)
  }

  /** A heading of a lower level between a headline and its byline is a subhead. */
  private sectionIsHead(n: number, run: readonly number[]): boolean {
    if (run.length === 0) return true
    const after = this.next(n + 1)
    return this.blocks[n]!.level > 0 && after >= 0 && this.blocks[after]!.form === 'byline'
  }

  /** Opens an article under the last lines of a run; those before it end the article before. */
  private openWith(run: readonly number[], after: number): void {
    let heads = run.slice(-MOST_HEADS)
    if (run.length > MOST_HEADS) heads = this.lastGroup(run)
    let rest = run.slice(0, run.length - heads.length)
    if (heads.length > 1 && this.current !== null && !this.current.closed && rest.length === 0) {
      const isFragment = this.pauses(heads[0]!) > 1
      if (isFragment || this.belongsBefore(heads[0]!, after)) {
        rest = heads.slice(0, 1)
        heads = heads.slice(1)
        if (!isFragment) {
          this.displace(this.current, rest)
          rest = []
        }
      }
    }
    for (const n of rest) this.addFragment(n)
    this.open(heads)
  }

  /** The last lines of a long run that are set apart from those before them. */
  private lastGroup(run: readonly number[]): number[] {
    const last = run.length - 1
    const gap = (k: number) => this.blocks[run[k]!]!.gap
    if (gap(last) > gap(last - 1)) return run.slice(last)
    return gap(last - 1) > gap(last - 2) || gap(last) < gap(last - 1) ? run.slice(last - 1) : run.slice(last)
  }

  /** Whether a line over a byline speaks of the article before, which lacks a headline. */
  private belongsBefore(n: number, after: number): boolean {
    const { current } = this
    if (current === null || current.heads.length > 0 || current.displacedHeads.length > 0) return false
    const line = this.textOf(n)
    const next = this.page.slice(this.blocks[after]!.from, this.blocks[after]!.from + COHESION_WINDOW)
    return cohesion(line, this.bodyOf(current)) > cohesion(line, next)
  }

  /** Lines over a paragraph: an article without a byline, a section head, a displaced headline, or a cut paragraph. */
  private takeRunBeforeText(run: readonly number[], after: number): void {
    const follower = this.blocks[after]!
    const current = this.current
    if (current === null || follower.lead !== null) return this.openWith(run, after)
    const score = scoreStart(this.page, this.blocks, run, after, current, this.endOfText(after))
    if (current.closed && this.suspended === null) return this.openWith(run, after)
    const host = current.closed ? this.suspended! : current
    if (run.length > MOST_HEADS) return this.addLines(run)
    if (this.isCutIn(host)) {
      const isHeadline =
        run.length <= 2 && run.every((n) => this.pauses(n) === 0 && this.blocks[n]!.length >= SHORTEST_DISPLACED)
      const hasForm = !this.wrapped && run.some((n) => this.hasClauses(n))
      const goesOn = !follower.opens
      if (score >= START_SCORE + 2 || (score >= START_SCORE && !goesOn)) return this.openWith(run, after)
      this.current = host
      if (isHeadline && (hasForm || host.heads.length === 0)) return this.displace(host, run)
      for (const n of run) this.addFragment(n)
      return
    }
    if (score >= START_SCORE) return this.openWith(run, after)
    this.current = host
    const lacksHeadline = host.heads.length === 0 && host.displacedHeads.length === 0
    if (lacksHeadline && run.length <= 2 && run.every((n) => this.blocks[n]!.length >= SHORTEST_DISPLACED)) {
      return this.displace(host, run)
    }
    for (const n of run) addPiece(host, n, this.pauses(n) > 1 ? 'paragraph' : 'section')
  }

  private takeRunBeforeSection(run: readonly number[], first: RawBlock): void {
    const { current } = this
    if (current === null || current.closed || first.gap > 1) this.open([...run.slice(-MOST_HEADS)])
    else for (const n of run) this.addFragment(n)
  }

  /** Lines with nothing behind them. */
  private takeTrailing(run: readonly number[]): void {
    const { current } = this
    if (current !== null && !current.closed && current.pieces.length > 0) {
      const lacksHeadline = current.heads.length === 0 && current.displacedHeads.length === 0
      const text = run.map((n) => this.textOf(n)).join(' ')
      const isHeadline = run.length <= 2 && run.every((n) => this.blocks[n]!.length >= 4 && this.pauses(n) === 0)
      if (isHeadline && !/日$/.test(text) && (lacksHeadline || cohesion(text, this.bodyOf(current)) >= 0.5)) {
        if (lacksHeadline) this.displace(current, run)
        else current.displaced.push(...run)
        return
      }
      for (const n of run) this.addFragment(n)
      return
    }
    if (run.length > MOST_HEADS || run.every((n) => this.blocks[n]!.length < SHORTEST_LONE_HEADLINE)) {
      this.stray.push(...run)
    } else {
      this.open([...run])
    }
  }

  private displace(draft: ArticleDraft, run: readonly number[]): void {
    draft.displacedHeads.push(...run)
  }

  /** Settles whose headline is whose where an article has one in its place and another inside its body. */
  private settleHeads(draft: ArticleDraft, before: ArticleDraft | undefined): void {
    if (draft.displacedHeads.length === 0 || draft.heads.length === 0) return
    const line = draft.heads.map((n) => this.textOf(n)).join(' ')
    const isOthers =
      before !== undefined &&
      draft.heads.length === 1 &&
      cohesion(line, this.bodyOf(before)) > cohesion(line, this.bodyOf(draft))
    if (isOthers) {
      before.displaced.push(...draft.heads)
      draft.heads = []
    } else {
      draft.displaced.push(...draft.displacedHeads)
      draft.displacedHeads = []
    }
  }

  // -- bylines -----------------------------------------------------------------------------------------------------

  private takeByline(i: number): void {
    const { current } = this
    const after = this.next(i + 1)
    const follower = after < 0 ? null : this.blocks[after]!
    const onSameLine = this.blocks[i]!.gap < 0
    if (current !== null && !current.closed) {
      if (current.texts.length === 0 && !current.credited) return addPiece(current, i, 'byline')
      const isLast = follower === null || follower.form === 'short' || follower.form === 'heading' || onSameLine
      if (!current.credited && isLast) return this.closeWith(current, i)
      if (!current.credited && this.isNote(current)) return addPiece(current, i, 'byline')
      if (this.isSecondByline(current, i) || (onSameLine && isLast)) return this.closeWith(current, i)
      if (isLast && !this.startsArticle(after)) return this.closeWith(current, i)
    } else if (current?.closed && this.isAdjacent(current, i)) {
      return addPiece(current, i, 'byline')
    }
    const draft = this.open([])
    addPiece(draft, i, 'byline')
  }

  private closeWith(draft: ArticleDraft, i: number): void {
    addPiece(draft, i, 'byline')
    // Right behind a byline at the top, another one only adds names.
    if (draft.texts.length > 0) draft.closed = true
  }

  /** A second line of names right behind the first. */
  private isSecondByline(draft: ArticleDraft, i: number): boolean {
    return draft.texts.length === 0 && this.isAdjacent(draft, i)
  }

  private isAdjacent(draft: ArticleDraft, i: number): boolean {
    const last = draft.pieces.at(-1)
    return last !== undefined && last.block === i - 1 && (last.role === 'byline' || last.role === 'credit')
  }

  /** Whether the lines behind a byline are a headline of its article, printed below it. */
  private startsArticle(after: number): boolean {
    if (after < 0) return false
    let n = after
    while (n < this.blocks.length && this.blocks[n]!.form === 'short') n++
    const then = this.next(n)
    return then >= 0 && n - after <= MOST_HEADS && this.blocks[then]!.form === 'prose'
  }

  private isNote(draft: ArticleDraft): boolean {
    return draft.heads.length > 0 && isShorterThan(draft, this.blocks, NOTE_PARAGRAPHS, LONGEST_NOTE)
  }

  // -- photographs -------------------------------------------------------------------------------------------------

  private takeCredit(i: number): number {
    const { current } = this
    const draft = current !== null && !current.closed ? current : null
    if (draft === null) {
      const photo = current?.photo && this.isAdjacent(current, i) ? current : this.open([])
      addPiece(photo, i, 'credit')
      photo.photo = true
      return i + 1
    }
    if (this.isCaptioned(draft)) {
      addPiece(draft, i, 'credit')
      draft.photo = true
      // The credit may stand over the caption; then the text is still to come.
      draft.closed = draft.texts.length > 0
      return this.takeTitleAfter(draft, i)
    }
    const caption = this.captionOf(draft)
    if (caption === null) {
      addPiece(draft, i, draft.texts.length === 0 ? 'byline' : 'credit')
      return i + 1
    }
    takeLastText(draft)
    this.suspended = draft
    const photo = this.open([])
    addPiece(photo, caption, 'caption')
    addPiece(photo, i, 'credit')
    photo.photo = true
    photo.closed = true
    const end = this.takeTitleAfter(photo, i)
    if (photo.heads.length > 0 || this.standsAlone(caption)) return end
    // Neither title nor a text of its own: it illustrates the article it stands in.
    this.drafts.splice(this.drafts.indexOf(photo), 1)
    addPiece(draft, caption, 'caption')
    addPiece(draft, i, 'credit')
    this.current = draft
    this.suspended = null
    return end
  }

  /** A title and a short text without a byline: a photograph with its caption. */
  private isCaptioned(draft: ArticleDraft): boolean {
    if (draft.credited || !isShorterThan(draft, this.blocks, CAPTION_PARAGRAPHS, LONGEST_CAPTION)) return false
    return draft.pieces.every(({ role }) => role !== 'section') && !this.hasLead(draft)
  }

  private hasLead(draft: ArticleDraft): boolean {
    return draft.texts.some((n) => this.blocks[n]!.lead !== null)
  }

  /** The last paragraph of an article where it is the caption of the picture credited behind it. */
  private captionOf(draft: ArticleDraft): number | null {
    const last = draft.pieces.at(-1)
    const texts = draft.texts
    if (last === undefined || last.block !== texts.at(-1) || texts.length < 2) return null
    const block = this.blocks[last.block]!
    const before = this.blocks[texts.at(-2)!]!
    if (block.length > LONGEST_CAPTION || block.lead !== null || !before.finished) return null
    return block.form === 'caption' || this.standsAlone(last.block) ? last.block : null
  }

  /** A caption that could be read without any article: it opens with a time. */
  private standsAlone(n: number): boolean {
    const { textFrom, textTo, length } = this.blocks[n]!
    return length >= 40 && opensWithTime(this.page, textFrom, textTo)
  }

  /** The title of a photograph printed below its credit. Gives the index to go on with. */
  private takeTitleAfter(photo: ArticleDraft, i: number): number {
    if (photo.heads.length > 0 || !photo.closed) return i + 1
    const start = this.next(i + 1)
    if (start !== i + 1 || this.blocks[start]!.form !== 'short') return i + 1
    const run = this.collectRun(start)
    const after = this.next(run.at(-1)! + 1)
    const follower = after < 0 ? null : this.blocks[after]!
    const title = this.textOf(run[0]!)
    const own = cohesion(title, this.bodyOf(photo))
    if (follower !== null && (follower.form === 'byline' || follower.lead !== null || follower.form === 'prose')) {
      const next = this.page.slice(follower.from, follower.from + COHESION_WINDOW)
      const isOwn = own >= 0.3 && own > cohesion(title, next)
      if (!isOwn || (run.length < 2 && follower.form === 'byline' && own < 0.6)) return i + 1
    }
    photo.heads = [run[0]!]
    return run[0]! + 1
  }

  /** Lines over a credit: the title of a photograph, printed over the credit or between it and the caption. */
  private takeRunBeforeCredit(run: readonly number[], credit: number, end: number): number {
    const { current } = this
    const caption = current === null || current.closed ? null : this.captionOf(current)
    if (caption !== null && run.length === 1 && this.standsAlone(caption)) {
      takeLastText(current!)
      this.suspended = current
      const photo = this.open([...run])
      addPiece(photo, caption, 'caption')
      addPiece(photo, credit, 'credit')
      photo.photo = true
      photo.closed = true
      return credit + 1
    }
    this.openWith(run, credit)
    return end
  }

  // -- running text ------------------------------------------------------------------------------------------------

  private takeText(i: number): void {
    const block = this.blocks[i]!
    const role = block.form === 'caption' ? 'caption' : 'paragraph'
    const { current } = this
    if (current !== null && !current.closed) {
      const startsAnew = block.lead !== null && block.lead.words.from === block.textFrom && current.texts.length > 0
      if (!startsAnew || !this.isReportStart(current, i)) return addPiece(current, i, role)
    } else if (this.suspended !== null && !this.suspended.closed && block.lead === null) {
      this.current = this.suspended
      this.suspended = null
      return addPiece(this.current, i, role)
    }
    const draft = this.open([])
    addPiece(draft, i, role)
  }

  /** 本报讯 behind text of an article opens the next one, unless only an editor's note stands before it. */
  private isReportStart(draft: ArticleDraft, i: number): boolean {
    const isNoted = this.isNote(draft) && !this.hasLead(draft)
    return !isNoted && this.blocks[i]!.lead!.origin !== 'reprint'
  }

  private addFragment(n: number): void {
    if (this.current === null || this.current.closed) this.stray.push(n)
    else addPiece(this.current, n, 'paragraph')
  }

  /** Many short lines in a row: a poem or a list. */
  private addLines(run: readonly number[]): void {
    if (this.current === null || this.current.closed) this.open([])
    for (const n of run) addPiece(this.current!, n, 'paragraph')
  }

  /** Numbered lines: section heads where text follows each, else the items of a list. */
  private takeSections(i: number): number {
    let end = i
    while (end < this.blocks.length && this.blocks[end]!.form === 'section') end++
    const draft = this.current!.closed ? (this.suspended ?? this.open([])) : this.current!
    this.current = draft
    const role = end - i > 2 && this.blocks[i]!.level === 0 ? 'paragraph' : 'section'
    for (let n = i; n < end; n++) addPiece(draft, n, role)
    return end
  }

  /** Index behind the paragraphs from `i` on. */
  private endOfText(i: number): number {
    let n = i
    while (n < this.blocks.length && (this.blocks[n]!.form === 'prose' || this.blocks[n]!.form === 'caption')) n++
    return n
  }

  private isCut(): boolean {
    return this.current !== null && !this.current.closed && this.isCutIn(this.current)
  }

  private isCutIn(draft: ArticleDraft): boolean {
    const last = draft.texts.at(-1)
    return last !== undefined && !this.blocks[last]!.finished
  }

  private pauses(n: number): number {
    return countPauses(this.page, this.blocks[n]!.textFrom, this.blocks[n]!.textTo)
  }

  private hasClauses(n: number): boolean {
    return hasClauses(this.page, this.blocks[n]!.textFrom, this.blocks[n]!.textTo)
  }

  private textOf(n: number): string {
    return this.page.slice(this.blocks[n]!.textFrom, this.blocks[n]!.textTo)
  }

  private bodyOf(draft: ArticleDraft): string {
    const texts = draft.texts
    if (texts.length === 0) return ''
    const from = this.blocks[texts[0]!]!.from
    return this.page.slice(from, Math.min(this.blocks[texts.at(-1)!]!.to, from + COHESION_WINDOW))
  }
}
