/** A half-open range of `Doc.text`, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether what a part of the user's gave is a span with something in it, within a text of that length. */
export function isWithin({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
}

/**
 * A half-open range of `Page.text`, in UTF-16 code units. The field names differ from {@link Span}'s on purpose: the
 * compiler then refuses to mix positions in an article with positions on the page.
 */
export interface PageRange {
  readonly from: number
  readonly to: number
}
