import { describe, expect, it } from 'vitest'
import { loadGoldArticles, readArticles } from './read-articles.js'

describe('the annotated articles', () => {
  it('are read with their marks taken out', () => {
    const [article] = readArticles(
      'id: x-safety-01\nregion: 甲省\ndate: 2026-01-02\nsplit: dev\ntopics: safety, health\nkind: article\nheadline: [青禾县|PLACE#p]演练\nroles: 丁一 | 局长 | 青禾县水利局\n\n[丁一|PERSON#d]说，好。\n在《[防汛预案|DOCUMENT#f]》中。\n====\n',
    )
    expect(article).toMatchObject({
      writer: 'x',
      topics: ['safety', 'health'],
      text: '青禾县演练\n丁一说，好。\n在《防汛预案》中。',
    })
    expect(article!.input).toMatchObject({ headline: '青禾县演练', body: '丁一说，好。\n在《防汛预案》中。' })
    expect(article!.marks.map(({ text, start, key }) => `${text}@${start}#${key}`)).toEqual([
      '青禾县@0#p',
      '丁一@6#d',
      '防汛预案@15#f',
    ])
    expect(article!.roles).toEqual([{ person: '丁一', post: '局长', body: '青禾县水利局' }])
  })

  it('all slice back, and no two share an id', () => {
    const articles = [
      ...loadGoldArticles(),
      ...loadGoldArticles(['train'], 'slogans'),
      ...loadGoldArticles(['train'], 'names'),
    ]
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
    for (const { text, marks } of articles)
      for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text)
  })
})
