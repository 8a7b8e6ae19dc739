// Who is given which post, first and last in this corpus: npx tsx examples/role-history.ts
import { ask, roleHistory } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

for (const { person, body, post, first, last, count } of ask(roleHistory(), await analyzedCorpus())) {
  console.log(`${person}  ${body}${post}  ${first} – ${last}  ${count}×`)
}
