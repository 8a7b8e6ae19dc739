import { checkArgument, checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import type { PageRange, Span } from '../base/span.js'
import { type Alignment, findRun, pageRanges, RUN_JOINED, RUN_SIZE } from '../text/aligned-text.js'

const SPAN = { start: 'number', end: 'number' } as const
const BYTE_ORDER_MARK = 0xfeff

/**
 * Where a span of an article stands on the page: one range for each printed stretch, in reading order.
 * @throws FangzhiError `BAD_INPUT` for a span beyond the text.
 */
export function locate(doc: { readonly alignment: Alignment }, span: Span): readonly PageRange[] {
  checkShape(doc, { alignment: 'object' }, 'locate takes an article of a result')
  checkShape(span, SPAN, 'locate takes a span of the article, { start, end }')
  return pageRanges(doc.alignment, span)
}

/**
 * The characters as printed, blanks and line breaks of the page included; stretches apart on the page are joined by `…`.
 * @param page The page's text, or the page as handed to `analyze`.
 * @throws FangzhiError `BAD_INPUT` for another page than the one the article was read from, or a span beyond its text.
 */
export function quote(
  page: string | { readonly text: string },
  doc: { readonly alignment: Alignment; readonly text?: string },
  span: Span,
): string {
  const given = typeof page === 'string' ? page : page?.text
  checkArgument(typeof given === 'string', 'quote takes the text of the page, or the page', page)
  // Positions count without the mark that a file may begin with.
  const text = given.charCodeAt(0) === BYTE_ORDER_MARK ? given.slice(1) : given
  const ranges = locate(doc, span)
  if (ranges.some(({ to }) => to > text.length) || !holds(text, doc, span)) {
    const { from } = ranges[0]!
    throw new FangzhiError(
      'BAD_INPUT',
      `the span is not what the page holds from ${from} on; quote takes the page it was read from`,
    )
  }
  return ranges.map(({ from, to }) => text.slice(from, to)).join('…')
}

/** Whether what a span took from its page character for character stands there; true where the text is not at hand. */
function holds(
  page: string,
  { alignment, text }: { alignment: Alignment; text?: string },
  { start, end }: Span,
): boolean {
  const { runs } = alignment
  if (typeof text !== 'string' || start === end) return true
  for (let r = findRun(alignment, start); r < runs.length && runs[r]! < end; r += RUN_SIZE) {
    const [at, from, to, kind] = runs.slice(r, r + RUN_SIZE) as [number, number, number, number]
    if (kind & ~RUN_JOINED) continue
    const first = Math.max(start, at)
    if (!page.startsWith(text.slice(first, Math.min(end, at + to - from)), from + first - at)) return false
  }
  return true
}
