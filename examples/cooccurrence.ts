// Who stands with which place or body, as a graph for Gephi: npx tsx examples/cooccurrence.ts > names.gexf
import { ask, cooccurrence, mentionTerms, writeGexf } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

const question = cooccurrence({ terms: mentionTerms(['PERSON', 'PLACE', 'ORG']), window: 'article', minCount: 2 })
console.log(writeGexf(ask(question, await analyzedCorpus())))
