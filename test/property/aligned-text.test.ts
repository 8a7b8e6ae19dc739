import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageRange, Span } from '../../src/base/span.js'
import { type AlignedText, createAlignedTextBuilder, pageRanges, type TextEdit } from '../../src/text/aligned-text.js'
import { isBlank } from '../../src/text/char-class.js'
import { editAligned } from '../../src/text/edit-aligned.js'
import { createPageLookup, fromPage } from '../../src/text/page-lookup.js'
import { evenly } from './evenly.js'

/** The slow, obvious version: every character carries its own source. */
interface ModelChar {
  readonly char: string
  /** Characters made by one copy or one replacement of the same source share an object. */
  readonly source: { readonly ranges: readonly PageRange[]; readonly atomic: boolean }
  /** Nothing but blanks was left out since the printed character before it. */
  readonly joined: boolean
}

type Step =
  | { readonly kind: 'copy'; readonly from: number; readonly to: number }
  | { readonly kind: 'replace'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'insert'; readonly text: string }

const ALPHABET = ['市', '委', '。', ' ', '\n', '\u200b', 'a', '1', '\ud83d', '\ude00', '“', '⼈']
const character = fc.constantFrom(...ALPHABET)
const shortText = fc.array(character, { maxLength: 3 }).map((characters) => characters.join(''))

function modelOf(page: string, steps: readonly Step[]): ModelChar[] {
  const chars: ModelChar[] = []
  let lastTo = -1
  const joinedAt = (from: number) =>
    lastTo >= 0 && from >= lastTo && [...page.slice(lastTo, from)].every((char) => isBlank(char.charCodeAt(0)))
  for (const step of steps) {
    if (step.kind === 'insert') {
      for (let i = 0; i < step.text.length; i++) chars.push(inserted(step.text[i]!))
    } else if (step.kind === 'copy') {
      for (let i = step.from; i < step.to; i++) {
        const source = { ranges: [{ from: i, to: i + 1 }], atomic: false }
        chars.push({ char: page[i]!, source, joined: joinedAt(i) })
        lastTo = i + 1
      }
    } else if (step.from === step.to) {
      for (let i = 0; i < step.text.length; i++) chars.push(inserted(step.text[i]!))
    } else if (step.text !== '') {
      const source = { ranges: [{ from: step.from, to: step.to }], atomic: true }
      const joined = joinedAt(step.from)
      for (let i = 0; i < step.text.length; i++) chars.push({ char: step.text[i]!, source, joined: i > 0 || joined })
      lastTo = step.to
    }
  }
  return chars
}

function inserted(char: string): ModelChar {
  return { char, source: { ranges: [], atomic: false }, joined: true }
}

function editModel(old: readonly ModelChar[], edits: readonly TextEdit[]): ModelChar[] {
  const chars: ModelChar[] = []
  let carry = true
  let lastTo = -1
  const push = (char: string, source: ModelChar['source'], joined: boolean) => {
    if (source.ranges.length === 0) {
      chars.push(inserted(char))
      return
    }
    const again = chars.findLast((c) => c.source.ranges.length > 0)?.source === source
    chars.push({ char, source, joined: again || joined || lastTo === source.ranges[0]!.from })
    lastTo = source.ranges.at(-1)!.to
  }
  const keep = (from: number, to: number) => {
    for (const { char, source, joined } of old.slice(from, to)) {
      push(char, source, carry && joined)
      if (source.ranges.length > 0) carry = true
    }
  }
  let position = 0
  for (const edit of edits) {
    keep(position, edit.start)
    const removed = old.slice(edit.start, edit.end).filter(({ source }) => source.ranges.length > 0)
    if (edit.text === '') {
      for (const { char, source, joined } of removed) {
        carry &&= joined && source.ranges.length === 1 && isBlank(char.charCodeAt(0))
      }
    } else {
      const ranges = modelRanges(old, edit)
      const source = { ranges, atomic: true }
      const joined = carry && removed[0]?.joined === true
      for (let i = 0; i < edit.text.length; i++) push(edit.text[i]!, source, joined)
      if (ranges.length > 0) carry = true
    }
    position = edit.end
  }
  keep(position, old.length)
  return chars
}

function modelRanges(chars: readonly ModelChar[], { start, end }: Span): PageRange[] {
  const ranges: { from: number; to: number }[] = []
  let last: ModelChar['source'] | null = null
  for (const { source, joined } of chars.slice(start, end)) {
    if (source.ranges.length === 0 || source === last) continue
    source.ranges.forEach(({ from, to }, index) => {
      const current = ranges.at(-1)
      if (current && from >= current.from && to <= current.to) return
      if (source.ranges.length > 1 && ranges.some((range) => from >= range.from && to <= range.to)) return
      if (current && index === 0 && joined && from >= current.from) current.to = to
      else ranges.push({ from, to })
    })
    last = source
  }
  return ranges
}

function build(page: string, steps: readonly Step[]): AlignedText {
  const builder = createAlignedTextBuilder(page)
  for (const step of steps) {
    if (step.kind === 'insert') builder.insert(step.text)
    else if (step.kind === 'copy') builder.copy(step.from, step.to)
    else builder.replace(step.from, step.to, step.text)
  }
  return builder.finish()
}

/** Edits in order and apart, from fractions of the text. */
function toEdits(length: number, raw: readonly (readonly [number, number, string])[]): TextEdit[] {
  const cuts = raw.flatMap(([a, b]) => [a, b]).map((cut) => Math.floor(cut * (length + 1)))
  cuts.sort((a, b) => a - b)
  return raw.map(([, , text], i) => ({ start: cuts[2 * i]!, end: cuts[2 * i + 1]!, text }))
}

const fraction = evenly(0, 0.999)
const rawEdit = fc.tuple(fraction, fraction, shortText)
const rawStep = fc.tuple(fc.constantFrom('copy', 'copy', 'copy', 'replace', 'insert'), fraction, fraction, shortText)
const scenario = fc.record({
  page: fc.array(character, { maxLength: 24 }).map((characters) => characters.join('')),
  steps: fc.array(rawStep, { maxLength: 5 }),
  passes: fc.array(fc.array(rawEdit, { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
})

/** Steps in any order whose page ranges are apart: a builder uses every character of the page at most once. */
function toSteps(page: string, raw: readonly (readonly [string, number, number, string])[]): Step[] {
  const cuts = raw.flatMap(([, a, b]) => [a, b]).map((cut) => Math.floor(cut * (page.length + 1)))
  cuts.sort((a, b) => a - b)
  const steps = raw.map(([kind, order, , text], i): [number, Step] => {
    const [from, to] = [cuts[2 * i]!, cuts[2 * i + 1]!]
    if (kind === 'insert') return [order, { kind: 'insert', text }]
    return [order, kind === 'copy' ? { kind: 'copy', from, to } : { kind: 'replace', from, to, text }]
  })
  // Half of the scenarios read the page in order, as nearly all articles do.
  if (raw.length % 2 === 0) steps.sort(([a], [b]) => a - b)
  return steps.map(([, step]) => step)
}

describe('alignment against one source per character', () => {
  it('agrees on every span of 20,000 random texts after three passes of edits', () => {
    const property = fc.property(scenario, ({ page, steps: raw, passes }) => {
      const steps = toSteps(page, raw)
      let aligned = build(page, steps)
      let model = modelOf(page, steps)
      for (const pass of passes) {
        const edits = toEdits(aligned.text.length, pass)
        aligned = editAligned(aligned, edits)
        model = editModel(model, edits)
        if (aligned.text !== model.map(({ char }) => char).join('')) throw new Error('texts differ')
      }
      const length = aligned.text.length
      for (let start = 0; start <= length; start++) {
        for (let end = start; end <= length; end += 1 + (start % 3)) {
          const found = pageRanges(aligned.alignment, { start, end })
          expect(found).toEqual(modelRanges(model, { start, end }))
        }
      }
      const lookup = createPageLookup(aligned.alignment)
      for (let i = 0; i < length; i++) {
        const { source, char } = model[i]!
        if (source.ranges.length === 0) continue
        for (const { from } of source.ranges) {
          const holders = [fromPage(aligned.alignment, from), lookup(from)].map((at) => model[at!]?.source.ranges)
          for (const ranges of holders)
            expect(ranges?.some((range) => range.from <= from && from < range.to)).toBe(true)
        }
        if (!source.atomic) expect(page[source.ranges[0]!.from]).toBe(char)
      }
    })
    fc.assert(property, { numRuns: 20_000, seed: 20260320 })
  })

  it('survives structuredClone and JSON', () => {
    const aligned = build('市委 书记', [
      { kind: 'copy', from: 0, to: 2 },
      { kind: 'copy', from: 3, to: 5 },
    ])
    expect(structuredClone(aligned)).toEqual(aligned)
    expect(JSON.parse(JSON.stringify(aligned))).toEqual(aligned)
    expect(pageRanges(aligned.alignment, { start: 0, end: 4 })).toEqual([{ from: 0, to: 5 }])
  })
})
