import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FangzhiError } from '../../src/base/errors.js'
import { readGold } from '../../src/evaluate/read-gold.js'
import { SHARED } from '../project.js'

function fault(text: string, length?: number): string {
  try {
    readGold(text, 'page.gold.json', length)
    return ''
  } catch (error) {
    expect((error as FangzhiError).code).toBe('BAD_GOLD')
    return (error as FangzhiError).message
  }
}

describe('readGold', () => {
  it('fills what is left out', () => {
    expect(readGold('{"page":"p"}', 'p.gold.json')).toEqual({ page: 'p', mentions: [], ignore: [], articles: [] })
    const { articles } = readGold(
      '{"page":"p","articles":[{"from":0,"to":3,"kind":"photo","headline":"","topics":{"primary":""}}]}',
      'p',
    )
    expect(articles[0]!.topics).toEqual({ primary: null, further: [] })
    expect(articles[0]!.roles).toEqual([])
  })

  it('says file, field and value of a fault', () => {
    expect(fault('{')).toMatch(/^page\.gold\.json: is not JSON/)
    expect(fault('[]')).toMatch(/the file should be an object/)
    expect(fault('{"page":"p","mentions":[{"from":0,"to":2,"text":"ab","type":"PERSN"}]}')).toBe(
      'page.gold.json: mentions[0].type should be one of PERSON, PLACE, ORG, SLOGAN, DOCUMENT, is "PERSN"',
    )
    expect(fault('{"page":"p","mentions":[{"from":0,"to":2,"text":"ab","type":"ORG","subtype":"firm"}]}')).toMatch(
      /mentions\[0\]\.subtype should be one of government, company, .*, is "firm"/,
    )
    expect(() => readGold({} as string, 'p')).toThrow('readGold takes the text of a gold file, got an object')
    expect(fault('{"page":"p","ignore":[[3,1]]}')).toMatch(/ignore\[0\] should be a range.*is \[3,1\]/)
    expect(fault('{"page":"p","ignore":[[3,9]]}', 5)).toMatch(/reaches beyond its page, which ends at 5/)
  })

  it.skipIf(!existsSync(`${SHARED}/gold`))('reads the gold of real pages', () => {
    const text = readFileSync(`${SHARED}/gold/pinghu-pdf.gold.json`, 'utf8')
    const page = readFileSync(`${SHARED}/pages/pinghu-pdf.txt`, 'utf8').replace(/^\ufeff/, '')
    const gold = readGold(text, 'pinghu-pdf.gold.json', page.length)
    for (const { from, to, text: printed } of gold.mentions) expect(page.slice(from, to)).toBe(printed)
  })
})
