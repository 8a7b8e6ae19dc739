// Which bodies each paper names, with and without reprinted articles: npx tsx examples/frequency.ts
import { ask, duplicates, frequency, mentionTerms, repeatedArticles } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

const results = await analyzedCorpus()
const repeated = repeatedArticles(ask(duplicates(), results))
const rows = ask(frequency({ terms: mentionTerms(['ORG']), by: ['paper'], repeated }), results)
for (const { group, name, count, distinct } of rows.filter(({ count }) => count > 1)) {
  console.log(`${group[0]}  ${name}  ${count}, without reprints ${distinct!.count}`)
}
