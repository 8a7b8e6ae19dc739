import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRows } from '../../../src/dictionary/compile-dictionary.js'
import type { NameRow } from '../../../src/dictionary/rows.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { createSloganAnnotator } from '../../../src/mentions/slogans/slogan.js'
import { goalsAt } from '../../../src/mentions/slogans/slogan-goals.js'
import { openSloganModel } from '../../../src/mentions/slogans/slogan-model.js'
import { scanSlogans } from '../../../src/mentions/slogans/slogan-scan.js'
import { isNumberSign, printWord, Sign, signNames, signValue } from '../../../src/mentions/slogans/slogan-sign-list.js'
import { signInWords } from '../../../src/mentions/slogans/slogan-sign-words.js'
import { Edge, Form, type Stretch } from '../../../src/mentions/slogans/slogan-stretch.js'
import { stretchesBefore, tailAt } from '../../../src/mentions/slogans/slogan-tails.js'
import { collectUnquotedSigns } from '../../../src/mentions/slogans/slogan-unquoted-signs.js'
import { readSloganVocabulary } from '../../../src/mentions/slogans/slogan-vocabulary.js'
import type { Tokens } from '../../../src/model/tokens.js'

const cue = (subtype: string, names: string, cls?: string): NameRow[] =>
  names.split(' ').map((name) => ({ name, type: 'CUE', subtype, ...(cls ? { class: cls } : {}) }))

const names = stackDictionaries([
  compileRows([
    { name: '云溪', type: 'PLACE' },
    { name: '清水理念', type: 'SLOGAN', subtype: 'tifa' },
    ...cue('slogan-tail', '行动 专项整治', 'campaign'),
    ...cue('slogan-tail', '之乡', 'positioning'),
    ...cue('slogan-tail', '军事行动'),
    ...cue('slogan-end', '明珠 客厅', 'positioning'),
    ...cue('slogan-goal', '打造'),
    ...cue('slogan-stop', '开展'),
    ...cue('slogan-left', '开展', 'campaign'),
  ]),
])
const vocabulary = readSloganVocabulary(names)
const posOf = (_: number, word: string) =>
  /^[\d三]/.test(word) ? 'm' : word === '的' ? 'u' : word === '和' ? 'c' : 'n'

/** Tokens are divided by bars, which are taken out. */
function tokensOf(barred: string): Tokens {
  const words = barred.split('|').filter((word) => word !== '')
  const ends = new Uint32Array(words.length)
  words.reduce((sum, word, index) => (ends[index] = sum + word.length), 0)
  return { text: words.join(''), count: words.length, ends, words: new Int32Array(words.length).fill(-1) }
}

function stretchesAtEnd(barred: string): Stretch[] {
  const tokens = tokensOf(barred)
  const tail = tailAt(tokens.text, tokens.text.length, vocabulary)
  return tail === null ? [] : [...stretchesBefore(tokens.text, tail, tokens, posOf, vocabulary)]
}

const wordsOf = (barred: string) =>
  stretchesAtEnd(barred).map(({ start, end }) => tokensOf(barred).text.slice(start, end))

describe('stretches that an ending speaks for', () => {
  it('begin with a token, up to a word that no name goes over', () => {
    expect(wordsOf('全县|开展|乡村|道路|专项整治')).toEqual(['道路专项整治', '乡村道路专项整治'])
    expect(wordsOf('美丽|的|泥塑|之乡')).toEqual(['泥塑之乡'])
    expect(wordsOf('开展|专项整治')).toEqual([])
    expect(wordsOf('海外|军事|行动')).toEqual([])
    expect(wordsOf('海外|护渔|行动')).toEqual(['护渔行动', '海外护渔行动'])
  })

  it('say what stands before them, and how many words seldom stand in a name', () => {
    const stretches = stretchesAtEnd('开展|三个|乡村|和|道路|专项整治')
    expect(stretches.map(({ edge }) => edge)).toEqual([Edge.loose, Edge.word, Edge.loose, Edge.stop])
    expect(stretches.map(({ loose }) => loose)).toEqual([0, 1, 1, 2])
    expect(stretchesAtEnd('泥塑|之乡')[0]).toMatchObject({ form: Form.epithet, edge: Edge.mark, head: 2 })
  })

  it('do not depend on how long the word before them is', () => {
    const long = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(2)
    expect(wordsOf(`${long}|乡村|专项整治`)).toEqual(['乡村专项整治'])
    expect(wordsOf(`开展|${'乡村'.repeat(12)}|专项整治`)).toHaveLength(1)
    expect(wordsOf(`开展|${'乡村'.repeat(13)}|专项整治`)).toHaveLength(0)
  })

  it('are none behind a quotation that holds the name, nor before a body', () => {
    expect(wordsOf('“|清源|”|集中|专项整治')).toEqual([])
    const tokens = tokensOf('成立|道路|专项整治|办')
    expect(tailAt(tokens.text, tokens.text.length - 1, vocabulary)).toBeNull()
  })
})

describe('goals', () => {
  const goalsOf = (text: string) => [...goalsAt(text, 0, vocabulary)].map(({ start, end }) => text.slice(start, end))

  it('go on behind 、 but over no other mark', () => {
    expect(goalsOf('打造江湖明珠、水乡客厅,明珠')).toEqual(['江湖明珠', '江湖明珠、水乡客厅'])
    expect(goalsOf('打造{江湖}]明珠')).toEqual([])
    expect(goalsOf('打造明珠')).toEqual([])
  })
})

describe('what is judged', () => {
  const inputOf = (barred: string) => {
    const tokens = tokensOf(barred)
    const { text } = tokens
    return { article: { text, parts: [{ part: 'body', start: 0, end: text.length }] }, tokens, posOf, region: null }
  }

  it('lies in the text, and is little for every character, in any text', () => {
    const pieces = [
      '行动',
      '专项整治',
      '之乡',
      '打造',
      '明珠',
      '、',
      '开展',
      '云溪',
      '”',
      '[',
      '\ud842',
      '\n',
      'A',
      '乡村',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 300 }), (parts) => {
        const text = parts.join('')
        const input = inputOf(parts.join('|'))
        let count = 0
        scanSlogans(input as never, vocabulary, [], {
          best(stretches) {
            for (const { start, end, head } of stretches) {
              count++
              expect(start < head && head < end && end <= text.length && start >= 0).toBe(true)
            }
            return null
          },
        })
        expect(count).toBeLessThanOrEqual(30 * text.length)
      }),
    )
  })

  it('is nothing to a dictionary without weights', () => {
    const annotator = createSloganAnnotator(names)
    expect(annotator.annotate(inputOf('老周说“好得很”,开展渡口专项整治。') as never)).toEqual([])
  })

  it('is of the likeliest kind, with what speaks for it', () => {
    const model = openSloganModel(
      [
        'unquoted 0\t100\t0\t0\t0\t0\t0\t0',
        'unquoted-head 专项整治\t0\t0\t0\t300\t200\t0\t0',
        'unquoted-after 开展\t0\t0\t0\t100\t0\t0\t0',
        'unquoted-edge 3\t500\t0\t0\t0\t0\t0\t0',
      ].join('\n'),
    )
    const [found] = createSloganAnnotator(names, model).annotate(inputOf('开展|渡口|专项整治|。') as never)
    expect(found).toMatchObject({ start: 2, end: 8, subtype: 'campaign', reason: 'ends in 专项整治, after 开展' })
  })
})

describe('signs', () => {
  it('have the value that their printed form has, line ends and blanks too', () => {
    const tokens = tokensOf('全县|。|\n| |渡口|专项整治|\n|说')
    const context = { article: { text: tokens.text, parts: [] }, tokens, posOf, vocabulary }
    const stretch: Stretch = { start: 5, end: 11, head: 7, classes: 4, form: 0, edge: 0, loose: 0 }
    const seen: number[] = []
    collectUnquotedSigns(stretch, context, {
      push(sign, value, from, to) {
        seen.push(sign)
        if (isNumberSign(sign) || sign === Sign.unquotedPos) return
        expect(signValue(sign, printWord(tokens.text.slice(from, to)))).toBe(value)
      },
    })
    expect(seen).toContain(Sign.unquotedAfter2)
    expect(printWord('。\n')).toBe('。⏎')
  })

  it('are put into words, or passed over where they say nothing', () => {
    for (const name of signNames().filter((sign) => sign.startsWith('unquoted'))) {
      expect(signInWords(`${name} 1`) ?? '').not.toContain('unquoted')
    }
    expect(signInWords('unquoted-place 1')).toBe('beginning with a place')
    expect(signInWords('unquoted-place 0')).toBeNull()
  })
})
