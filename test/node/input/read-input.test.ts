import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readBytes, readPage, readTextFile } from '../../../src/node/index.js'
import { newFolder } from '../corpus-files.js'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('a page in a file', () => {
  it('is called what the file is called without its ending, in folders and with dots too', async () => {
    expect(await readPage(file('清禾周报.2026-03-18.txt', '码头开工'))).toEqual({
      id: '清禾周报.2026-03-18',
      text: '码头开工',
    })
    mkdirSync(join(folder, 'a.b'))
    expect((await readPage(file('a.b/02版', '码头'))).id).toBe('02版')
  })

  it('is read in the encodings of old papers', async () => {
    const gb18030 = Uint8Array.of(0xc2, 0xeb, 0xcd, 0xb7, 0xbf, 0xaa, 0xb9, 0xa4)
    expect(await readTextFile(file('gb.txt', gb18030))).toBe('码头开工')
    expect([...(await readBytes(file('gb.txt', gb18030)))]).toEqual([...gb18030])
  })

  it('that cannot be read is named with the cause', async () => {
    await expect(readPage(join(folder, 'nosuch.txt'))).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringMatching(/nosuch\.txt: no such file$/),
    })
    await expect(readPage(folder)).rejects.toThrow('is a folder, not a file; fangzhi corpus reads folders')
    await expect(readPage('')).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
