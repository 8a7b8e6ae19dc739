import type { PageRange } from './span.js'

/** Something about the input a reader should know: data, not an exception. */
export interface Diagnostic {
  /** A stable word in kebab-case, such as `displaced-headline`. */
  readonly code: string
  readonly severity: 'info' | 'warning' | 'error'
  /** One English sentence. */
  readonly message: string
  /** The article it belongs to, or null for the page. */
  readonly article: string | null
  /** Where on the page, or null. */
  readonly range: PageRange | null
}
