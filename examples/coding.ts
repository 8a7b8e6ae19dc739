// Draw articles to code by hand, then see how far a coder and the program agree: npx tsx examples/coding.ts
import { ask, codedText, readDoccano, sample, spanAgreement, writeDoccano } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

const results = await analyzedCorpus()
const drawn = ask(sample({ size: 4, by: ['paper'], seed: 7 }), results)
for (const { article, stratum, inclusion, citation } of drawn)
  console.log(`${stratum[0]}  ${inclusion}  ${article}  ${citation}`)

// Stands in for a coder, who found every name but the first of each article.
const program = results
  .flatMap(({ articles }) => articles.map(codedText))
  .filter(({ id }) => drawn.some(({ article }) => article === id))
const coder = readDoccano(program.map((text) => writeDoccano({ ...text, spans: text.spans.slice(1) })).join(''))
const { strict, kappa, alpha } = spanAgreement(coder, program)
console.log(`F1 ${strict.f1}, kappa ${kappa}, alpha ${alpha}`)
