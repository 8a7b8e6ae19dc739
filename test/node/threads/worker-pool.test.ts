import { describe, expect, it } from 'vitest'
import { FangzhiError } from '../../../src/index.js'
import { createWorkerPool } from '../../../src/node/threads/worker-pool.js'

/** What every task given to two threads of some code comes to. */
async function failuresOf(code: string): Promise<unknown[]> {
  const module = new URL(`data:text/javascript,${encodeURIComponent(code)}`)
  const pool = createWorkerPool<number, number>(module, 2, null)
  try {
    const tasks = [1, 2, 3].map((task) => pool.run(task).catch((error: unknown) => error))
    return [...(await Promise.all(tasks)), await pool.run(4).catch((error: unknown) => error)]
  } finally {
    await pool.close()
  }
}

const WITH_CODE = (name: string, code: string) =>
  `throw Object.assign(new Error('what it says'), { name: '${name}', code: '${code}' })`

describe('threads that die', () => {
  it.each([
    ['by an error of the system', WITH_CODE('Error', 'ENOENT'), /a thread died: what it says/],
    ['by an error without a code', `throw new TypeError('what it says')`, /a thread died: what it says/],
    ['by ending', 'process.exit(3)', /a thread died: exit code 3/],
    [
      'by ending in a task',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))`,
      /thread/,
    ],
  ])('%s give INTERNAL', async (_, code, message) => {
    for (const error of await failuresOf(code)) {
      expect(error).toBeInstanceOf(FangzhiError)
      expect(error).toMatchObject({ code: 'INTERNAL', message: expect.stringMatching(/thread/) })
    }
    expect(((await failuresOf(code))[0] as Error).message).toMatch(message)
  })

  it('by an error of ours give that one', async () => {
    const errors = await failuresOf(WITH_CODE('FangzhiError', 'MISSING_DICTIONARY'))
    for (const error of errors) expect(error).toMatchObject({ code: 'MISSING_DICTIONARY', message: 'what it says' })
  })
})
