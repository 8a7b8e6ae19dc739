import { expect, test } from 'vitest'
import { expandName } from '../../src/dictionary/expand-name.js'
import { printedVariants } from '../../src/dictionary/printed-variants.js'

test('alternatives multiply, an empty one stands for nothing', () => {
  expect(expandName('{省|市}{委|人大}')).toEqual(['省委', '省人大', '市委', '市人大'])
  expect(expandName('局长{|助理}')).toEqual(['局长', '局长助理'])
  expect(expandName('局长')).toEqual(['局长'])
})

test('an open brace and too many names are refused', () => {
  expect(expandName('{省|市')).toBeNull()
  expect(expandName('{a|b|c|d|e|f|g|h|i|j}'.repeat(5))).toBeNull()
})

test('punctuation of two widths is looked for in both', () => {
  expect(printedVariants('清河开发区(港区)')).toEqual(['清河开发区(港区)', '清河开发区（港区）'])
  expect(printedVariants('肯干，敢干')).toEqual(['肯干，敢干', '肯干,敢干'])
  expect(printedVariants('清河镇')).toEqual(['清河镇'])
})
