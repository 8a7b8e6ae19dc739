import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createNodejiebaSegmenter } from '../../src/adapters/nodejieba.js'
import { compileLexicon } from '../../src/dictionary/compile-lexicon.js'
import { openLexicon } from '../../src/dictionary/lexicon.js'
import { compileLexiconLayer } from '../../src/dictionary/lexicon-layer.js'
import { stackLexicon } from '../../src/dictionary/lexicon-stack.js'
import { parseJiebaDictionary, parseJiebaUserDictionary } from '../../src/dictionary/parse-jieba.js'
import { NO_EMISSION } from '../../src/engine/char-tagger.js'
import type { Tokens } from '../../src/model/tokens.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { JIEBA_DIFFERENCES } from '../../src/segment/jieba-differences.js'
import type { Segmenter } from '../../src/segment/segmenter.js'
import { tokensToArray } from '../../src/segment/tokens-to-array.js'
import { loadNodejieba, readJiebaFile, readSharedTexts, sharedFolder } from './jieba-data.js'
import { mixedText, seededRandom } from './mixed-text.js'

const nodejieba = loadNodejieba()
const shared = sharedFolder()
const texts = shared === null ? null : readSharedTexts(shared)
const dictionary = readJiebaFile('jieba.dict.utf8')
const sources = { dictionary, model: readJiebaFile('hmm_model.utf8'), patience: 64 }
const lexicon = openLexicon(compileLexicon({ ...sources, userDictionary: readJiebaFile('user.dict.utf8') }))
const words = parseJiebaDictionary(dictionary).map(({ text }) => text)

/** The first place where two segmenters disagree, with what each makes of it; null where they agree. */
function firstDifference(text: string, ours: Tokens, theirs: Tokens): string | null {
  for (let index = 0; index < Math.max(ours.count, theirs.count); index += 1) {
    if (ours.ends[index] === theirs.ends[index] && index < ours.count && index < theirs.count) continue
    const start = index === 0 ? 0 : theirs.ends[index - 1]!
    return JSON.stringify([text.slice(start, ours.ends[index]), text.slice(start, theirs.ends[index])])
  }
  return null
}

function differences(inputs: readonly string[], ours: Segmenter, theirs: Segmenter): string[] {
  return inputs.flatMap((text) => {
    const difference = firstDifference(text, ours.segment(text), theirs.segment(text))
    return difference === null ? [] : [difference]
  })
}

const generated = (seed: number): string[] => {
  const random = seededRandom(seed)
  return Array.from({ length: 1000 }, () => mixedText(random, words, 2000))
}

for (const hmm of [false, true]) {
  describe.skipIf(nodejieba === null)(`tokens of nodejieba.cut(text${hmm ? ', true' : ''})`, () => {
    const ours = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba', hmm })
    const theirs = createNodejiebaSegmenter(nodejieba!, { hmm })

    it.skipIf(texts === null)('are ours on real pages', () => {
      expect(differences(texts!.pages, ours, theirs)).toEqual([])
    })
    it.skipIf(texts === null)('are ours on all news items', () => {
      expect(differences(texts!.news, ours, theirs)).toEqual([])
    })
    it.skipIf(texts === null)('are ours on the SIGHAN test texts', () => {
      expect(differences(texts!.sighan, ours, theirs)).toEqual([])
    })
    it('are ours on two million characters of generated mixed text', () => {
      expect(differences(generated(3), ours, theirs)).toEqual([])
    })
    it('are ours on a long stretch without separators', () => {
      const random = seededRandom(5)
      const stretch = mixedText(random, words, 20_000).replace(/[ \t\n，。]/g, '')
      expect(differences([stretch.slice(0, 20_000)], ours, theirs)).toEqual([])
    })
  })
}

describe.skipIf(nodejieba === null)('tags of nodejieba.tag', () => {
  const ours = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba' })

  it('are ours on generated text and real pages', () => {
    for (const text of [...generated(7).slice(0, 100), ...(texts?.pages ?? [])]) {
      // A lone surrogate comes back changed, and is `x` on both sides.
      const whole = text.replace(/[\ud800-\udfff]/g, '')
      const tagged = tokensToArray(ours.segment(whole), ours.posOf).map(({ text, pos }) => `${text}/${pos}`)
      expect(tagged).toEqual(nodejieba!.tag(whole).map(({ word, tag }) => `${word}/${tag}`))
    }
  })
})

describe.skipIf(nodejieba === null)('with a user dictionary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhi-'))
  const file = join(folder, 'user.dict.utf8')
  const random = seededRandom(11)
  const own = Array.from({ length: 3000 }, () => {
    const text = words[random(words.length)]! + (random(2) === 0 ? words[random(words.length)]! : '')
    return [text, `${text} nz`, `${text} ${1 + random(100_000)} n`, `${text} ${1 + random(9)} v`][random(4)]!
  })
  const lines = [
    ...own,
    '的 1 x',
    '吴 nr',
    '杰',
    'AI技术 5 nz',
    '港区 3 ns',
    '港区 30000 ns',
    '有 空格 的 词',
    '云，计算',
    '句。号 100 n',
    '',
    '太 多 列 了',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  afterAll(() => {
    rmSync(folder, { recursive: true })
    nodejieba!.load()
  })

  for (const hmm of [false, true]) {
    it(`cut(text, ${hmm}) is ours, the same words standing in a layer`, () => {
      nodejieba!.load({ userDict: file })
      const layer = parseJiebaUserDictionary(lines.join('\n')).map(({ text, frequency, pos }) => {
        return { text, mode: 'prefer' as const, frequency, pos }
      })
      const plain = openLexicon(compileLexicon(sources))
      const ours = createDictionarySegmenter(stackLexicon(plain, [compileLexiconLayer(layer)]), { mode: 'jieba', hmm })
      const theirs = createNodejiebaSegmenter(nodejieba!, { hmm })
      const inputs = [...(texts?.pages ?? []), ...(texts?.news.slice(0, 1500) ?? []), ...generated(13).slice(0, 300)]
      expect(differences(inputs, ours, theirs)).toEqual([])
    })
  }
})

describe.skipIf(nodejieba === null)('differences on purpose', () => {
  const theirs = createNodejiebaSegmenter(nodejieba!)

  it('are of the listed classes, in our own mode', () => {
    const ours = createDictionarySegmenter(stackLexicon(lexicon))
    const counts = new Map(JIEBA_DIFFERENCES.map(({ id }) => [id, 0]))
    const others: string[] = []
    for (const text of [
      ...(texts?.pages ?? []),
      ...(texts?.news.slice(0, 1000) ?? []),
      ...generated(17).slice(0, 50),
    ]) {
      for (const [from, to] of differingStretches(ours.segment(text), theirs.segment(text))) {
        const part = text.slice(from, to)
        const before = text.slice(0, from).match(/[^ \t\n，。]*$/)![0]
        const after = text.slice(to).match(/^[^ \t\n，。]*/)![0]
        if (/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/.test(part)) counts.set('whole-span', counts.get('whole-span')! + 1)
        else if ([...before, ...part, ...after].some(isSilent)) counts.set('restart', counts.get('restart')! + 1)
        else others.push(part)
      }
    }
    console.info('differences on purpose:', Object.fromEntries(counts))
    expect(others).toEqual([])
  })

  it('lie at words whose lines in a user dictionary are broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fangzhi-'))
    const lines = ['时间 0 n', '工作 许多 n']
    writeFileSync(join(folder, 'user.dict.utf8'), `${lines.join('\n')}\n`)
    try {
      nodejieba!.load({ userDict: join(folder, 'user.dict.utf8') })
      const layer = compileLexiconLayer(
        parseJiebaUserDictionary(lines.join('\n')).map((word) => ({ ...word, mode: 'prefer' as const })),
      )
      const plain = openLexicon(compileLexicon(sources))
      const ours = createDictionarySegmenter(stackLexicon(plain, [layer]), { mode: 'jieba' })
      const without = createDictionarySegmenter(stackLexicon(plain), { mode: 'jieba' })
      const inputs = generated(23).slice(0, 200)
      expect(differences(inputs, ours, without)).toEqual([])
      const stretches = inputs.flatMap((text) => {
        const found = differingStretches(ours.segment(text), theirs.segment(text))
        return found.map(([from]) => text.slice(from))
      })
      console.info('differences on purpose: broken-line', stretches.length)
      expect(stretches.length).toBeGreaterThan(0)
      for (const rest of stretches) expect(rest.split(/[ \t\n，。]/)[0]).toMatch(/时间|工作/)
    } finally {
      nodejieba!.load()
      rmSync(folder, { recursive: true })
    }
  })

  it('lie at the words of layers', () => {
    const layer = compileLexiconLayer([
      { text: '会议室里', mode: 'force' },
      { text: '时间表上', mode: 'prefer' },
      { text: '图书馆', mode: 'remove' },
    ])
    const ours = createDictionarySegmenter(stackLexicon(lexicon, [layer]), { mode: 'jieba' })
    const text = '会议室里的时间表上写着图书馆。'
    const found = differingStretches(ours.segment(text), theirs.segment(text)).map(([from, to]) => text.slice(from, to))
    console.info('differences on purpose: words', found.length)
    expect(found).toEqual(['会议室里', '时间表上', '图书馆'])
  })

  it('are few in a stretch that is longer than a window', () => {
    const ours = createDictionarySegmenter(stackLexicon(lexicon), { mode: 'jieba' })
    const stretch = mixedText(seededRandom(19), words, 200_000).replace(/[ \t\n，。]/g, '')
    const count = differingStretches(ours.segment(stretch), theirs.segment(stretch)).length
    console.info('differences on purpose: long-stretch', count)
    expect(count).toBeLessThanOrEqual(20)
  })
})

/** Whether the hidden Markov model does not know a character. */
function isSilent(char: string): boolean {
  const code = char.length === 1 ? lexicon.mapper.codes[char.charCodeAt(0)]! : 0
  return lexicon.model.emissions.subarray(code * 4, code * 4 + 4).every((value) => value === NO_EMISSION)
}

/** The stretches between common boundaries within which two cuts differ. */
function differingStretches(ours: Tokens, theirs: Tokens): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let i = 0
  let j = 0
  let start = 0
  while (i < ours.count && j < theirs.count) {
    const differs = ours.ends[i] !== theirs.ends[j]
    while (ours.ends[i] !== theirs.ends[j]) {
      if (ours.ends[i]! < theirs.ends[j]!) i += 1
      else j += 1
    }
    const end = ours.ends[i]!
    if (differs) stretches.push([start, end])
    start = end
    i += 1
    j += 1
  }
  return stretches
}
