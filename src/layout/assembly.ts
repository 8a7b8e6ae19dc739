import type { RawBlock } from './blocks.js'
import { COHESION_WINDOW } from './cohesion.js'
import { type ArticleDraft, addPiece, createDraft } from './draft.js'
import { hasClauses } from './traits.js'

/** The state of a page being put together, and what the rules ask about it. */
export class Assembly {
  readonly drafts: ArticleDraft[] = []
  /** Short lines that belong to nothing. */
  readonly stray: number[] = []
  /** The article being read; it may be closed. */
  current: ArticleDraft | null = null
  /** The article a photograph was printed into, to be resumed behind it. */
  suspended: ArticleDraft | null = null

  constructor(
    readonly page: string,
    readonly blocks: readonly RawBlock[],
    /** Blanks inside lines may be line ends and say nothing about clauses. */
    readonly wrapped: boolean,
  ) {}

  /** The current article where more can be added to it, else null. */
  get openDraft(): ArticleDraft | null {
    return this.current !== null && !this.current.closed ? this.current : null
  }

  /** Begins an article under the given heads. */
  begin(heads: readonly number[]): ArticleDraft {
    const draft = createDraft([...heads])
    this.drafts.push(draft)
    this.current = draft
    return draft
  }

  /** Next block from `i` on that is neither a mark, a notice, part of a masthead nor a line that heads nothing, or -1. */
  next(i: number): number {
    let n = i
    while (n < this.blocks.length && isAside(this.blocks[n]!)) n++
    return n < this.blocks.length ? n : -1
  }

  /** A piece of a paragraph, or a line that belongs to nothing where there is no article to take it. */
  addFragment(n: number): void {
    const draft = this.openDraft
    if (draft === null) this.stray.push(n)
    else addPiece(draft, n, 'paragraph')
  }

  /** A line that heads nothing belongs to the text before it, closed by a byline or not; a source below it closes it. */
  addLine(n: number): void {
    const { current } = this
    if (current?.pieces.at(-1)?.block === n - 1 && !current.photo) addPiece(current, n, 'paragraph')
    else this.addFragment(n)
    if (current !== null && this.blocks[n]!.sourced && this.blocks[n + 1]?.form !== 'prose') current.closed = true
  }

  /** Whether the draft's text so far ends in mid-sentence. */
  isCut(draft: ArticleDraft): boolean {
    const last = draft.texts.at(-1)
    return last !== undefined && !this.blocks[last]!.finished
  }

  /** Whether nothing has been found yet that could be the draft's headline. */
  lacksHeadline(draft: ArticleDraft): boolean {
    return draft.heads.length === 0 && draft.displacedHeads.length === 0
  }

  hasClauses(n: number): boolean {
    return hasClauses(this.page, this.blocks[n]!.textFrom, this.blocks[n]!.textTo)
  }

  textOf(n: number): string {
    return this.page.slice(this.blocks[n]!.textFrom, this.blocks[n]!.textTo)
  }

  /** The page from the draft's first paragraph on, as far as cohesion looks. */
  bodyOf(draft: ArticleDraft): string {
    const first = draft.texts[0]
    if (first === undefined) return ''
    const { from } = this.blocks[first]!
    return this.page.slice(from, Math.min(this.blocks[draft.texts.at(-1)!]!.to, from + COHESION_WINDOW))
  }

  /** The page from a block on, as far as cohesion looks. */
  textFrom(n: number): string {
    const { from } = this.blocks[n]!
    return this.page.slice(from, from + COHESION_WINDOW)
  }
}

function isAside({ form }: RawBlock): boolean {
  return form === 'mark' || form === 'picture' || form === 'notice' || form === 'masthead' || form === 'line'
}
