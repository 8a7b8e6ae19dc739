import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAround, sentenceFinder, sentencesOf } from '../../src/model/sentences-of.js'

const pieces = fc.array(fc.constantFrom('县', '里', '“', '”', '（', '）', '。', '！', '"', ' ', '\n', '\r', 'a.'), {
  maxLength: 40,
})

describe('sentenceFinder', () => {
  it('gives the sentences of the whole text, line by line', () => {
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.nat()), (texts, stream) => {
        const text = texts.join('')
        const sentences = sentencesOf({ text })
        const find = sentenceFinder(text)
        const characters = [...text].flatMap((_, at) => (/\S/.test(text[at]!) ? [at] : []))
        for (const n of characters.length > 0 ? [...stream.take(10)] : []) {
          const at = characters[n % characters.length]!
          expect(find(at)).toEqual(sentenceAround(sentences, at))
        }
      }),
    )
  })
})
