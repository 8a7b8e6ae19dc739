import { describe, expect, it } from 'vitest'
import { jsonRecord } from '../../src/export/json-record.js'

describe('rows as lines of JSON', () => {
  it('hold every cell under its column, and null where it is empty', () => {
    const columns = ['name', 'count', 'ref'].map((name) => ({ name, type: 'text', en: '', zh: '' }) as const)
    expect(jsonRecord(columns, ['渠\n"水"', 3, null])).toBe('{"name":"渠\\n\\"水\\"","count":3,"ref":null}\n')
    expect(jsonRecord(columns, ['渠'])).toBe('{"name":"渠","count":null,"ref":null}\n')
  })
})
