import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './project.js'

/** What a reader should see in the output of each script. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'coding.ts': ['清禾周报  ', '[N]. ', 'F1 0.', 'kappa '],
  'cooccurrence.ts': ['<gexf', 'PERSON:葛云帆'],
  'duplicates.ts': ['澜溪报-2026-03-20-02版#0 repeats 清禾周报-2026-03-18-01版#0, similarity '],
  'frequency.ts': ['without reprints'],
  'keyness.ts': ['log ratio'],
  'kwic.ts': ['[青石水库]除险加固'],
  'role-history.ts': [
    '葛云帆  ',
    '副县长  2026-01-14 – 2026-01-14  1×',
    '葛云帆  县长  2026-03-18 – 2026-04-17  3×',
    '施念慈  ',
  ],
  'timeline.ts': [
    '项目攻坚年  清禾周报  2026-01  3',
    '项目攻坚年  清禾周报  2026-04  no pages',
    '书香清禾 first seen 2026-02-11 in 清禾周报-2026-02-11-02版#0',
  ],
}

describe('the examples', () => {
  it('are all known to this test and to their readme', () => {
    const scripts = readdirSync(join(ROOT, 'examples')).filter(
      (name) => name.endsWith('.ts') && name !== 'analyzed-corpus.ts',
    )
    expect(scripts.sort()).toEqual(Object.keys(EXPECTED))
    const readme = readFileSync(join(ROOT, 'examples/README.md'), 'utf8')
    for (const script of scripts) expect(readme).toContain(`\`${script}\``)
  })

  for (const [script, words] of Object.entries(EXPECTED)) {
    it(`${script} answers its question`, () => {
      const output = execFileSync(process.execPath, ['--import', 'tsx', join('examples', script)], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      for (const word of words) expect(output).toContain(word)
    })
  }
})
