import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { PageResult } from '../src/index.js'
import { createAnalyzer } from '../src/node/index.js'
import { pageResultJsonSchema, pageResultSchema, parsePageResult } from '../src/schema.js'
import { samplePage } from './project.js'

/** Readonly taken away at every depth, so that schema and interface can be compared. */
type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T

describe('the schema of results', () => {
  it('takes what the analyzer gives', () => {
    const result = JSON.parse(JSON.stringify(createAnalyzer().analyze(samplePage())))
    expect(parsePageResult(result)).toEqual(result)
  })

  it('refuses another shape', () => {
    expect(pageResultSchema.safeParse({ schema: 2 }).success).toBe(false)
  })

  it('is equal to the interfaces', () => {
    type Read = z.infer<typeof pageResultSchema>
    expectTypeOf<keyof Read>().toEqualTypeOf<keyof PageResult>()
    expectTypeOf<keyof Read['page']>().toEqualTypeOf<keyof PageResult['page']>()
    expectTypeOf<Omit<Read, 'schema' | 'page'>>().toEqualTypeOf<Writable<Omit<PageResult, 'schema' | 'page'>>>()
  })

  it('is a JSON Schema too', () => {
    expect(pageResultJsonSchema()).toMatchObject({ type: 'object', properties: { schema: { const: 1 } } })
  })
})
