import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolder } from '../../src/node/make-folder.js'
import { newFolder } from './corpus-files.js'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('makes a folder with those above it, and leaves one that is there', () => {
  for (let again = 0; again < 2; again++) makeFolder(join(folder, 'a/b/c'))
  expect(statSync(join(folder, 'a/b/c')).isDirectory()).toBe(true)
})

it('says that there is a file in its way', () => {
  writeFileSync(join(folder, 'file'), '')
  const way = expect.objectContaining({ code: 'BAD_FILE', message: expect.stringContaining('file/b') })
  expect(() => makeFolder(join(folder, 'file/b/c'))).toThrow(way)
})

it.runIf(existsSync('/proc'))('ends where the system has no place for it', () => {
  expect(() => makeFolder('/proc/none/such')).toThrow(/\/proc\/none\/such: cannot be made \(E[A-Z]+\)/)
})
