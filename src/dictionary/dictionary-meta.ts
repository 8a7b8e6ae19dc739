import { FangzhiError } from '../base/errors.js'
import { suggestion } from '../base/suggest.js'
import type { DictionaryKind, DictionaryMeta } from './dictionary.js'

const KEYS: readonly string[] = [
  'name',
  'version',
  'kind',
  'source',
  'licence',
  'region',
] satisfies (keyof DictionaryMeta)[]
const KINDS: ReadonlySet<string> = new Set<DictionaryKind>(['national', 'regional', 'user'])

/** Completes what is said about a dictionary: what is given first, then the heads of its sources, then defaults. */
export function completeMeta(given: Partial<DictionaryMeta>, head: ReadonlyMap<string, string>): DictionaryMeta {
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) {
    throw new FangzhiError('BAD_OPTION', `a dictionary has no "${unknown}"; ${suggestion(unknown, KEYS)}`)
  }
  const kind = given.kind ?? head.get('kind') ?? 'user'
  if (!KINDS.has(kind)) {
    throw new FangzhiError('BAD_INPUT', `kind "${kind}" of a dictionary is not known; use ${[...KINDS].join(', ')}`)
  }
  return {
    name: given.name ?? head.get('name') ?? 'user',
    version: given.version ?? head.get('version') ?? '0',
    kind: kind as DictionaryKind,
    source: given.source ?? head.get('source') ?? '',
    licence: given.licence ?? head.get('licence') ?? head.get('license') ?? '',
    region: given.region ?? head.get('region') ?? null,
  }
}
