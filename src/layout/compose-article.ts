import type { PageRange, Span } from '../base/span.js'
import type { Article, Byline, PartName } from '../model/article.js'
import type { AlignedText } from '../text/aligned-text.js'
import { fromPage } from '../text/page-lookup.js'
import { ArticleWriter, type Cleaning } from './article-writer.js'
import type { RawBlock } from './blocks.js'
import type { BylineReading } from './bylines.js'
import { type ArticleDraft, isShorterThan, type Piece } from './draft.js'
import { headlineOf } from './headlines.js'
import { continuesParagraph } from './joins.js'
import { readOrigin } from './origin.js'

/** A photograph's text is no longer, in characters. */
const LONGEST_PHOTO = 700
const PHOTO_PARAGRAPHS = 4

/** Writes an article's text out of its blocks and reads its byline and origin. */
export function composeArticle(
  page: string,
  blocks: readonly RawBlock[],
  draft: ArticleDraft,
  id: string,
  cleaning: Cleaning,
): Article {
  const writer = new ArticleWriter(page, cleaning)
  const heads = headlineOf(page, blocks, draft)
  const ranges = (indices: readonly number[]) =>
    indices.map((n) => ({ from: blocks[n]!.textFrom, to: blocks[n]!.textTo }))
  const field = (part: PartName, indices: readonly number[]) => writer.addLine(part, ranges(indices))
  const kicker = field('kicker', heads.kicker)
  const headline = field('headline', heads.headline)
  const displaced = field('subhead', draft.displaced)
  const subhead = field('subhead', heads.subhead)
  const photo = isPhoto(page, blocks, draft)
  const byline = writeBody(page, writer, blocks, draft, photo)
  const aligned = writer.finish()
  const { origin, words } = readOrigin(page, blocks, draft)
  const text = ({ start, end }: Span) => aligned.text.slice(start, end)
  return {
    id,
    kind: photo ? 'photo' : 'article',
    kicker: text(kicker),
    headline: text(headline),
    subhead: text(subhead),
    displaced: text(displaced),
    sections: writer.parts.filter(({ part }) => part === 'section').map(text),
    origin,
    originSpan: words === null ? null : spanOf(aligned, words),
    byline,
    ranges: articleRanges(blocks, draft),
    text: aligned.text,
    parts: writer.parts,
    alignment: aligned.alignment,
  }
}

/** A photograph with its caption: pictures are credited and no text is, and the text is short. */
function isPhoto(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): boolean {
  if (!isShorterThan(draft, blocks, PHOTO_PARAGRAPHS, LONGEST_PHOTO)) return false
  let credits = 0
  for (const { block } of draft.pieces) {
    const byline = blocks[block]!.byline ?? blocks[block]!.lead?.byline?.reading
    if (byline === undefined) continue
    if (byline.reporters.length + byline.correspondents.length > 0) return false
    if (byline.photoOnly) credits++
  }
  if (draft.photo || credits > 0) return true
  return (
    draft.texts.length <= 2 && draft.texts.some((n) => blocks[n]!.form === 'caption' || showsPicture(page, blocks[n]!))
  )
}

function showsPicture(page: string, { textFrom, textTo }: RawBlock): boolean {
  return page.slice(textFrom, Math.min(textTo, textFrom + LONGEST_PHOTO)).includes('图为')
}

function writeBody(
  page: string,
  writer: ArticleWriter,
  blocks: readonly RawBlock[],
  draft: ArticleDraft,
  photo: boolean,
): Byline {
  const readings: BylineReading[] = []
  let before: Piece | null = null
  for (const piece of draft.pieces) {
    const block = blocks[piece.block]!
    const range = { from: block.textFrom, to: block.textTo }
    if (piece.role === 'picture') continue
    if (block.byline !== null) {
      writer.addByline(piece.role === 'credit' ? 'credit' : 'byline', range, block.byline.names, false)
      readings.push(block.byline)
    } else if (piece.role === 'section') {
      writer.addLine('section', [range])
    } else {
      const part = photo || piece.role === 'caption' ? 'caption' : 'body'
      const joins =
        before?.role === 'paragraph' &&
        piece.role === 'paragraph' &&
        continuesParagraph(page, blocks[before.block]!, block)
      const lead = block.lead?.byline ?? null
      if (lead === null) writer.addText(part, range, joins)
      else {
        writer.addText(part, { from: range.from, to: lead.range.from }, joins)
        writer.addByline('byline', lead.range, lead.reading.names, true)
        writer.addText(part, { from: lead.range.to, to: range.to }, true)
        readings.push(lead.reading)
      }
    }
    before = piece
  }
  const collect = (key: keyof Byline) => [...new Set(readings.flatMap((reading) => reading[key]))]
  return {
    reporters: collect('reporters'),
    correspondents: collect('correspondents'),
    photographers: collect('photographers'),
  }
}

/** Page ranges of the article: neighbouring blocks are one range, white space between them included. */
function articleRanges(blocks: readonly RawBlock[], draft: ArticleDraft): PageRange[] {
  const indices = [
    ...draft.heads,
    ...draft.displacedHeads,
    ...draft.displaced,
    ...draft.pieces.map(({ block }) => block),
  ]
  indices.sort((a, b) => a - b)
  const ranges: { from: number; to: number }[] = []
  let previous = -2
  for (const n of indices) {
    if (n === previous + 1 && ranges.length > 0) ranges[ranges.length - 1]!.to = blocks[n]!.to
    else ranges.push({ from: blocks[n]!.from, to: blocks[n]!.to })
    previous = n
  }
  return ranges
}

/** Where words of the page stand in the text. */
function spanOf({ text, alignment }: AlignedText, { from, to }: PageRange): Span | null {
  const start = fromPage(alignment, from)
  const last = fromPage(alignment, to - 1)
  return start === null || last === null || last < start ? null : { start, end: Math.min(last + 1, text.length) }
}
