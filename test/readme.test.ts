import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROW_FIELDS } from '../src/dictionary/rows.js'
import { checkOptions } from '../src/pipeline/options.js'
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

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The options that the error for an unknown one lists. */
function optionNames(): string[] {
  try {
    checkOptions({ zzzzzzzzzzzz: 1 } as never, 'test')
  } catch (error) {
    return (error as Error).message.replace(/.*known: /, '').split(', ')
  }
  return []
}

const READMES = ['README.md', 'README.zh-CN.md']

describe.each(READMES)('%s', (readme) => {
  const text = readFileSync(join(ROOT, readme), 'utf8')

  it('links to nothing that the package leaves behind', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target)
    expect(links.length).toBeGreaterThan(2)
    for (const target of links) expect(MANIFEST.files).toContain(target)
  })

  it('names every topic, in its language too', () => {
    const table = readFileSync(join(ROOT, 'dicts/topics/topics.csv'), 'utf8').matchAll(
      /^([a-z-]+),(\p{Script=Han}+),/gmu,
    )
    const topics = [...table].map(([, label, zh]) => (readme.includes('zh') ? `\`${label}\` ${zh}` : `\`${label}\``))
    expect(topics).toHaveLength(15)
    for (const topic of topics) expect(text).toContain(topic)
  })

  it('has every command, every option of an analyzer and every column of a table of names', () => {
    const commands = [...fangzhi('--help').matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name!)
    expect(commands).toContain('merge')
    for (const name of [...commands.filter((name) => name !== 'help'), 'suggest']) {
      expect(text, name).toMatch(new RegExp(`(?:fangzhi|dict|\`)[ \`]*${name}\\b`))
    }
    for (const name of [...optionNames(), ...ROW_FIELDS]) expect(text).toContain(`\`${name}\``)
  })
})

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
