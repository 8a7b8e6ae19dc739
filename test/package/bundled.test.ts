import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { build as viteBuild } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../project.js'

const PROGRAM = `
import { createAnalyzer } from 'fangzhi'
const result = createAnalyzer().analyze('清禾县召开会议\\n\\n■记者 陆望舒\\n\\n本报讯 近日，浙江大学教授来到杭州。')
console.log(result.articles[0].mentions.map(({ text }) => text).join(' '))
`

describe('the two-line program, bundled', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fangzhi-bundle-'))
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(ROOT, join(folder, 'node_modules', 'fangzhi'), 'dir')
    writeFileSync(join(folder, 'program.mjs'), PROGRAM)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (file: string, cwd = folder) => execFileSync('node', [file], { cwd, encoding: 'utf8' })

  it('runs as it is', () => {
    expect(run('program.mjs')).toContain('陆望舒')
  })

  it.each(['esm', 'cjs'] as const)('runs bundled by esbuild as %s', async (format) => {
    const outfile = join(folder, `bundled.${format === 'esm' ? 'mjs' : 'cjs'}`)
    await build({
      entryPoints: [join(folder, 'program.mjs')],
      outfile,
      bundle: true,
      platform: 'node',
      format,
      logLevel: 'silent',
    })
    expect(run(outfile)).toContain('陆望舒')
  })

  it('runs bundled by Vite for the server', async () => {
    await viteBuild({
      root: folder,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: join(folder, 'program.mjs'),
        outDir: join(folder, 'vite'),
        rollupOptions: { output: { entryFileNames: 'bundled.mjs' } },
      },
    })
    expect(run(join(folder, 'vite', 'bundled.mjs'))).toContain('陆望舒')
  })

  it('says how to hand the dictionaries in where they are not to be found', async () => {
    const lonely = mkdtempSync(join(tmpdir(), 'fangzhi-lonely-'))
    const outfile = join(lonely, 'bundled.mjs')
    await build({
      entryPoints: [join(folder, 'program.mjs')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    })
    expect(() => execFileSync('node', [outfile], { cwd: lonely, encoding: 'utf8', stdio: 'pipe' })).toThrow(
      /createAnalyzer\(\{ dictionaries: \[bytes, …\] \}\)/,
    )
    cpSync(join(ROOT, 'dist', 'dictionaries'), join(lonely, 'dictionaries'), { recursive: true })
    expect(run(outfile, lonely)).toContain('陆望舒')
    rmSync(lonely, { recursive: true, force: true })
  })
})
