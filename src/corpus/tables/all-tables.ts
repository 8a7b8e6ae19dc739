import { checkArgument } from '../../base/check-argument.js'
import { FangzhiError } from '../../base/errors.js'
import { aMap, anObject, checkKinds, listOfStrings } from '../../base/option-kinds.js'
import { suggestion } from '../../base/suggest.js'
import type { MergeTable } from '../link-basis.js'
import { defineTable, type Table } from '../table.js'
import { articlesTable } from './articles.js'
import { entitiesTable } from './entities.js'
import { mentionsTable } from './mentions.js'
import { rolesTable } from './roles.js'
import { slogansTable } from './slogans.js'
import { type TokenFilter, tokensTable } from './tokens.js'
import { topicsTable } from './topics.js'
import { valuesTable } from './values.js'

/** Names of the tables, in the order they are listed everywhere. */
export const TABLE_NAMES = [
  'articles',
  'mentions',
  'entities',
  'roles',
  'slogans',
  'topics',
  'values',
  'tokens',
] as const

export type TableName = (typeof TABLE_NAMES)[number]

/** What some tables need beside the results. */
export interface TableOptions {
  /** The user's own links between entities. */
  readonly merge?: MergeTable
  /** How words are cut and which are kept; without it there is no table `tokens`. */
  readonly tokens?: TokenFilter
}

/**
 * The tables of the given names, in their fixed order.
 * @throws FangzhiError `BAD_OPTION` for a name there is not.
 */
export function tablesNamed(names: readonly TableName[], options: TableOptions = {}): Table[] {
  checkNames(names)
  checkKinds(options, { merge: aMap, tokens: anObject }, 'tablesNamed')
  const { merge, tokens } = options
  const all: Readonly<Record<TableName, () => Table | null>> = {
    articles: () => defineTable(articlesTable),
    mentions: () => defineTable(mentionsTable),
    entities: () => entitiesTable(merge),
    roles: () => rolesTable(merge),
    slogans: () => defineTable(slogansTable),
    topics: () => defineTable(topicsTable),
    values: () => defineTable(valuesTable),
    tokens: () => (tokens ? tokensTable(tokens) : null),
  }
  const wanted = new Set(names)
  return TABLE_NAMES.filter((name) => wanted.has(name))
    .map((name) => all[name]())
    .filter((table) => table !== null)
}

function checkNames(names: readonly string[]): void {
  checkArgument(listOfStrings.fits(names), 'tablesNamed takes a list of names', names)
  const unknown = names.find((name) => !(TABLE_NAMES as readonly string[]).includes(name))
  if (unknown === undefined) return
  throw new FangzhiError('BAD_OPTION', `there is no table "${unknown}"; ${suggestion(unknown, TABLE_NAMES)}`)
}
