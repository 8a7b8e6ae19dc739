import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNodejiebaSegmenter } from '../../src/adapters/nodejieba.js'
import { alignWords } from '../../src/segment/align-words.js'
import { tokensToStrings } from '../../src/segment/tokens-to-strings.js'
import { checkSegmenter } from '../../src/testing/check-segmenter.js'

const align = (text: string, words: string[]) => tokensToStrings(alignWords(text, words)).join('|')

describe('alignWords', () => {
  it('finds words where they stand', () => {
    expect(align('平湖市委书记', ['平湖', '市委', '书记'])).toBe('平湖|市委|书记')
  })

  it('makes tokens of what a backend leaves out', () => {
    expect(align('平湖  市委\n书记。', ['平湖', '市委', '书记'])).toBe('平湖|  |市委|\n|书记|。')
  })

  it('sees through replaced characters and changed case', () => {
    expect(align('湖\ud83d市A', ['湖', '\ufffd', '市a'])).toBe('湖|\ud83d|市A')
  })

  it('covers every text, whatever the backend returns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, words) => {
        const tokens = alignWords(text, words)
        expect(tokensToStrings(tokens).join('')).toBe(text)
        expect(tokensToStrings(tokens)).not.toContain('')
      }),
    )
  })
})

describe('the adapter of nodejieba', () => {
  it('keeps to the seam', () => {
    const halves = { cut: (text: string) => [...text], tag: (text: string) => [{ word: text, tag: 'n' }] }
    expect(checkSegmenter(createNodejiebaSegmenter(halves))).toEqual([])
  })
})
