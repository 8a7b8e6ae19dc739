import type { Article, Block, BlockRole } from '../model/article.js'
import { isWhiteSpace } from '../text/char-class.js'
import type { RawBlock } from './blocks.js'
import type { ArticleDraft } from './draft.js'
import { headlineOf } from './headlines.js'

/**
 * Gives every block its role and its article. What belongs to no article is a masthead or a notice. A lead (本报讯) and
 * a byline inside a paragraph become blocks of their own.
 */
export function nameBlocks(
  page: string,
  raw: readonly RawBlock[],
  drafts: readonly ArticleDraft[],
  articles: readonly Article[],
): Block[] {
  const roles = raw.map(({ form }): BlockRole => (form === 'masthead' ? 'masthead' : 'notice'))
  const owners = new Array<number | null>(raw.length).fill(null)
  for (let article = 0; article < drafts.length; article++) {
    const draft = drafts[article]!
    const parts = headlineOf(page, raw, draft)
    for (const n of parts.kicker) roles[n] = 'kicker'
    for (const n of parts.headline) roles[n] = 'headline'
    for (const n of parts.subhead) roles[n] = 'subhead'
    for (const n of draft.displaced) roles[n] = 'subhead'
    for (const n of draft.heads) owners[n] = article
    for (const n of draft.displacedHeads) owners[n] = article
    for (const n of draft.displaced) owners[n] = article
    const isPhoto = articles[article]!.kind === 'photo'
    for (const { block, role } of draft.pieces) {
      roles[block] = role === 'picture' || (isPhoto && role === 'paragraph') ? 'caption' : role
      owners[block] = article
    }
  }
  const blocks: Block[] = []
  for (let n = 0; n < raw.length; n++) pushBlock(page, raw[n]!, roles[n]!, owners[n]!, blocks)
  return blocks
}

function pushBlock(page: string, block: RawBlock, role: BlockRole, article: number | null, blocks: Block[]): void {
  const { from, to, lead } = block
  if (lead === null || role !== 'paragraph') {
    blocks.push({ from, to, role, article })
    return
  }
  blocks.push({ from, to: lead.words.to, role: 'dateline', article })
  if (lead.byline !== null) blocks.push({ ...lead.byline.range, role: 'byline', article })
  let rest = lead.to
  while (rest < to && isWhiteSpace(page.charCodeAt(rest))) rest++
  if (rest < to) blocks.push({ from: rest, to, role, article })
}
