import type { PageRange } from '../base/span.js'
import type { Origin } from '../model/article.js'
import type { RawBlock } from './blocks.js'
import type { ArticleDraft } from './draft.js'
import { readSource } from './leads.js'
import { AGENCIES } from './vocabulary.js'

/** An article's origin with the words of the page that show it, or null where nothing does. */
export interface OriginReading {
  readonly origin: Origin
  readonly words: PageRange | null
}

/**
 * Who wrote an article: what its lead says (本报讯, 新华社…电, 据…报道), then a source in brackets behind the text, then
 * the byline, where reporters and correspondents make it local unless they are an agency's.
 */
export function readOrigin(page: string, blocks: readonly RawBlock[], draft: ArticleDraft): OriginReading {
  for (let i = 0; i < draft.texts.length && i < 3; i++) {
    const { lead } = blocks[draft.texts[i]!]!
    if (lead !== null) return { origin: lead.origin, words: lead.words }
  }
  const last = draft.texts.at(-1)
  if (last !== undefined) {
    const { textFrom, textTo } = blocks[last]!
    const words = readSource(page, textFrom, textTo)
    if (words !== null) return { origin: isAgency(page.slice(words.from, words.to)) ? 'wire' : 'reprint', words }
  }
  const byline = draft.pieces.find(({ role }) => role === 'byline' || role === 'credit')
  if (byline === undefined) return { origin: 'unknown', words: null }
  const { textFrom, textTo } = blocks[byline.block]!
  const isWire = isAgency(page.slice(textFrom, textTo))
  return { origin: isWire ? 'wire' : 'local', words: { from: textFrom, to: textTo } }
}

function isAgency(text: string): boolean {
  return AGENCIES.some((agency) => text.includes(agency))
}
