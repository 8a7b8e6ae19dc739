/** A flat record carried into every result row. Only the four named keys are interpreted. */
export interface Docvars {
  /** ISO 8601 day of the page, such as `2026-03-20`; relative dates are resolved against it. */
  readonly date: string | null
  readonly paper: string | null
  readonly edition: string | null
  /** The paper's region from the province down, such as `浙江省嘉兴市平湖市`. */
  readonly region: string | null
  readonly [key: string]: string | number | boolean | null
}

/** A page as handed in. A string is a page too, with the id `page`. */
export interface PageInput {
  readonly id?: string
  readonly text: string
  /** An empty `region` says that there is none: it is not guessed. */
  readonly docvars?: Readonly<Record<string, string | number | boolean | null>>
}

/** An article already cut out of its page; it skips layout. */
export interface ArticleInput {
  readonly id?: string
  readonly kicker?: string
  readonly headline?: string
  readonly subhead?: string
  readonly byline?: string
  readonly body: string
  readonly docvars?: Readonly<Record<string, string | number | boolean | null>>
}

/** A page inside the library: `text` is the input minus a leading BOM, nothing else changed. */
export interface Page {
  readonly id: string
  readonly text: string
  readonly docvars: Docvars
}
