/** A half-open range of `Doc.text`, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A half-open range of `Page.text`, in UTF-16 code units. The field names differ from {@link Span}'s on purpose: the
 * compiler then refuses to mix positions in an article with positions on the page.
 */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** Whether two spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds every character of `inner`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
