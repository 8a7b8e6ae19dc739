import { join } from 'node:path'
import { type Command, Option } from 'commander'
import {
  CSV_BOM,
  csvLine,
  groupKey,
  groupOf,
  type PageResult,
  type SampledArticle,
  sample,
  writeDoccano,
} from '../../index.js'
import { countFromOne, wholeNumber } from '../analyzer-options.js'
import { askResults, findRepeated } from '../ask-results.js'
import { withGroupOptions } from '../term-options.js'
import { writeOutput } from '../write-output.js'
import { groupColumns } from '../write-rows.js'
import { writeForCoders } from '../write-text.js'

interface SampleFlags {
  readonly size: number
  readonly seed: number
  readonly allocation: 'proportional' | 'equal'
  readonly by: readonly string[]
  readonly duplicates: boolean
  readonly out: string
}

/** `fangzhi sample`: articles to be coded by hand. */
export function registerSample(program: Command): void {
  const command = program
    .command('sample')
    .description('draw articles to be coded by hand: a blank coding sheet, and blank texts for doccano')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .requiredOption('--size <n>', 'articles wanted', countFromOne)
    .option('--seed <n>', 'the same number draws the same articles', wholeNumber, 1)
    .addOption(
      new Option('--allocation <rule>', 'articles of each stratum: by its size, or equally many')
        .choices(['proportional', 'equal'])
        .default('proportional'),
    )
    .requiredOption('-o, --out <folder>', 'folder for sheet.csv and doccano.jsonl')
  withGroupOptions(command).action(draw)
}

async function draw(paths: readonly string[], flags: SampleFlags): Promise<void> {
  const repeated = await findRepeated(paths, flags.duplicates)
  const { size, seed, allocation, by } = flags
  const { add, answer } = sample({ size, seed, allocation, by, ...(repeated ? { repeated } : {}) })
  const strata = new Set<string>()
  const count = (result: PageResult) => {
    add(result)
    for (const doc of result.articles) if (!repeated?.has(doc.id)) strata.add(groupKey(groupOf(by, result.page, doc)))
  }
  const rows = await askResults(paths, { add: count, answer })
  const sheet = join(flags.out, 'sheet.csv')
  const blank = codingSheet(rows, by)
  await writeForCoders(sheet, blank)
  await writeForCoders(join(flags.out, 'doccano.jsonl'), rows.map(blankText).join(''))
  const all = rows.length < size ? `, all there are${repeated ? ' (near copies are left out)' : ''}` : ''
  warnOfEmpty(strata.size, rows)
  await writeOutput(`${flags.out}: ${rows.length} articles${all}; copy sheet.csv or doccano.jsonl for each coder\n`)
}

/** Of a stratum without an article no weight speaks: scores of the sample are then not those of the corpus. */
function warnOfEmpty(strata: number, rows: readonly SampledArticle[]): void {
  const empty = strata - new Set(rows.map(({ stratum }) => groupKey(stratum))).size
  if (empty === 0) return
  const what = `${empty} of ${strata} strata have no article in the sample, which then speaks for the others only`
  process.stderr.write(`fangzhi: ${what}; take a larger --size, or fewer strata\n`)
}

/** What a coder fills in stands last; nothing of what the program found is shown, so that it sways nobody. */
function codingSheet(rows: readonly SampledArticle[], by: readonly string[]): string {
  const own = ['article', 'inclusion', 'citation', 'headline', 'text', 'coder', 'topic', 'further_topics', 'note']
  const header = [own[0]!, ...groupColumns(by, own), ...own.slice(1)]
  const lines = rows.map(({ article, stratum, inclusion, citation, headline, text }) =>
    csvLine([article, ...stratum, inclusion, citation, headline, text, null, null, null, null]),
  )
  return CSV_BOM + csvLine(header) + lines.join('')
}

function blankText({ article, text, inclusion }: SampledArticle): string {
  return writeDoccano({ id: article, text, spans: [] }, { inclusion })
}
