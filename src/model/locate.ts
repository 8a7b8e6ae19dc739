import { checkArgument, checkShape } from '../base/check-argument.js'
import type { PageRange, Span } from '../base/span.js'
import { type Alignment, pageRanges } from '../text/aligned-text.js'

const SPAN = { start: 'number', end: 'number' } as const
const BYTE_ORDER_MARK = 0xfeff

/** Where a span of an article stands on the page: one range for each printed stretch, in reading order. */
export function locate(doc: { readonly alignment: Alignment }, span: Span): readonly PageRange[] {
  checkShape(doc, { alignment: 'object' }, 'locate takes an article of a result')
  checkShape(span, SPAN, 'locate takes a span of the article, { start, end }')
  return pageRanges(doc.alignment, span)
}

/**
 * The characters as printed, blanks and line breaks of the page included; stretches apart on the page are joined by
 * `…`. `page` is the page text, or the page handed to `analyze`.
 */
export function quote(
  page: string | { readonly text: string },
  doc: { readonly alignment: Alignment },
  span: Span,
): string {
  const given = typeof page === 'string' ? page : page?.text
  checkArgument(typeof given === 'string', 'quote takes the text of the page, or the page', page)
  // Positions count without the mark that a file may begin with.
  const text = given.charCodeAt(0) === BYTE_ORDER_MARK ? given.slice(1) : given
  return locate(doc, span)
    .map(({ from, to }) => text.slice(from, to))
    .join('…')
}
