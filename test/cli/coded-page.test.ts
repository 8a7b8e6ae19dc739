import { expect, it } from 'vitest'
import { codedPage } from '../../src/cli/coded-page.js'
import type { ScoredPage } from '../../src/index.js'

const mention = (ranges: readonly (readonly [number, number])[], nested = false) => ({
  ...{ type: 'PLACE', subtype: null, nested, ranges: ranges.map(([from, to]) => ({ from, to })) },
})

it('marks on a page what is printed of a name, from its first to its last character', () => {
  const mentions = [
    mention([[0, 3]]),
    mention([]),
    // Runs over a column break: its end is printed above its beginning.
    mention([
      [20, 22],
      [8, 9],
    ]),
    mention([[0, 2]], true),
  ]
  const page = { id: 'p', text: '清禾县'.repeat(10), articles: [{ mentions }] } as unknown as ScoredPage
  expect(codedPage(page).spans).toEqual([
    { start: 0, end: 3, type: 'PLACE' },
    { start: 8, end: 22, type: 'PLACE' },
  ])
})
