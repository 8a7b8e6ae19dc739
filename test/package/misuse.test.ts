import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as fangzhi from '../../src/node/index.js'

/** Values that hardly any function takes. */
const WRONG: readonly unknown[] = [undefined, null, 5, Number.NaN, '', 'x', [], [undefined], [{}], {}, () => null, true]

const here = process.cwd()
const scratch = mkdtempSync(join(tmpdir(), 'fangzhi-misuse-'))
// Some of them read or write where they are told, which may be a path such as `x`.
beforeAll(() => process.chdir(scratch))
afterAll(() => {
  process.chdir(here)
  rmSync(scratch, { recursive: true, force: true })
})

describe('misuse of every function', () => {
  for (const [name, value] of Object.entries(fangzhi)) {
    if (typeof value !== 'function' || /^[A-Z]/.test(name)) continue
    it(`${name} throws nothing but typed errors`, async () => {
      const raw: string[] = []
      for (const first of WRONG) {
        for (const args of [[], [first], ...WRONG.map((second) => [first, second])]) {
          const error = await failureOf(value as (...args: unknown[]) => unknown, args)
          if (error === null || error instanceof fangzhi.FangzhiError) continue
          raw.push(`${name}(${args.map(show).join(', ')}): ${String(error)}`)
        }
      }
      expect(raw).toEqual([])
    })
  }
})

/** What a call throws, also where it gives its answers one by one or later; null where nothing. */
async function failureOf(call: (...args: unknown[]) => unknown, args: readonly unknown[]): Promise<unknown> {
  try {
    const given = await call(...args)
    const answers = given as { [Symbol.iterator]?: unknown; [Symbol.asyncIterator]?: unknown } | null | undefined
    if (typeof answers === 'object' && answers?.[Symbol.asyncIterator]) {
      for await (const _ of given as AsyncIterable<unknown>) break
    } else if (typeof answers === 'object' && answers?.[Symbol.iterator]) {
      for (const _ of given as Iterable<unknown>) break
    }
    return null
  } catch (error) {
    return error
  }
}

function show(value: unknown): string {
  return typeof value === 'function' ? '() => null' : (JSON.stringify(value) ?? String(value))
}
