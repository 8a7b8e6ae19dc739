import { describe, expect, it } from 'vitest'
import { readTables, writeTables } from '../../src/base/binary-tables.js'

const KINDS = ['u8', 'u16', 'u32', 'i32', 'f64', 'f32'] as const
const tables = [
  Uint8Array.of(1, 255),
  Uint16Array.of(65535, 2, 3),
  Uint32Array.of(4_000_000_000),
  Int32Array.of(-1, 7),
  Float64Array.of(0.1),
  Float32Array.of(),
]
const bytes = writeTables(tables)

/** What is said of bytes that are none. */
function told(damage: (words: Uint32Array) => void): string {
  const copy = bytes.slice()
  damage(new Uint32Array(copy.buffer, 0, 2 + KINDS.length * 4))
  try {
    readTables(copy, KINDS, 'the table')
  } catch (error) {
    return (error as Error).message
  }
  return 'read'
}

describe('tables in bytes', () => {
  it('come back wherever the bytes begin in their memory', () => {
    for (let at = 0; at < 9; at++) {
      const memory = new Uint8Array(bytes.length + at)
      memory.set(bytes, at)
      expect(readTables(memory.subarray(at), KINDS, 'the table')).toEqual(tables)
    }
  })

  it('are refused where the directory says what is not so', () => {
    expect(told(() => {})).toBe('read')
    expect(told((words) => words.fill(5, 0, 1))).toMatch(/it has 5 tables instead of 6/)
    expect(told((words) => words.fill(1, 2, 3))).toMatch(/table 0 is not of kind u8/)
    expect(told((words) => words.fill(1_000_000, 3, 4))).toMatch(/table 0 reaches outside its bytes/)
    expect(told((words) => words.fill(bytes.length + 8, 4, 5))).toMatch(/table 0 reaches outside its bytes/)
    expect(told((words) => words.fill(words[4]! + 4, 4, 5))).toMatch(/table 0 reaches outside its bytes/)
    expect(told((words) => words.fill(0, 4, 5))).toMatch(/table 0 reaches outside its bytes/)
    expect(() => readTables(bytes.subarray(0, 40), KINDS, 'the table')).toThrow(/40 bytes are too few for 6 tables/)
  })
})
