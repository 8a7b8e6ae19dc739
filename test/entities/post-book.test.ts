import { describe, expect, it } from 'vitest'
import { PostBook } from '../../src/entities/post-book.js'
import { stackOf } from './read-sketch.js'

describe('the book of posts', () => {
  const text = '清禾县委副书记、副局长、巡河员'
  const ask = (book: PostBook) => {
    const end = text.indexOf('、')
    return [
      book.endingAt(text, end, 0)?.name,
      book.endingAt(text, end, end - 2)?.name,
      book.startingAt(text, end + 1, text.length)?.name,
      book.startingAt(text, end + 1, end + 3)?.name,
      book.endingAt(text, text.length, 0)?.name,
    ]
  }

  it('finds the longest post from either end, within limits', () => {
    expect(ask(new PostBook(stackOf()))).toEqual(['副书记', '书记', '副局长', undefined, undefined])
  })

  it('finds the same once it has listed the posts', () => {
    const book = new PostBook(stackOf())
    const first = ask(book)
    for (let round = 0; round < 1000; round++) ask(book)
    expect(ask(book)).toEqual(first)
    expect(book.mayEnd('清禾', 2)).toBe(false)
    expect(book.mayEnd(text, text.indexOf('、'))).toBe(true)
    expect(book.mayStart(text, text.indexOf('副'))).toBe(true)
  })
})
