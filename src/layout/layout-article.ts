import type { Article } from '../model/article.js'
import type { ArticleInput, Page } from '../model/page.js'
import { cleaningFor } from './article-writer.js'
import { knownBlock, type RawBlock } from './blocks.js'
import { readLeadNames } from './bylines/bare-bylines.js'
import { isLikelyName } from './bylines/byline-names.js'
import { type BylineReading, NOBODY, readByline } from './bylines/bylines.js'
import { composeArticle } from './compose-article.js'
import { type ArticleDraft, addPiece, createDraft } from './draft.js'
import { type Line, splitLines } from './lines.js'
import { readBlocks } from './read-blocks.js'
import { readShape } from './shape.js'

const PARTS = ['kicker', 'headline', 'subhead', 'byline', 'body'] as const
type InputPart = (typeof PARTS)[number]

/**
 * Makes a page of an article that comes already cut out, so that all that follows sees the same thing. The one rule:
 * the page's text is kicker, headline, subhead, byline and body, those that are there and not empty, each behind the
 * other with one line feed between. The parts are taken as given; the byline is read by the grammar, lines of the body
 * are its paragraphs, section heads and further bylines.
 */
export function layoutArticle(input: ArticleInput, id: string): { page: Page; article: Article } {
  const given = PARTS.filter((part) => (input[part] ?? '') !== '')
  const text = given.map((part) => input[part]!).join('\n')
  const page: Page = {
    id,
    text,
    docvars: { date: null, paper: null, edition: null, region: null, ...input.docvars } as Page['docvars'],
  }
  const reader = new InputReader(text)
  let start = 0
  for (const part of given) {
    const end = start + input[part]!.length
    reader.readPart(part, start, end)
    start = end + 1
  }
  const article = composeArticle(text, reader.blocks, reader.draft, `${id}#0`, cleaningFor(reader.wrapped, false))
  return { page, article }
}

/** Turns the parts of an input into blocks and a draft. */
class InputReader {
  readonly blocks: RawBlock[] = []
  readonly draft: ArticleDraft = createDraft([])
  wrapped = false
  readonly #heads = { kicker: [] as number[], headline: [] as number[], subhead: [] as number[] }

  readonly #text: string

  constructor(text: string) {
    this.#text = text
    this.draft.headParts = this.#heads
  }

  readPart(part: InputPart, start: number, end: number): void {
    const lines = splitLines(this.#text, start, end)
    if (part === 'body') this.#readBody(lines)
    else if (part === 'byline') this.#readBylines(lines)
    else for (const line of lines) this.#readHead(part, line)
  }

  #readHead(part: 'kicker' | 'headline' | 'subhead', line: Line): void {
    const n = this.#push(line, 'heading')
    this.#heads[part].push(n)
    this.draft.heads.push(n)
  }

  #readBylines(lines: readonly Line[]): void {
    for (const line of lines) addPiece(this.draft, this.#push(line, 'byline'), 'byline')
  }

  /**
   * The caller says that a line is a byline: names alone are reporters, as in a column of authors, and what no grammar
   * reads (来源：清禾发布) is one all the same and names nobody.
   */
  #push(line: Line, form: 'heading' | 'byline'): number {
    const { from, to } = line
    const byline =
      form === 'byline' ? (readByline(this.#text, from, to) ?? this.#readAuthors(from, to) ?? NOBODY) : null
    return this.blocks.push(knownBlock(form, line, line, byline)) - 1
  }

  #readAuthors(from: number, to: number): BylineReading | null {
    const read = readLeadNames(this.#text, from, to)
    return read?.reporters.every(isLikelyName) ? read : null
  }

  #readBody(lines: readonly Line[]): void {
    const shape = readShape(this.#text, lines, 'auto')
    this.wrapped = shape.wrappedByBlanks || shape.wrapWidth > 0
    const first = this.blocks.length
    for (const block of readBlocks(this.#text, lines, { ...shape, shape: 'plain' })) this.blocks.push(block)
    for (let n = first; n < this.blocks.length; n++) addPiece(this.draft, n, this.#roleOf(n))
  }

  #roleOf(n: number): 'byline' | 'credit' | 'section' | 'caption' | 'paragraph' {
    const { form } = this.blocks[n]!
    if (form === 'byline' || form === 'credit' || form === 'caption') return form
    const isHead = form === 'section' || form === 'heading' || form === 'short'
    return isHead && this.blocks[n + 1]?.form === 'prose' && this.blocks[n - 1]?.finished !== false
      ? 'section'
      : 'paragraph'
  }
}
