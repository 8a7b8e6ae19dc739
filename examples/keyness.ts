// Words that set one paper apart from the other: npx tsx examples/keyness.ts
import { ask, keyness, wordTerms } from 'fangzhi'
import { createAnalyzer } from 'fangzhi/node'
import { analyzedCorpus } from './analyzed-corpus.js'

const analyzer = createAnalyzer()
const question = keyness({
  target: ({ docvars }) => docvars.paper === '澜溪报',
  terms: wordTerms({ tokenize: (text) => analyzer.tokenize(text), pos: ['n', 'v'] }),
})
for (const { name, target, reference, logLikelihood, logRatio } of ask(question, await analyzedCorpus()).slice(0, 10)) {
  console.log(`${name}  ${target} : ${reference}  G² ${logLikelihood}  log ratio ${logRatio}`)
}
