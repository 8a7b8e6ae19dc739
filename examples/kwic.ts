// Every place of a name with the words around it, short forms included: npx tsx examples/kwic.ts
import { kwic } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

for (const page of await analyzedCorpus()) {
  for (const { article, left, match, right } of kwic(page, { name: '青石水库', window: 10 })) {
    console.log(`${article}  ${left}[${match}]${right}`)
  }
}
