/**
 * What went wrong, as a word that never changes. Messages may be reworded; codes are part of the public surface.
 *
 * - `BAD_OPTION`: an option's name or value
 * - `BAD_INPUT`: an argument that is not what the function takes
 * - `BAD_PART`: a segmenter, annotator or classifier of the user's that throws
 * - `BAD_ROW`: a row of a dictionary source
 * - `BAD_DICTIONARY`: bytes that are no dictionary, or damaged
 * - `DICTIONARY_VERSION`: a dictionary made for another version of the container
 * - `MISSING_DICTIONARY`: the built-in dictionaries cannot be found
 * - `BAD_MODEL`: a topic model that is damaged or of another version
 * - `BAD_TRAINING`: examples nothing can be learned from
 * - `BAD_FILE`: a file that cannot be read or is not what its name says
 * - `BAD_GOLD`: a gold file that does not follow its format
 * - `BAD_MANIFEST`: a manifest that does not match what is found
 * - `ABORTED`: the caller's signal stopped the work
 * - `INTERNAL`: no misuse: a fault of the library or of its surroundings, such as a thread that died
 */
export type ErrorCode =
  | 'BAD_OPTION'
  | 'BAD_INPUT'
  | 'BAD_PART'
  | 'BAD_ROW'
  | 'BAD_DICTIONARY'
  | 'DICTIONARY_VERSION'
  | 'MISSING_DICTIONARY'
  | 'BAD_MODEL'
  | 'BAD_TRAINING'
  | 'BAD_FILE'
  | 'BAD_GOLD'
  | 'BAD_MANIFEST'
  | 'ABORTED'
  | 'INTERNAL'

/** Where in a source text the fault is; lines and columns count from one. */
export interface ErrorPlace {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Thrown for misuse, never for untidy newspaper text. `message` says what, which value, where and what to do. */
export class FangzhiError extends Error {
  override readonly name = 'FangzhiError'
  readonly code: ErrorCode
  readonly place: ErrorPlace | undefined

  /** @param cause What was caught, where the error tells it in other words. */
  constructor(code: ErrorCode, message: string, place?: ErrorPlace, cause?: unknown) {
    super(place ? `${formatPlace(place)}${message}` : message, cause === undefined ? undefined : { cause })
    this.code = code
    this.place = place
  }
}

function formatPlace({ file, line, column }: ErrorPlace): string {
  const parts = [file, line, column].filter((part) => part !== undefined)
  return parts.length > 0 ? `${parts.join(':')}: ` : ''
}
