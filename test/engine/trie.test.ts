import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HitList } from '../../src/engine/hit-list.js'
import { findKey, openTrie, scanTrie, type Trie } from '../../src/engine/trie.js'
import { buildDistinctTrie, buildTrie } from '../../src/engine/trie-builder.js'

/** What the scan finds, written as `start-end:key`. */
function scan(trie: Trie, keys: readonly string[], text: string): string[] {
  const hits = new HitList()
  scanTrie(trie, text, 0, text.length, hits)
  return Array.from({ length: hits.count }, (_, index) => {
    return `${hits.start(index)}-${hits.end(index)}:${keys[hits.key(index)]}`
  })
}

/** The same by looking every substring up in a Map. */
function scanSlowly(keys: readonly string[], text: string): string[] {
  const found: string[] = []
  const set = new Set(keys)
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = text.slice(start, end)
      if (set.has(part)) found.push(`${start}-${end}:${part}`)
    }
  }
  return found
}

const units = fc.constantFrom('平', '湖', '市', '委', 'a', ' ', '\u0000', '\ud83d', '\ude00', '\uffff')
const strings = fc.array(units, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))

describe('trie', () => {
  it('finds every key at every position, nested and overlapping', () => {
    const keys = ['平湖', '平湖市', '湖市', '市', '市委书记']
    expect(scan(openTrie(buildTrie(keys)), keys, '平湖市委书记')).toEqual([
      '0-2:平湖',
      '0-3:平湖市',
      '1-3:湖市',
      '2-3:市',
      '2-6:市委书记',
    ])
  })

  it('is empty without keys', () => {
    const trie = openTrie(buildTrie([]))
    expect(scan(trie, [], '平湖')).toEqual([])
    expect(findKey(trie, '')).toBe(-1)
  })

  it('agrees with a Map on random keys and texts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(strings, { maxLength: 40 }), fc.array(units, { maxLength: 30 }), (keys, parts) => {
        const trie = openTrie(buildTrie(keys))
        const text = parts.join('')
        expect(scan(trie, keys, text)).toEqual(scanSlowly(keys, text))
        keys.forEach((key, index) => {
          expect(findKey(trie, key)).toBe(index)
          expect(findKey(trie, `${key}市`)).toBe(keys.indexOf(`${key}市`))
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('holds a hundred thousand keys', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `${index.toString(36)}名${(index * 7919) % 1000}`)
    const trie = openTrie(buildTrie(keys))
    expect(keys.every((key, index) => findKey(trie, key) === index)).toBe(true)
  })

  it('opens on shared memory', () => {
    const bytes = buildTrie(['平湖'])
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    expect(findKey(openTrie(shared), '平湖')).toBe(0)
  })

  it('tells which key is given twice', () => {
    expect(buildDistinctTrie(['海盐', '平湖', '平湖'])).toBe(2)
  })

  it('refuses damaged bytes or stays inside them', () => {
    const bytes = buildTrie(['平湖', '平湖市', 'ab'])
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const broken = bytes.slice()
        broken[at] = value
        try {
          scan(openTrie(broken), [], '平湖市ab')
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_DICTIONARY' })
        }
      }),
    )
    for (let length = 0; length < bytes.length; length += 9) {
      expect(() => openTrie(bytes.subarray(0, length))).toThrow('is damaged')
    }
  })
})
