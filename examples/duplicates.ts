// Articles that one paper took over from the other: npx tsx examples/duplicates.ts
import { ask, duplicates } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

for (const { article, original, similarity } of ask(duplicates(), await analyzedCorpus())) {
  console.log(`${article} repeats ${original}, similarity ${similarity}`)
}
