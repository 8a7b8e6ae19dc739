import type { Line } from './lines.js'

/** What markdown, or an archive of articles, marks a line as. */
export interface LineMarks {
  /** 1 to 6 for headings, else 0. */
  readonly level: number
  /** The line is a picture and nothing else. */
  readonly image: boolean
  /** Where its words begin and end inside the marks. */
  readonly textFrom: number
  readonly textTo: number
}

const HEADING = /^(?:(#{1,6})\s+|(#{2,6})(?=[^#\s\w]))/
/** What archives of articles print before a headline: `标题：…`, `【篇名】…`. */
const TITLE_LABEL = /^【?(?:标题|题名|篇名)[】:\uff1a]\s*(?=\S)/
const TITLE_STARTS = '【标题篇'
const LONGEST_LABEL = 8
const IMAGE = /^!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)$|^<img\b[^>]{0,500}>$/i
/** A picture with its words and address is no longer. */
const LONGEST_IMAGE = 720
const PREFIX = /^(?:>[ \t\u3000]*)+|^(?:[-*+][ \t]+)(?=\S)/

/** Reads the marks of a line; null where it has none. Looks at its edges only. */
export function readLineMarks(page: string, line: Line): LineMarks | null {
  const code = page.charCodeAt(line.from)
  let from = line.from
  let to = line.to
  if (code >= 0x80) {
    if (!TITLE_STARTS.includes(page[from]!)) return null
    const label = TITLE_LABEL.exec(page.slice(from, Math.min(to, from + LONGEST_LABEL)))
    return label && { level: 1, image: false, textFrom: from + label[0].length, textTo: to }
  }
  let level = 0
  const head = page.slice(from, Math.min(to, from + 12))
  const heading = HEADING.exec(head)
  if (heading !== null) {
    level = (heading[1] ?? heading[2]!).length
    from += heading[0].length
    while (to > from && (page[to - 1] === '#' || page[to - 1] === ' ')) to--
  } else {
    from += PREFIX.exec(head)?.[0].length ?? 0
  }
  if ((code === 0x21 || code === 0x3c) && to - from < LONGEST_IMAGE && IMAGE.test(page.slice(from, to))) {
    return { level: 0, image: true, textFrom: from, textTo: to }
  }
  for (const mark of ['**', '__', '*', '_']) {
    if (to - from > 2 * mark.length && page.startsWith(mark, from) && isMarked(page, mark, from, to)) {
      from += mark.length
      to -= mark.length
    }
  }
  return from < to ? { level, image: false, textFrom: from, textTo: to } : null
}

/** `**a** b **c**` begins and ends with marks, and is not bold as a whole. */
function isMarked(page: string, mark: string, from: number, to: number): boolean {
  if (page.slice(to - mark.length, to) !== mark) return false
  return page.slice(from + mark.length, to - mark.length).indexOf(mark) < 0
}

/** Whether a page is markdown: it has headings. */
export function hasHeadings(page: string, lines: readonly Line[]): boolean {
  for (const line of lines) {
    if (page.charCodeAt(line.from) === 0x23 && (readLineMarks(page, line)?.level ?? 0) > 0) return true
  }
  return false
}
