import type { Command } from 'commander'
import {
  type Cell,
  checkVariables,
  type Doc,
  FangzhiError,
  groupOf,
  keyness,
  type PageResult,
  type VariableCheck,
} from '../../index.js'
import { collect, wholeNumber } from '../analyzer-options.js'
import { askResults, findRepeated } from '../ask-results.js'
import { type TermFlags, termsFromFlags, withTermOptions } from '../term-options.js'
import { type RowFlags, withRowOptions, writeRows } from '../write-rows.js'

interface KeynessFlags extends TermFlags, RowFlags {
  readonly target: readonly string[]
  readonly reference?: readonly string[]
  readonly minCount: number
}

/** `fangzhi keyness`: what sets a part of the corpus apart. */
export function registerKeyness(program: Command): void {
  const command = program
    .command('keyness')
    .description(
      'list the terms that set a target apart from the rest, or from a reference: log-likelihood and log ratio',
    )
    .argument('<results...>', 'folders of fangzhi corpus, or files of results')
    .requiredOption('--target <variable=value>', 'articles of the target; repeatable, all must hold', collect)
    .option('--reference <variable=value>', 'articles of the reference; all others if not given', collect)
    .option('--min-count <n>', 'least occurrences', wholeNumber, 5)
    .option('--top <n>', 'only the first n rows', wholeNumber)
  withRowOptions(withTermOptions(command, false)).action(compare)
}

async function compare(paths: readonly string[], flags: KeynessFlags): Promise<void> {
  if (flags.wording.length > 0) {
    const why = 'a wording is no share of the terms counted; freq --by has its rates per million characters'
    throw new FangzhiError('BAD_OPTION', `--wording does not go with keyness: ${why}`)
  }
  const repeated = await findRepeated(paths, flags.duplicates)
  const terms = await termsFromFlags(paths, flags)
  const target = new Condition(flags.target, '--target')
  const reference = flags.reference === undefined ? null : new Condition(flags.reference, '--reference')
  const question = keyness({
    target: (page, doc) => target.holds(page, doc),
    ...(reference === null ? {} : { reference: (page, doc) => reference.holds(page, doc) }),
    // Of one term alone every share would be the whole: it is measured against all of its kind.
    terms: terms.all,
    minCount: flags.minCount,
    ...(repeated === undefined ? {} : { repeated }),
  })
  const wanted = new Set(flags.term)
  const rows = (await askResults(paths, question))
    .filter(({ name }) => wanted.size === 0 || wanted.has(name))
    .slice(0, flags.top)
  const aside = repeated?.size ? '; near copies are left out, --no-duplicates counts them' : ''
  target.check(aside)
  reference?.check(aside)
  if (reference === null) target.leavesSome()
  terms.report()
  await writeRows(
    [
      'type',
      'name',
      'target',
      'reference',
      'target_per_million_terms',
      'reference_per_million_terms',
      'log_likelihood',
      'log_ratio',
    ],
    rows.map((row): Cell[] => [
      row.type,
      row.name,
      row.target,
      row.reference,
      row.targetPerMillionTerms,
      row.referencePerMillionTerms,
      row.logLikelihood,
      row.logRatio,
    ]),
    flags,
  )
}

/** Values of a variable that an error lists. */
const LISTED = 12

/** That all of some `variable=value` hold of an article; see `groupOf` for the variables. */
class Condition {
  readonly #flag: string
  readonly #pairs: readonly string[]
  readonly #names: readonly string[]
  readonly #values: readonly string[]
  readonly #variables: VariableCheck
  /** Values the first variable has, to be named where the wanted one is not among them. */
  readonly #known = new Set<string>()
  #held = false
  #failed = false

  constructor(pairs: readonly string[], flag: string) {
    const wanted = pairs.map((pair) => {
      const cut = pair.indexOf('=')
      if (cut < 1) throw new FangzhiError('BAD_OPTION', `${flag} ${pair} is not VARIABLE=VALUE, such as paper=清禾周报`)
      return [pair.slice(0, cut), pair.slice(cut + 1)] as const
    })
    this.#flag = flag
    this.#pairs = pairs
    this.#names = wanted.map(([name]) => name)
    this.#values = wanted.map(([, value]) => value)
    this.#variables = checkVariables(this.#names)
  }

  holds(page: PageResult['page'], doc: Doc): boolean {
    this.#variables.add({ page })
    const group = groupOf(this.#names, page, doc)
    if (this.#known.size <= LISTED) this.#known.add(group[0]!)
    const holds = group.every((value, index) => value === this.#values[index])
    this.#held ||= holds
    this.#failed ||= !holds
    return holds
  }

  /**
   * @param aside What was left out, for the message.
   * @throws FangzhiError `BAD_OPTION` where it held of no article.
   */
  check(aside: string): void {
    this.#variables.answer()
    if (this.#held || this.#known.size === 0) return
    const values = [...this.#known].filter((value) => value !== '')
    const some = values.slice(0, LISTED).join(', ') + (values.length > LISTED ? ', …' : '')
    const message = `${this.#flag} ${this.#pairs.join(' ')} holds of no article; ${this.#names[0]} is ${some || 'not known'}${aside}`
    throw new FangzhiError('BAD_OPTION', message)
  }

  /**
   * @throws FangzhiError `BAD_OPTION` where it held of every article: of the rest, which is none, nothing can be told
   * apart.
   */
  leavesSome(): void {
    if (this.#failed || !this.#held) return
    const message = `${this.#flag} ${this.#pairs.join(' ')} holds of every article; there is nothing to compare them with`
    throw new FangzhiError('BAD_OPTION', message)
  }
}
