import { join } from 'node:path'
import { type Command, Option } from 'commander'
import {
  type CodedText,
  codedText,
  FangzhiError,
  MENTION_TYPES,
  ORG_SUBTYPES,
  readDoccano,
  SLOGAN_SUBTYPES,
  standoffConfig,
  writeConll,
  writeDoccano,
  writeStandoff,
} from '../index.js'
import { readResults, readTextFile } from '../node/index.js'
import { keepInputs } from './keep-inputs.js'
import { fileName } from './read-coded.js'
import { writeOutput } from './write-output.js'
import { writeForCoders, writeText } from './write-text.js'

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
  const wanted =
    flags.only === undefined
      ? null
      : new Set(readDoccano(await readTextFile(flags.only), flags.only).map(({ id }) => id))
  const { to, out } = flags
  if (to === 'brat' && out === undefined) throw new FangzhiError('BAD_OPTION', 'brat needs a folder: --out FOLDER')
  const pieces: string[] = []
  let count = 0
  for (const path of paths) {
    for await (const { page, articles } of readResults(path)) {
      for (const doc of articles) {
        if (wanted !== null && !wanted.has(doc.id)) continue
        count += 1
        if (to === 'brat') {
          const { txt, ann } = writeStandoff(doc)
          await writeText(join(out!, `${fileName(doc.id)}.txt`), txt)
          await writeForCoders(join(out!, `${fileName(doc.id)}.ann`), ann)
          continue
        }
        const piece = formatArticle(codedText(doc), flags, { date: page.docvars.date, paper: page.docvars.paper })
        if (out === undefined) await writeOutput(piece)
        else pieces.push(piece)
      }
    }
  }
  if (wanted !== null && count === 0) {
    throw new FangzhiError('BAD_OPTION', `${flags.only} names none of these articles; ids must be the same`)
  }
  if (to === 'brat') {
    await writeText(join(out!, 'annotation.conf'), standoffConfig(MENTION_TYPES, SUBTYPES))
  } else if (out !== undefined) {
    await writeText(out, pieces.join(''))
  }
}

function formatArticle(
  coded: CodedText,
  { to, offsets }: ExportFlags,
  meta: Readonly<Record<string, string | null>>,
): string {
  if (to === 'doccano') return writeDoccano(coded, meta, offsets)
  return writeConll(coded, to === 'bioes' ? 'BIOES' : 'BIO')
}
