import { describe, expect, it } from 'vitest'
import { NameTexts } from '../../src/mentions/name-texts.js'

describe('the names met so far', () => {
  it('are the characters of their spans', () => {
    const texts = new NameTexts()
    const text = '清禾县与云溪县，清禾县'
    expect(texts.at(text, 0, 3)).toBe('清禾县')
    expect(texts.at(text, 4, 7)).toBe('云溪县')
    expect(texts.at(text, 8, 11)).toBe('清禾县')
    expect(texts.at(text, 0, 2)).toBe('清禾')
  })

  it('stay right when there are so many that room is made, and when they are forgotten', () => {
    const texts = new NameTexts()
    for (let round = 0; round < 2; round++) {
      for (let number = 0; number < 70_000; number++) {
        const name = `第${number}村`
        expect(texts.at(`在${name}的`, 1, 1 + name.length) === name).toBe(true)
      }
    }
  })
})
