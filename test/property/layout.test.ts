import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeLayout } from '../../src/layout/describe-layout.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { type Layout, type LayoutOptions, readLayout } from '../../src/layout/read-layout.js'
import type { Article } from '../../src/model/article.js'
import type { Page } from '../../src/model/page.js'
import { pageRanges } from '../../src/text/aligned-text.js'
import { isBlank } from '../../src/text/char-class.js'

const SHAPES = ['auto', 'plain', 'markdown', 'pdf'] as const

/** What pages are made of, in no order that makes sense. */
const SNIPPETS = [
  ...['\n', '\n\n', '\n\n\n', '\r\n', ' ', '\u3000\u3000', '\t', '\u200b', '\u2028', '\f', '\ufeff', '\0'],
  ...['# ', '## ', '### ', '**', '> ', '- ', '---', '![图](a.jpg)', '[甲](b)', '`', '<br>'],
  ...['■记者 王强 通讯员 李 明', '■摄影 王强', '(记者 王强)', '王强 摄', '文/图 记者 王强', '记者', '■', '本报评论员'],
  ...[
    '本报讯 ',
    '本报讯(记者 王强)',
    '新华社北京3月5日电',
    '据《某报》报道',
    '(来源:某网)',
    '近日,',
    '会议指出,',
    '图为',
  ],
  ...[
    '2024年3月5日 星期二',
    '第2版',
    '某某日报',
    '责任编辑:王强',
    '版权所有',
    '声明作废',
    '今天晴,气温8℃',
    '(下转第2版)',
  ],
  ...['县里召开会议', '小河清清 大河滔滔', '一、开头', '01', '——记某人', '【专栏】', '让日子越过越好', '乡亲们都来了'],
  ...[
    '。',
    ',',
    '、',
    '!',
    '?',
    '……',
    '“',
    '”',
    '"',
    '《',
    '》',
    '(',
    ')',
    ':',
    ';',
    '\ud83d\ude00',
    '\ud83d',
    '\udc00',
  ],
  ...['一'.repeat(40), '河水清清,', '村里修了一条路。', '⼈⺠', '２０', 'abc', '3.5', '的'],
]
const messy = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SNIPPETS) }, fc.string({ maxLength: 4, unit: 'binary' })),
    {
      maxLength: 40,
    },
  )
  .map((snippets) => snippets.join(''))
const options: fc.Arbitrary<LayoutOptions> = fc.constantFrom(...SHAPES).map((shape) => ({ shape }))

function toPage(text: string): Page {
  return { id: 'p', text, docvars: { date: null, paper: null, edition: null, region: null } }
}

/** White space and what else prints nothing. */
function isUnprinted(text: string): boolean {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).every(isBlank)
}

/** Blocks are in order and apart, and hold every character that prints. */
function checkBlocks(text: string, layout: Layout): void {
  let at = 0
  for (const { from, to, article } of layout.blocks) {
    expect(from).toBeGreaterThanOrEqual(at)
    expect(to).toBeGreaterThan(from)
    expect(text.slice(at, from)).toSatisfy(isUnprinted)
    if (article !== null) expect(article).toBeLessThan(layout.articles.length)
    at = to
  }
  expect(text.slice(at)).toSatisfy(isUnprinted)
}

/** The text maps into the article's ranges, parts cover it, and what is copied reads as on the page. */
function checkArticle(text: string, article: Article): void {
  const found = pageRanges(article.alignment, { start: 0, end: article.text.length })
  for (const { from, to } of found) {
    expect(article.ranges.some((range) => range.from <= from && to <= range.to)).toBe(true)
  }
  for (let i = 1; i < article.ranges.length; i++) {
    expect(article.ranges[i]!.from).toBeGreaterThanOrEqual(article.ranges[i - 1]!.to)
  }
  let at = 0
  for (const { start, end } of article.parts) {
    expect(article.text.slice(at, start)).toMatch(/^\n?$/)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(article.text.length)
  const { runs, length } = article.alignment
  expect(length).toBe(article.text.length)
  for (let r = 0; r < runs.length; r += 4) {
    const [start, from, to, kind] = runs.slice(r, r + 4) as [number, number, number, number]
    if ((kind & ~4) === 0) expect(article.text.slice(start, start + to - from)).toBe(text.slice(from, to))
  }
  if (article.originSpan !== null) expect(article.originSpan.end).toBeLessThanOrEqual(article.text.length)
}

describe('layout of any string', () => {
  it.each([['平\n'], ['标题一行\n\n'], ['# \n']])('reads a page of nothing but %j', (line) => {
    expect(() => readLayout(toPage(line.repeat(200_000)), { shape: 'auto' })).not.toThrow()
  })

  it('covers the page with blocks and maps every article back', () => {
    const property = fc.property(
      fc.oneof(messy, fc.string({ unit: 'binary', maxLength: 60 })),
      options,
      (text, wanted) => {
        const layout = readLayout(toPage(text), wanted)
        checkBlocks(text, layout)
        for (const article of layout.articles) checkArticle(text, article)
        expect(structuredClone(layout)).toEqual(layout)
        expect(describeLayout(toPage(text), layout)).toHaveLength(layout.blocks.length)
      },
    )
    fc.assert(property, { numRuns: 5_000, seed: 7 })
  })

  it('keeps every character of an article that comes already cut', () => {
    const input = fc.record({ kicker: messy, headline: messy, subhead: messy, byline: messy, body: messy })
    const property = fc.property(input, (parts) => {
      const { page, article } = layoutArticle(parts, 'a')
      checkArticle(page.text, article)
      const outside = article.ranges.reduceRight(
        (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
        page.text,
      )
      expect(outside).toSatisfy(isUnprinted)
    })
    fc.assert(property, { numRuns: 1_000, seed: 7 })
  })
})
