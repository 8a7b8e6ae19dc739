import type { BlockRole } from '../model/article.js'
import type { RawBlock } from './blocks.js'
import type { HeadlineParts } from './headlines.js'

/** An article while it is being put together. Numbers are indices of raw blocks. */
export interface ArticleDraft {
  /** Lines of the headline as printed before the body. */
  heads: number[]
  /** Which of them is what; null until it is read. */
  headParts: HeadlineParts | null
  /** A headline found elsewhere: behind the byline, inside the body, or after it. */
  displacedHeads: number[]
  /** A part of the headline printed elsewhere, beside a headline in its place. */
  displaced: number[]
  /** Everything behind the headline, in print order. */
  pieces: Piece[]
  /** The pieces that are running text: paragraphs and captions. */
  texts: number[]
  /** The section head read last, or -1. */
  lastSection: number
  /** A byline or credit has been read. */
  credited: boolean
  photo: boolean
  /** Nothing more can belong to it. */
  closed: boolean
}

/** A block of an article's body with its role. */
export interface Piece {
  readonly block: number
  readonly role: Extract<BlockRole, 'byline' | 'paragraph' | 'section' | 'caption' | 'credit'> | 'picture'
}

/** Lists that nothing was added to yet; see {@link added}. */
const NONE = Object.freeze([]) as never[]

/** An empty draft under the given heads. */
export function createDraft(heads: number[]): ArticleDraft {
  return {
    heads,
    headParts: null,
    displacedHeads: NONE,
    displaced: NONE,
    pieces: NONE,
    texts: NONE,
    lastSection: -1,
    credited: false,
    photo: false,
    closed: false,
  }
}

/** Adds a block to the body. */
export function addPiece(draft: ArticleDraft, block: number, role: Piece['role']): void {
  draft.pieces = added(draft.pieces, { block, role })
  if (role === 'byline' || role === 'credit') draft.credited = true
  if (role === 'section') draft.lastSection = block
  if (role === 'paragraph' || role === 'caption') draft.texts = added(draft.texts, block)
}

/** Adds lines of a headline that are not printed in its place. */
export function addHeads(draft: ArticleDraft, list: 'displacedHeads' | 'displaced', heads: readonly number[]): void {
  for (const n of heads) draft[list] = added(draft[list], n)
}

/**
 * A list with one item more, the same list where it has any. Most lists of a draft stay empty or get one item, and a
 * page may have hundreds of thousands of drafts: an empty list made to be filled would take room for seventeen.
 */
function added<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}

/** Takes the last paragraph or caption off again. */
export function takeLastText(draft: ArticleDraft): void {
  draft.pieces.pop()
  draft.texts.pop()
}

/** Whether the draft's text is no more than `paragraphs` blocks of `characters` together. */
export function isShorterThan(
  draft: ArticleDraft,
  blocks: readonly RawBlock[],
  paragraphs: number,
  characters: number,
): boolean {
  if (draft.texts.length > paragraphs) return false
  let sum = 0
  for (const n of draft.texts) sum += blocks[n]!.length
  return sum <= characters
}
