import type { PageRange } from '../base/span.js'
import type { RawBlock } from './blocks.js'
import type { ArticleDraft } from './draft.js'

/** Page ranges of the article: neighbouring blocks are one range, what prints nothing between them included. */
export function articleRanges(blocks: readonly RawBlock[], draft: ArticleDraft): PageRange[] {
  const indices = blocksOf(draft)
  if (indices.length === 0) return []
  let last = { from: blocks[indices[0]!]!.from, to: blocks[indices[0]!]!.to }
  const ranges = [last]
  for (let i = 1; i < indices.length; i++) {
    const { from, to } = blocks[indices[i]!]!
    if (indices[i] === indices[i - 1]! + 1) last.to = to
    else {
      last = { from, to }
      ranges.push(last)
    }
  }
  return ranges
}

/** The indices of all blocks of an article, in page order. */
function blocksOf({ heads, displacedHeads, displaced, pieces }: ArticleDraft): readonly number[] {
  const indices = new Array<number>(heads.length + displacedHeads.length + displaced.length + pieces.length)
  let count = 0
  for (const n of heads) indices[count++] = n
  for (const n of displacedHeads) indices[count++] = n
  for (const n of displaced) indices[count++] = n
  for (const { block } of pieces) indices[count++] = block
  return isAscending(indices) ? indices : indices.sort(byNumber)
}

function isAscending(numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! < numbers[i - 1]!) return false
  return true
}

function byNumber(a: number, b: number): number {
  return a - b
}
