import type { Diagnostic } from '../base/diagnostics.js'
import { keepRecent } from '../base/keep-recent.js'
import { regionUnits } from '../dictionary/region-units.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import type { Article } from '../model/article.js'
import type { EntityDraft, RoleDraft } from '../model/entity.js'
import type { MentionDraft } from '../model/mention.js'
import type { PosOfWord, Tokens } from '../model/tokens.js'
import { pageRanges } from '../text/aligned-text.js'
import { addressReader } from './address.js'
import { ArticleNames } from './article-names.js'
import { ArticleThings } from './article-things.js'
import { attestRoles } from './attest-roles.js'
import { findRoles } from './find-roles.js'
import { NO_ROLES } from './found-role.js'
import { HostIndex } from './host-index.js'
import { joinShortForms } from './join-short-forms.js'
import { KeySift } from './key-sift.js'
import { type MentionGroup, namesOf } from './mention-group.js'
import { NameCache } from './name-cache.js'
import { nameEntities } from './name-entities.js'
import { createOfficials, type Officials } from './officials.js'
import { PostBook } from './post-book.js'
import { References } from './references.js'

/** What is known of an article when its entities are resolved. */
export interface ResolverInput {
  readonly article: Article
  /** By start. */
  readonly mentions: readonly MentionDraft[]
  readonly tokens: Tokens
  /** Part of speech of the tokens; with it posts no dictionary lists are cut better. */
  readonly posOf?: PosOfWord
  /** Region of the page from the province down, or null. */
  readonly region: string | null
  /** ISO day of the page, or null. */
  readonly date: string | null
}

/** The things an article names and the posts it gives to persons. */
export interface Resolved {
  readonly entities: readonly EntityDraft[]
  /** Index of each mention's entity, or -1. */
  readonly entityOf: readonly number[]
  readonly roles: readonly RoleDraft[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Why a mention belongs to its entity. */
export interface EntityExplanation {
  /** The entity's name. */
  readonly entity: string
  readonly ref: string | null
  readonly candidates: readonly string[]
  /** Every name printed for it, with why it belongs there (an empty reason for the first). */
  readonly names: readonly { readonly name: string; readonly reason: string }[]
  readonly roles: readonly RoleDraft[]
}

/** Resolves entities and roles. Frozen; holds tables made from the dictionaries, no state between calls. */
export interface EntityResolver {
  resolve(input: ResolverInput): Resolved
  /** Why one mention of `input.mentions` belongs where `resolve` puts it; null for an index that is none. */
  explain(input: ResolverInput, mention: number): EntityExplanation | null
}

/** Makes a resolver that knows the posts, names and officials of the dictionaries. */
export function createEntityResolver(names: DictionaryStack): EntityResolver {
  const officials = createOfficials(names)
  const tools: Tools = {
    book: new PostBook(names),
    officials,
    inRegion: keptRegions(names, officials),
    things: new ArticleThings(),
    sift: new KeySift(),
    hosts: new HostIndex<MentionGroup>(),
  }
  return Object.freeze({
    resolve: (input: ResolverInput) => resolveWith(tools, input),
    explain(input: ResolverInput, mention: number) {
      const resolved = resolveWith(tools, input)
      const index = resolved.entityOf[mention] ?? -1
      if (index < 0) return null
      const { name, ref, candidates, mentions } = resolved.entities[index]!
      const { forms, reasons } = namesOf(tools.things.group(index))
      return {
        entity: name,
        ref,
        candidates,
        names: forms.map((form, at) => ({ name: form.name, reason: reasons[at]! })),
        roles: resolved.roles.filter((role) => mentions.includes(role.mention)),
      }
    },
  })
}

interface Tools {
  readonly book: PostBook
  readonly officials: Officials
  readonly inRegion: (region: string | null) => NameCache
  /** Used again for every article. */
  readonly things: ArticleThings
  readonly sift: KeySift
  readonly hosts: HostIndex<MentionGroup>
}

/** Regions kept in mind: a page that names none comes between those of many. */
const MOST_REGIONS = 50

/** The names of a region's pages, made when the first one comes. */
function keptRegions(names: DictionaryStack, officials: Officials): Tools['inRegion'] {
  const references = new References(names)
  const readAddress = addressReader(names)
  return keepRecent(MOST_REGIONS, (region) => {
    const units = region === null ? null : regionUnits(region)
    return new NameCache(units, {
      referenceOf: (name, type) => references.decide(name, type, region),
      readAddress,
      isOfficial: (name) => officials.termsOf(name, region).length > 0,
    })
  })
}

function resolveWith(tools: Tools, input: ResolverInput): Resolved {
  const { article, mentions, tokens, region, date } = input
  const { text } = article
  const { officials, book, things, sift } = tools

  const cache = tools.inRegion(region)
  things.read(text, mentions, cache, sift)
  const { posOf = null } = input
  const origin = article.originSpan?.end
  const names = things.hasPersons ? new ArticleNames(text, mentions, things.printed, tokens, posOf, origin) : null
  const foundRoles = names === null ? NO_ROLES : findRoles(names, book)
  joinShortForms(things, mentions, foundRoles, sift, tools.hosts)
  const { entities, entityOf } = things
  const problems = nameEntities({ things, foundRoles, cache, officials, region, date })
  const roles = names === null ? [] : attestRoles({ names, foundRoles, entities, entityOf, book, date })
  const diagnostics: Diagnostic[] = []
  for (const { code, severity, message, mention } of problems) {
    const range = pageRanges(article.alignment, mentions[mention]!)[0] ?? null
    diagnostics.push({ code, severity, message, article: article.id, range })
  }
  return { entities, entityOf, roles, diagnostics }
}
