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
