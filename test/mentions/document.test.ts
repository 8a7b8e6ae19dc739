import { describe, expect, it } from 'vitest'
import type { AnnotatorInput } from '../../src/mentions/annotator.js'
import { createDocumentAnnotator } from '../../src/mentions/document.js'

function titles(text: string): string[] {
  const found = createDocumentAnnotator().annotate({ article: { text } } as AnnotatorInput)
  return found.map(({ start, end }) => text.slice(start, end))
}

describe('the document annotator', () => {
  it('finds titles without their marks', () => {
    expect(titles('会议学习《云溪县志》和《渡口管理办法》。')).toEqual(['云溪县志', '渡口管理办法'])
  })

  it('keeps marks within a title', () => {
    expect(titles('印发《关于修订〈渡口管理办法〉的通知》')).toEqual(['关于修订〈渡口管理办法〉的通知'])
    expect(titles('印发《关于修订《渡口管理办法》的通知》。')).toEqual(['关于修订《渡口管理办法》的通知'])
  })

  it('lives with marks that are missing', () => {
    expect(titles('《没有关上')).toEqual([])
    expect(titles('《没有关上\n《关上了》')).toEqual(['关上了'])
    expect(titles('《外面《里面》')).toEqual(['外面《里面'])
    expect(titles('《》》')).toEqual([])
  })

  it('believes no title of endless length', () => {
    expect(titles(`《${'字'.repeat(400)}》`)).toEqual([])
    expect(titles('《'.repeat(50_000))).toEqual([])
  })
})
