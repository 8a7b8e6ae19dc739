import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasShared, ROOT, SHARED } from './project.js'

/*
 * What the READMEs show as output is output: `UPDATE_README=1 npx vitest run test/readme.test.ts` writes it anew, the
 * plain test run compares.
 */

const UPDATE = process.env.UPDATE_README === '1'

function fangzhi(...args: string[]): string {
  return execFileSync('node', [join(ROOT, 'dist/cli/index.js'), ...args], { cwd: ROOT, encoding: 'utf8' }).trimEnd()
}

/** The printed output between `<!-- block: NAME -->` and `<!-- end -->` in a README, or rewritten to `output`. */
function block(readme: string, name: string, output: string): string {
  const path = join(ROOT, readme)
  const text = readFileSync(path, 'utf8')
  const opening = `<!-- block: ${name} -->\n\`\`\`\n`
  const start = text.indexOf(opening)
  const end = text.indexOf('```\n<!-- end -->', start)
  if (start < 0 || end < 0) throw new Error(`${readme} has no block ${name}`)
  if (!UPDATE) return text.slice(start + opening.length, end).trimEnd()
  writeFileSync(path, `${text.slice(0, start + opening.length)}${output}\n${text.slice(end)}`)
  return output
}

const READMES = ['README.md', 'README.zh-CN.md']

describe.each(READMES)('%s shows what is printed', (readme) => {
  it('by the demo', () => {
    const output = fangzhi('analyze', 'examples/pages/qinghe-zhoubao.txt')
    expect(block(readme, 'demo', output)).toBe(output)
  })

  it.skipIf(!hasShared)('by evaluate on real pages', () => {
    const pages = readdirSync(join(SHARED, 'pages')).map((page) => join(SHARED, 'pages', page))
    const output = fangzhi('evaluate', '--gold', join(SHARED, 'gold'), ...pages)
    expect(block(readme, 'evaluate', output)).toBe(output)
  })
})
