import { describe, expect, it } from 'vitest'
import {
  compileDictionary,
  createAnalyzer as createCoreAnalyzer,
  FangzhiError,
  openDictionary,
} from '../../src/index.js'
import { createAnalyzer, readBuiltInDictionaries } from '../../src/node/index.js'

/** Code and message of what a call throws. */
function thrown(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof FangzhiError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing'
}

describe('misuse is answered with what, which value and what to do', () => {
  it.each([
    [{ dictionary: [] }, 'BAD_OPTION: unknown option "dictionary"; did you mean "dictionaries"?'],
    [{ shape: 'html' }, 'BAD_OPTION: option "shape" is "html"; it takes one of "auto", "plain", "markdown", "pdf"'],
    [{ hmm: 'yes' }, 'BAD_OPTION: option "hmm" is "yes"; it takes a value of type boolean'],
    [
      { classifier: {} },
      'BAD_OPTION: option "classifier" is an object; it takes an object with a name and a method "classify"',
    ],
  ])('%j', (options, message) => {
    expect(thrown(() => createAnalyzer(options as never))).toBe(message)
  })

  it.each([['my.dict'], [null], [{}], [5]])('dictionary %j', (dictionary) => {
    const message = thrown(() => createAnalyzer({ extraDictionaries: [dictionary as never] }))
    expect(message).toMatch(/^BAD_OPTION: dictionary 0 of the list is of type .*hand in the bytes/)
  })

  it.each([['name,type'], [{ file: 'a.csv', text: '' }]])('sources %j', (sources) => {
    expect(thrown(() => compileDictionary(sources as never))).toMatch(/^BAD_INPUT: compileDictionary takes a list/)
  })

  it('names the file of a damaged dictionary', () => {
    expect(thrown(() => openDictionary(new Uint8Array(8), 'mine.dict'))).toMatch(/^BAD_DICTIONARY: mine\.dict is not/)
  })

  it('names a row that is wrong', () => {
    expect(thrown(() => createAnalyzer({ names: [{ name: '柳湾村', type: 'PLAEC' as never }] }))).toMatch(
      /^BAD_ROW: .*PLAEC.*PLACE/,
    )
  })

  it('asks for dictionaries where the core has none', () => {
    expect(thrown(() => createCoreAnalyzer())).toMatch(/^MISSING_DICTIONARY: .*createAnalyzer\(\{ dictionaries/)
  })

  it.each([[undefined], [42], [{ id: 'x' }], [{ text: 'a', docvars: { date: '20 March' } }], [{ text: 'a', id: '' }]])(
    'page %j',
    (page) => {
      expect(thrown(() => createAnalyzer().analyze(page as never))).toMatch(/^BAD_INPUT: /)
    },
  )

  it.each([
    [{ text: 'a', docvar: {} }, '"docvar" is no part of a page; did you mean "docvars"?'],
    [{ text: 'a', date: '2026-03-18' }, '"date" is no part of a page; did you mean "docvars: { date }"?'],
    [{ id: 'x', text: 5 }, 'its text is 5, not a string'],
    [{ text: 'a', docvars: ['2026-03-18'] }, 'docvars are a list; they are an object'],
    [{ text: 'a', docvars: { desk: {} } }, 'docvars.desk is an object; docvars hold strings, finite numbers'],
    [{ text: 'a', docvars: { pages: Number.NaN } }, 'docvars.pages is NaN; docvars hold strings, finite numbers'],
  ])('page %j', (page, message) => {
    expect(thrown(() => createAnalyzer().analyze(page as never))).toContain(message)
  })

  it('an article with a part that is none', () => {
    expect(thrown(() => createAnalyzer().analyzeArticle({ body: 'a', headlin: 'b' } as never))).toBe(
      'BAD_INPUT: "headlin" is no part of an article; did you mean "headline"?',
    )
    expect(thrown(() => createAnalyzer().analyzeArticle({ body: 'a', headline: ['b'] } as never))).toBe(
      "BAD_INPUT: the article's headline is a list; it takes a string",
    )
  })

  it('takes what else a record holds as it is, though a short key lies near to a part', () => {
    expect(createAnalyzer().analyze({ text: 'a', ix: 1, url: 'b' } as never).page.id).toBe('page')
  })

  describe('dictionary bytes', () => {
    const lexicon = readBuiltInDictionaries()[0]!
    const damaged = (change: (bytes: Uint8Array) => Uint8Array) =>
      thrown(() => createCoreAnalyzer({ dictionaries: [change(lexicon.slice())] }))
    const withByte = (at: number, value: number) => (bytes: Uint8Array) => bytes.fill(value, at, at + 1)

    it('cut short', () => expect(damaged((bytes) => bytes.subarray(0, 100_000))).toMatch(/^BAD_DICTIONARY: /))
    it('flipped', () =>
      expect(damaged(withByte(500_000, lexicon[500_000]! ^ 1))).toMatch(/^BAD_DICTIONARY: .*checksum/))
    it('no dictionary', () =>
      expect(damaged(() => new TextEncoder().encode('not a dictionary at all'))).toMatch(/^BAD_DICTIONARY: /))
    it('empty', () => expect(damaged(() => new Uint8Array(0))).toMatch(/^BAD_DICTIONARY: /))
    it('of another version', () => expect(damaged(withByte(8, 99))).toMatch(/^DICTIONARY_VERSION: /))
  })
})
