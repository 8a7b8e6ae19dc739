import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createAnalyzer } from '../../src/node/index.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What lies in typed arrays, in megabytes, after a short article has been read. */
async function kept(read: (text: string) => unknown): Promise<number> {
  read('县委召开会议。')
  for (let round = 0; round < 3; round += 1) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return process.memoryUsage().arrayBuffers / 1e6
}

it('an analyzer keeps no room for the largest article it has read, and reads that one as any other', async () => {
  const { analyze } = createAnalyzer()
  const sentence = '王强、李明说，清禾县水利局来了。'
  const before = await kept(analyze)
  const { articles } = analyze(sentence.repeat(20_000))
  expect(articles[0]!.mentions.slice(0, 3).map(({ text }) => text)).toEqual(['王强', '李明', '清禾县水利局'])
  expect((await kept(analyze)) - before).toBeLessThan(32)
})
