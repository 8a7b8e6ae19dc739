import { describe, expect, it } from 'vitest'
import { frequency } from '../../src/corpus/frequency.js'
import { ask } from '../../src/corpus/question.js'
import { keptTokens } from '../../src/corpus/tables/tokens.js'
import { wordTerms } from '../../src/corpus/terms.js'
import { isWordUnit } from '../../src/corpus/word-unit.js'
import { markedPage } from './marked-page.js'

/** The characters of a text that belong to words. */
function wordUnits(text: string): string {
  return [...text].filter((character) => isWordUnit(character.charCodeAt(0))).join('')
}

describe('what words are made of', () => {
  it('are letters and digits, narrow and wide, and Chinese characters, rare ones too', () => {
    const words = '09AZaz０９ＡＺａｚÀéÿ〇㐀一鿿豈𠮷'
    expect(wordUnits(words)).toBe(words)
  })

  it('are no signs, narrow or wide', () => {
    const signs = '/:@[`{ ×÷·，。、；：？！“”‘’（）《》〈〉【】［］｛｝＠＃＄％＆＊＋－＝＜＞＼＾＿｀｜～／．…—　'
    expect(wordUnits(signs)).toBe('')
  })
})

describe('words of a text', () => {
  /** Every character a token. */
  const tokenize = (text: string) =>
    Array.from(text, (character, at) => ({ text: character, start: at, end: at + 1, pos: 'x' }))

  it('are counted without any punctuation, the question mark neither', () => {
    const page = markedPage('q', {}, ['水？！水［注］＝'])
    const rows = ask(frequency({ terms: wordTerms({ tokenize }) }), [page])
    expect(rows.map(({ name, count }) => `${name}${count}`)).toEqual(['水2', '注1'])
    expect(keptTokens('谁？Ａ。', { tokenize })).toEqual(['谁', 'Ａ'])
  })
})
