import { type Command, InvalidArgumentError } from 'commander'
import { FangzhiError, type PlaceExplanation } from '../../index.js'
import { type AnalyzerFlags, analyzerFromFlags, withAnalyzerOptions } from '../analyzer-options.js'
import { type Paint, painter } from '../colour.js'
import { type DocvarFlags, docvarsFromFlags, withSetOption } from '../docvar-options.js'
import { readPages } from '../read-pages.js'
import { writeOutput } from '../write-output.js'

interface ExplainFlags extends AnalyzerFlags, DocvarFlags {
  readonly at: number | string
  readonly json: boolean
}

/** `fangzhi explain`: everything that was considered at one place of a page. */
export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .description(
      'say what was considered at one place of a page: tokens, candidates, dictionary rows, and why the winner won',
    )
    .argument('[page]', 'a page file; standard input where none or - is named')
    .requiredOption(
      '--at <offset>',
      'the place: a position on the page in UTF-16 code units, or a text to look for',
      placeOf,
    )
    .option('--json', 'print everything as JSON', false)
  withAnalyzerOptions(withSetOption(command)).action(explain)
}

function placeOf(value: string): number | string {
  if (value === '') throw new InvalidArgumentError('it takes a position or a text.')
  return /^\d+$/.test(value) ? Number(value) : value
}

async function explain(file: string | undefined, flags: ExplainFlags): Promise<void> {
  const docvars = docvarsFromFlags(flags)
  const analyzer = await analyzerFromFlags(flags)
  for await (const page of readPages(file === undefined ? [] : [file], { docvars })) {
    const at = typeof flags.at === 'number' ? flags.at : page.text.indexOf(flags.at)
    warnOfOthers(page.text, flags.at)
    if (at < 0 || at >= page.text.length) {
      const message = `--at ${flags.at} is not on the page, which has ${page.text.length} characters`
      throw new FangzhiError('BAD_OPTION', message)
    }
    const found = analyzer.explainer(page).explain(at)
    await writeOutput(
      flags.json ? `${JSON.stringify(found, null, 1)}\n` : formatExplanation(found, page.text, painter(process.stdout)),
    )
  }
}

/** A text that stands in several places is explained where it stands first. */
function warnOfOthers(text: string, at: number | string): void {
  const places = typeof at === 'string' ? text.split(at).length - 1 : 1
  if (places > 1)
    process.stderr.write(`fangzhi: ${at} stands there ${places} times; this is the first, give a position for others\n`)
}

/** Reasons in the same words are one; the heaviest five. */
function addedUp(reasons: PlaceExplanation['considered'][number]['reasons']): [string, number][] {
  const sums = new Map<string, number>()
  for (const { words, weight } of reasons) sums.set(words, (sums.get(words) ?? 0) + weight)
  return [...sums].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, 5)
}

function formatExplanation(found: PlaceExplanation, page: string, paint: Paint): string {
  const lines: string[] = []
  const row = (label: string, text: string) => lines.push(`${paint('label', label.padEnd(12))}${text}`)
  row(
    'place',
    `${found.at} ${JSON.stringify(page.slice(Math.max(0, found.at - 8), found.at))} ▸${page[found.at]}◂ ${JSON.stringify(page.slice(found.at + 1, found.at + 9))}`,
  )
  row('block', found.block ? `${found.block.role} ${found.block.from}–${found.block.to}` : 'none: white space')
  row(
    'article',
    found.article === null
      ? 'none'
      : `${found.article}, ${found.offset === null ? 'left out of the text' : `${found.part} at ${found.offset}`}`,
  )
  const token = (text: string) => text.replaceAll('\n', '⏎').replaceAll(' ', '␣')
  if (found.tokens.length > 0) row('tokens', found.tokens.map(({ text, pos }) => `${token(text)}/${pos}`).join(' '))
  for (const { name, type, subtype, id, file, line, dictionary } of found.dictionary) {
    row(
      'dictionary',
      `${name} ${type}${subtype ? `.${subtype}` : ''}${id ? ` ${id}` : ''}  ${file || dictionary}:${line}`,
    )
  }
  for (const { text, type, evidence, chosen, reasons } of found.considered) {
    const why = addedUp(reasons).map(([words, weight]) => `${words} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`)
    row(
      chosen ? 'chosen' : 'considered',
      `${paint(chosen ? 'headline' : 'faint', `${text} ${type}`)} ${evidence}  ${paint('faint', why.join('; '))}`,
    )
  }
  for (const { text, type, subtype, by, reason, score, nested } of found.mentions) {
    row(
      'mention',
      `${text} ${type}${subtype ? `.${subtype}` : ''}${nested ? ' (nested)' : ''}, ${by}: ${reason}, ${score}`,
    )
  }
  for (const { text, type, value, unit } of found.values) row('value', `${text} ${type} ${value ?? '?'}${unit ?? ''}`)
  if (found.entity)
    row(
      'entity',
      `${found.entity.name}${found.entity.ref ? ` = ${found.entity.ref}` : ''}, ${found.entity.mentions.length} mentions`,
    )
  for (const { person, post, body, status } of found.roles) row('role', `${person}: ${body}${post} (${status})`)
  return `${lines.join('\n')}\n`
}
