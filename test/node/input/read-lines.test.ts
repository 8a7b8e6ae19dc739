import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../../src/node/input/read-lines.js'

describe('readLines', () => {
  it('cuts lines as a plain split does, however the bytes arrive', async () => {
    const text = fc.array(fc.constantFrom('甲', '\n', 'ab', '\r\n'), { maxLength: 40 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const bytes = Buffer.from(text)
        const chunks: Buffer[] = []
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
        const lines: string[] = []
        for await (const { bytes } of readLines(Readable.from(chunks), 1000)) lines.push(Buffer.from(bytes!).toString())
        expect(lines).toEqual(
          text
            .replace(/\n$/, '')
            .split('\n')
            .slice(0, text === '' ? 0 : undefined),
        )
      }),
    )
  })
})
