import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DICTIONARY_FILES } from '../../src/node/index.js'
import { ROOT, samplePage } from '../project.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
if (!CHROMIUM)
  console.log('skipped: the core in a browser, no Chromium is installed here (Debian: apt-get install chromium)')

/** Flags under which Chromium starts as root and asks nobody but us for anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(!CHROMIUM)('the core in headless Chromium', () => {
  let server: Server

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createAnalyzer } from 'fangzhi/core'; window.createAnalyzer = createAnalyzer`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
    })
    server = createServer((request, response) => {
      const name = DICTIONARY_FILES.find((file) => request.url === `/${file}`)
      if (name) response.end(readFileSync(`${ROOT}/dist/dictionaries/${name}`))
      else if (request.url === '/core.js')
        response.setHeader('content-type', 'text/javascript').end(outputFiles[0]!.text)
      else
        response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><meta charset="utf-8"><script src="/core.js"></script>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server?.close())

  it('gives the same JSON as Node', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM!, args: FLAGS })
    try {
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      const there = await page.evaluate(
        async ([files, text]) => {
          const dictionaries = await Promise.all(files.map(async (file) => (await fetch(`/${file}`)).arrayBuffer()))
          const { createAnalyzer } = globalThis as unknown as {
            createAnalyzer: (options: object) => { analyze(text: string): object }
          }
          return JSON.stringify(createAnalyzer({ dictionaries }).analyze(text))
        },
        [[...DICTIONARY_FILES], samplePage()] as const,
      )
      const { createAnalyzer } = await import(`${ROOT}/dist/node/index.js`)
      expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(createAnalyzer().analyze(samplePage()))))
    } finally {
      await browser.close()
    }
  })
})
