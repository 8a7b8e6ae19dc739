import type { MentionDraft } from '../model/mention.js'
import { type KeySift, keysOfName } from './key-sift.js'
import { addName, hasName, type MentionGroup, type OpenEntity } from './mention-group.js'
import { type CachedName, type NameCache, rankOf } from './name-cache.js'
import { isLevel, isOfOtherParty } from './short-forms.js'

/**
 * The things an article names: the same name is the same thing; two dictionary names of one id are; a body named by its
 * level is the page's region's (市委 is 平湖市委). Most things have one name and need but their entity, which is made at
 * once. The lists beside the entities are used again for every article, so that little memory is touched; what stands in
 * them beyond the counts is of an article before.
 */
export class ArticleThings {
  /** These two are new for every article. */
  entities: OpenEntity[] = []
  /** Index of each mention's entity. */
  entityOf: number[] = []
  /** Whether there is anybody who may have a post. */
  hasPersons = false
  /** The name printed at each mention. */
  readonly printed: CachedName[] = []
  /** For each thing the first name printed, its `keysOfName`, and what else there is to say. */
  readonly #firsts: CachedName[] = []
  readonly #keys: number[] = []
  readonly #groups: (MentionGroup | null)[] = []
  /** A list of each mention alone, shared by all things that are named once: most are, and no list is ever changed. */
  readonly #ones: number[][] = []
  /** Where each thing goes when some are left out. */
  readonly #places: number[] = []

  /** Groups the mentions of an article, and marks the names in the sift. */
  read(text: string, mentions: readonly MentionDraft[], cache: NameCache, sift: KeySift): void {
    const count = mentions.length
    const entities: OpenEntity[] = []
    const entityOf = new Array<number>(count)
    const printed = this.printed
    const ones = this.#ones
    const article = cache.beginArticle()
    this.entities = entities
    this.entityOf = entityOf
    this.hasPersons = false
    sift.begin()
    // All at first: looking one up waits for the memory, and does not wait for the one before.
    for (let index = 0; index < count; index++) printed[index] = cache.find(text, mentions[index]!)
    for (let index = 0; index < count; index++) {
      const mention = mentions[index]!
      const found = printed[index]!
      const thing = found.thing!
      const outer = mention.parent === null ? undefined : entityOf[mention.parent]
      if (outer !== undefined && isSameBody(text, mentions[mention.parent!]!, mention)) {
        entityOf[index] = outer
        addMention(entities[outer]!, index)
        this.#addPrinted(outer, found, sift)
        continue
      }
      if (thing.article === article) {
        const at = thing.group
        entityOf[index] = at
        addMention(entities[at]!, index)
        if (found !== this.#firsts[at]) this.#addPrinted(at, found, sift)
        continue
      }
      const at = entities.length
      thing.article = article
      thing.group = at
      entityOf[index] = at
      const { type, keys, name, entry, candidates } = found
      entities.push({
        type,
        subtype: mention.subtype,
        name,
        ref: entry,
        candidates,
        mentions: ones[index] ?? this.#oneOf(index),
      })
      this.#firsts[at] = found
      this.#keys[at] = keys
      this.#groups[at] = null
      if (!found.isPlain) this.group(at)
      if (type === 'PERSON') this.hasPersons = true
      sift.mark(keys)
    }
  }

  /** What there is to say of a thing, or null. */
  groupOrNull(at: number): MentionGroup | null {
    return this.#groups[at]!
  }

  /** The same, made where there is none. */
  group(at: number): MentionGroup {
    const known = this.#groups[at]!
    if (known !== null) return known
    const made: MentionGroup = {
      place: at,
      first: this.#firsts[at]!,
      entity: this.entities[at]!,
      kinship: 0,
      rank: 0,
      names: null,
      host: null,
    }
    this.#groups[at] = made
    return made
  }

  /** The groups of the names that may have to do with others; null where there are none. */
  shared(sift: KeySift): MentionGroup[] | null {
    let shared: MentionGroup[] | null = null
    const { length } = this.entities
    for (let at = 0; at < length; at++) {
      const kinship = sift.kinshipOf(this.#keys[at]!) | this.#kinshipOfNames(at, sift)
      if (kinship === 0) continue
      const group = this.group(at)
      group.kinship = kinship
      group.rank = group.names === null ? group.first.rank : rankOf(group.names.longest)
      if (shared === null) shared = [group]
      else shared.push(group)
    }
    return shared
  }

  /** Gives the hosts the mentions of the groups that belong to them, and leaves those groups out. */
  gather(groups: readonly MentionGroup[], mentions: readonly MentionDraft[]): void {
    const { entities, entityOf } = this
    const places = this.#places
    let left = 0
    for (let at = 0; at < entities.length; at++) {
      const group = this.#groups[at]!
      if (group !== null && group.host !== null && group.host !== group) continue
      places[at] = left
      if (group !== null) {
        group.place = left
        if (group.host !== null) group.entity.mentions = []
      }
      entities[left] = entities[at]!
      this.#firsts[left] = this.#firsts[at]!
      this.#groups[left] = group
      left++
    }
    entities.length = left
    for (const group of groups) {
      const { host } = group
      if (host !== null && host !== group) places[group.place] = host.place
    }
    for (let mention = 0; mention < entityOf.length; mention++) {
      const at = places[entityOf[mention]!]!
      entityOf[mention] = at
      const group = this.#groups[at]!
      if (group === null || group.host === null) continue
      const { entity } = group
      if (entity.mentions.length === 0) entity.subtype = mentions[mention]!.subtype
      entity.mentions.push(mention)
    }
  }

  #oneOf(mention: number): number[] {
    const one = [mention]
    this.#ones[mention] = one
    return one
  }

  /** Adds another name of a thing. */
  #addPrinted(at: number, { form, expanded }: CachedName, sift: KeySift): void {
    const first = this.#firsts[at]!
    if (form === first.form) return
    const group = this.group(at)
    if (hasName(group, form)) return
    const reason = expanded === null ? `another name of ${first.form.name}` : `of the page's region: ${expanded.name}`
    addName(group, form, reason)
    sift.mark(keysOfName(first.type, form, false, first.ref !== null))
  }

  /** What the names of a thing that has several may be. Names of one id may be of several types; the first's counts. */
  #kinshipOfNames(at: number, sift: KeySift): number {
    const group = this.#groups[at]!
    if (group === null || group.names === null) return 0
    const { type, ref } = group.first
    let kinship = 0
    for (const form of group.names.forms) kinship |= sift.kinshipOf(keysOfName(type, form, false, ref !== null))
    return kinship
  }
}

/** Adds a mention to those of an entity. A list that is pushed to makes room for many more, and most names come twice. */
function addMention(entity: OpenEntity, mention: number): void {
  const { mentions } = entity
  if (mentions.length === 1) entity.mentions = [mentions[0]!, mention]
  else mentions.push(mention)
}

/** Whether a body that is named by its level inside a longer name is that one: 市委 in 九江市委, not in 共青团市委. */
function isSameBody(text: string, outer: MentionDraft, { type, start, end }: MentionDraft): boolean {
  if (type !== 'ORG' || outer.type !== type || outer.end !== end || !isLevel(text.charCodeAt(start))) return false
  return outer.start < start && !isOfOtherParty(text.slice(outer.start, start))
}
