import { expect, it } from 'vitest'
import { keepRecent } from '../../src/base/keep-recent.js'

it('makes a value once while it is among those asked for last', () => {
  const made: string[] = []
  const get = keepRecent(2, (key: string) => {
    made.push(key)
    return key.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  // a is asked for again and again; b is forgotten for c.
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('takes null for a key like any other', () => {
  let made = 0
  const get = keepRecent(1, (_: string | null) => ++made)
  expect([get(null), get(null), get('a'), get(null)]).toEqual([1, 1, 2, 3])
})
