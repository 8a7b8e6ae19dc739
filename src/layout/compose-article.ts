import type { PageRange, Span } from '../base/span.js'
import type { Article, Byline, Part, PartName } from '../model/article.js'
import type { AlignedText } from '../text/aligned-text.js'
import { fromPage } from '../text/page-lookup.js'
import { articleRanges } from './article-ranges.js'
import { ArticleWriter, type Cleaning } from './article-writer.js'
import type { RawBlock } from './blocks.js'
import { type ArticleDraft, isShorterThan, type Piece } from './draft.js'
import { headlineOf } from './headlines.js'
import { continuesParagraph } from './joins.js'
import { NEED_SHIFT } from './line-signals.js'
import { readOrigin } from './origin.js'

/** A photograph's text is no longer, in characters, and has no more paragraphs. */
const LONGEST_PHOTO = 700
const PHOTO_PARAGRAPHS = 4
/** The label of who wrote a text on the web. */
const AUTHOR = /作者\s?[:\uff1a丨|\uff5c]/

/** Writes an article's text out of its blocks and reads its byline and origin. */
export function composeArticle(
  page: string,
  blocks: readonly RawBlock[],
  draft: ArticleDraft,
  id: string,
  cleaning: Cleaning,
): Article {
  const composer = new Composer(page, blocks, draft, cleaning)
  const heads = headlineOf(page, blocks, draft)
  const { writer } = composer
  const kicker = composer.writeHeads('kicker', heads.kicker)
  const headline = composer.writeHeads('headline', heads.headline)
  const displaced = composer.writeHeads('subhead', draft.displaced)
  const subhead = composer.writeHeads('subhead', heads.subhead)
  const photo = isPhoto(page, blocks, draft)
  composer.writeBody(photo)
  const aligned = writer.finish()
  const { text } = aligned
  const { origin, words } = readOrigin(page, blocks, draft)
  const parts = writer.finishParts()
  return {
    id,
    kind: photo ? 'photo' : 'article',
    kicker,
    headline,
    subhead,
    displaced,
    sections: sectionsOf(text, parts),
    origin,
    originSpan: words === null ? null : spanOf(aligned, words),
    byline: composer.byline(),
    ranges: articleRanges(blocks, draft),
    text,
    parts,
    alignment: aligned.alignment,
  }
}

/*
 * A page may have hundreds of thousands of short articles, all held in one result: what most of them lack is one shared
 * constant, and lists are made no longer than they are.
 */
const NO_NAMES: readonly string[] = Object.freeze([])
const NO_BYLINE: Byline = Object.freeze({ reporters: NO_NAMES, correspondents: NO_NAMES, photographers: NO_NAMES })
const NO_SECTIONS: readonly string[] = Object.freeze([])

function sectionsOf(text: string, parts: readonly Part[]): readonly string[] {
  let sections: string[] | null = null
  for (const { part, start, end } of parts) {
    if (part !== 'section') continue
    sections ??= []
    sections.push(text.slice(start, end))
  }
  return sections ?? NO_SECTIONS
}

/** Writes the body of one article and gathers the names on the way. */
class Composer {
  readonly writer: ArticleWriter
  readonly #bylines: (Byline & { readonly isAuthored?: boolean })[] = []

  readonly #page: string
  readonly #blocks: readonly RawBlock[]
  readonly #draft: ArticleDraft

  constructor(page: string, blocks: readonly RawBlock[], draft: ArticleDraft, cleaning: Cleaning) {
    this.#page = page
    this.#blocks = blocks
    this.#draft = draft
    this.writer = new ArticleWriter(page, cleaning)
  }

  /** Writes lines of the headline as one part; gives its words. */
  writeHeads(part: PartName, indices: readonly number[]): string {
    if (indices.length === 0) return ''
    const { start, end } = this.writer.addLine(
      part,
      indices.map((n) => textRange(this.#blocks[n]!)),
    )
    return this.writer.textOf(start, end)
  }

  writeBody(photo: boolean): void {
    let before: Piece | null = null
    for (const piece of this.#draft.pieces) {
      const block = this.#blocks[piece.block]!
      if (block.byline !== null) {
        this.writer.addByline(textRange(block), block.byline.names, false)
        const isAuthored = AUTHOR.test(this.#page.slice(block.textFrom, block.textTo))
        this.#bylines.push(isAuthored ? { ...block.byline, isAuthored } : block.byline)
      } else if (piece.role === 'section') {
        this.writer.addLine('section', [textRange(block)])
      } else if (piece.role !== 'picture') {
        this.#writeText(block, photo || piece.role === 'caption', this.#joins(before, piece))
      }
      before = piece
    }
  }

  byline(): Byline {
    if (this.#bylines.length === 0) return NO_BYLINE
    return {
      reporters: this.#namesOf('reporters'),
      correspondents: this.#namesOf('correspondents'),
      photographers: this.#namesOf('photographers'),
    }
  }

  #writeText(block: RawBlock, isCaption: boolean, joins: boolean): void {
    const part = isCaption ? 'caption' : 'body'
    const byline = block.lead?.byline ?? null
    const { textFrom, textTo } = block
    const needs = block.bits >>> NEED_SHIFT
    if (byline === null) {
      this.writer.addText(part, textFrom, textTo, joins, needs, block.form === 'line' ? 'list' : 'body')
      return
    }
    this.writer.addText(part, textFrom, byline.range.from, joins, needs)
    this.writer.addByline(byline.range, byline.reading.names, true)
    this.writer.addText(part, byline.range.to, textTo, true, needs)
    this.#bylines.push(byline.reading)
  }

  #joins(before: Piece | null, piece: Piece): boolean {
    if (before?.role !== 'paragraph' || piece.role !== 'paragraph') return false
    return continuesParagraph(this.#page, this.#blocks[before.block]!, this.#blocks[piece.block]!)
  }

  #namesOf(duty: keyof Byline): readonly string[] {
    if (this.#bylines.length === 1 && this.#bylines[0]![duty].length === 0) return NO_NAMES
    const names = new Set<string>()
    const correspondents = new Set(duty === 'reporters' ? this.#bylines.flatMap((byline) => byline.correspondents) : [])
    for (const byline of this.#bylines) {
      for (const name of byline[duty]) {
        // 作者：王强 over a text says less than （通讯员 王强） in it.
        if (!byline.isAuthored || !correspondents.has(name)) names.add(name)
      }
    }
    return names.size === 0 ? NO_NAMES : [...names]
  }
}

function textRange({ textFrom, textTo }: RawBlock): PageRange {
  return { from: textFrom, to: textTo }
}

/** A photograph with its caption: pictures are credited and no text is, and the text is short. */
function isPhoto(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): boolean {
  if (!isShorterThan(draft, blocks, PHOTO_PARAGRAPHS, LONGEST_PHOTO)) return false
  // A report over a caption is an article with a picture.
  if (draft.texts.length > 1 && blocks[draft.texts[0]!]!.lead !== null) return false
  let credits = 0
  for (const { block } of draft.pieces) {
    const byline = blocks[block]!.byline ?? blocks[block]!.lead?.byline?.reading
    if (byline === undefined) continue
    const isWritten = byline.reporters.length + byline.correspondents.length > 0
    // 摄影报道 under one paragraph is a picture's, 图/文 under a caption.
    const isOfPicture =
      byline.photoOnly || (byline.photographers.length > 0 && blocks[draft.texts[0] ?? block]!.form === 'caption')
    if (isWritten && !(isOfPicture && draft.texts.length <= 1)) return false
    if (byline.photoOnly) credits++
  }
  // Text behind a picture that is not all there is belongs to an article.
  const endsInText = draft.pieces.some(({ role }) => role === 'caption') && draft.pieces.at(-1)!.role === 'paragraph'
  if (draft.photo || (credits > 0 && !endsInText)) return true
  return draft.texts.length <= 2 && draft.texts.some((n) => showsPicture(page, blocks[n]!))
}

function showsPicture(page: string, { form, textFrom, textTo }: RawBlock): boolean {
  return form === 'caption' || page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_PHOTO)).includes('图为')
}

/** Where words of the page stand in the text. */
function spanOf({ text, alignment }: AlignedText, { from, to }: PageRange): Span | null {
  const start = fromPage(alignment, from)
  const last = fromPage(alignment, to - 1)
  return start === null || last === null || last < start ? null : { start, end: Math.min(last + 1, text.length) }
}
