import { dirname, join } from 'node:path'
import { type Command, Option } from 'commander'
import {
  codedText,
  type Doc,
  FangzhiError,
  MENTION_TYPES,
  ORG_SUBTYPES,
  type PageResult,
  readDoccano,
  SLOGAN_SUBTYPES,
  standoffConfig,
  writeConll,
  writeDoccano,
  writeStandoff,
} from '../../index.js'
import { readTextFile } from '../../node/index.js'
import { makeFolder } from '../../node/make-folder.js'
import { readAllResults } from '../ask-results.js'
import { keepInputs } from '../keep-inputs.js'
import { fileName } from '../read-coded.js'
import { writeOutput } from '../write-output.js'
import { refuseWork, writeForCoders, writeText } from '../write-text.js'
import { writeWhole } from '../write-whole.js'

interface ExportFlags {
  readonly to: 'bio' | 'bioes' | 'doccano' | 'brat'
  readonly offsets: 'codepoint' | 'utf16'
  readonly only?: string
  readonly out?: string
}

/** `fangzhi export`: articles with their names for annotation tools and trainers. */
export function registerExport(program: Command): void {
  keepInputs(program.command('export'))
    .description('write articles with their names as CoNLL columns, for doccano, or for brat')
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .addOption(new Option('--to <format>', 'format').choices(['bio', 'bioes', 'doccano', 'brat']).makeOptionMandatory())
    .addOption(
      new Option('--offsets <unit>', 'what positions count in doccano lines; brat always counts code points')
        .choices(['codepoint', 'utf16'])
        .default('codepoint'),
    )
    .option('--only <file>', 'only the articles of this doccano.jsonl, such as fangzhi sample writes')
    .option('-o, --out <path>', 'file to write, or folder for brat; standard output otherwise')
    .action(exportArticles)
}

const SUBTYPES = [...ORG_SUBTYPES, ...SLOGAN_SUBTYPES]

async function exportArticles(paths: readonly string[], flags: ExportFlags): Promise<void> {
  const { to, out } = flags
  if (to === 'brat' && out === undefined) throw new FangzhiError('BAD_OPTION', 'brat needs a folder: --out FOLDER')
  if (to === 'doccano') await refuseWork(out)
  const chosen = chosenArticles(paths, flags.only)
  if (to === 'brat') return writeBrat(chosen, out!)
  const pieces = formatted(chosen, flags)
  if (out !== undefined) {
    makeFolder(dirname(out))
    return writeWhole(out, pieces)
  }
  for await (const piece of pieces) await writeOutput(piece)
}

interface ChosenArticle {
  readonly page: PageResult['page']
  readonly doc: Doc
}

/**
 * All articles, or those of a doccano file.
 * @throws FangzhiError `BAD_OPTION` at the end where there was none of these.
 */
async function* chosenArticles(paths: readonly string[], only: string | undefined): AsyncGenerator<ChosenArticle> {
  const wanted = only === undefined ? null : new Set(readDoccano(await readTextFile(only), only).map(({ id }) => id))
  let count = 0
  for await (const { page, articles } of readAllResults(paths)) {
    for (const doc of articles) {
      if (wanted !== null && !wanted.has(doc.id)) continue
      count += 1
      yield { page, doc }
    }
  }
  if (wanted !== null && count === 0) {
    throw new FangzhiError('BAD_OPTION', `${only} names none of these articles; ids must be the same`)
  }
}

async function writeBrat(chosen: AsyncIterable<ChosenArticle>, out: string): Promise<void> {
  for await (const { doc } of chosen) {
    const { txt, ann } = writeStandoff(doc)
    await writeText(join(out, `${fileName(doc.id)}.txt`), txt)
    await writeForCoders(join(out, `${fileName(doc.id)}.ann`), ann)
  }
  await writeText(join(out, 'annotation.conf'), standoffConfig(MENTION_TYPES, SUBTYPES))
}

/** One piece an article, since a corpus as columns is longer than a string may be. */
async function* formatted(chosen: AsyncIterable<ChosenArticle>, { to, offsets }: ExportFlags): AsyncGenerator<string> {
  for await (const { page, doc } of chosen) {
    const coded = codedText(doc)
    const { date, paper } = page.docvars
    yield to === 'doccano'
      ? writeDoccano(coded, { date, paper }, offsets)
      : writeConll(coded, to === 'bioes' ? 'BIOES' : 'BIO')
  }
}
