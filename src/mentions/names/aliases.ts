import { type ArticleSigns, PAD } from './article-signs.js'
import { type CandidateList, NameType } from './candidate-list.js'
import { isAlphanumericTrait, isHanTrait } from './unit-traits.js'

/** 简称: what follows is a short form of what stands before. */
const SHORT_FOR = '简称'
/** Between the bracket and that word, in code units: 以下. */
const LONGEST_LEAD = 2
/** Shortest and longest short form, in code units. */
const SHORTEST = 2
const LONGEST = 12
/** Further declarations of an article are not read; it bounds the work on any text. */
const MOST_DECLARED = 32
const COLON = 0x3a
const OPENING = [0x22, 0x201c]
const CLOSING = [0x22, 0x201d]
const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29
/** Evidence that a short form has wherever it stands, in natural units: enough for any place, too little to cut a longer name. */
const DECLARED = 3

/**
 * Short forms that an article declares: what stands behind 以下简称, in the brackets behind the name of a body or a
 * place, is its name wherever the article prints it, with the place before it where the full name has it there too
 * (台山|核力装备). Said outright, it needs no learned weights.
 */
export function raiseAliases(signs: ArticleSigns, list: CandidateList, opaque: Uint8Array | null): void {
  const { text } = signs
  let at = text.indexOf(SHORT_FOR)
  for (let read = 0; at !== -1 && read < MOST_DECLARED; read++, at = text.indexOf(SHORT_FOR, at + SHORT_FOR.length)) {
    const full = nameBefore(signs, list, at)
    const start = aliasStart(signs, at + SHORT_FOR.length)
    const stop = full === -1 ? -1 : aliasEnd(signs, start)
    if (stop === -1) continue
    const alias = text.slice(start, stop)
    const name = text.slice(list.starts[full], list.ends[full])
    const before = name.slice(0, Math.max(0, name.indexOf(alias)))
    for (let from = text.indexOf(alias); from !== -1; from = text.indexOf(alias, from + alias.length)) {
      const wide = from - before.length
      const whole = wide >= 0 && text.startsWith(before, wide) ? wide : from
      const end = from + alias.length
      const isOpaque = opaque !== null && (opaque[whole]! | opaque[end - 1]!) !== 0
      if (!isOpaque) list.raise(list.insist(whole, end, list.types[full]!), DECLARED)
    }
  }
}

/** The likeliest body or place that ends at the bracket before 以下简称, by its number; -1 where there is none. */
function nameBefore({ units }: ArticleSigns, list: CandidateList, at: number): number {
  let bracket = at - 1
  while (bracket >= at - 1 - LONGEST_LEAD && bracket > 0 && units[bracket + PAD] !== OPEN_BRACKET) bracket--
  if (bracket <= 0 || units[bracket + PAD] !== OPEN_BRACKET) return -1
  let best = 0
  let name = -1
  for (let one = list.lastAt[bracket]!; one !== -1; one = list.next[one]!) {
    if (list.scores[one]! <= best || !isBodyOrPlace(list.types[one]!)) continue
    best = list.scores[one]!
    name = one
  }
  return name
}

function isBodyOrPlace(type: number): boolean {
  return type === NameType.org || type === NameType.place
}

function aliasStart({ units }: ArticleSigns, from: number): number {
  const start = units[from + PAD] === COLON ? from + 1 : from
  return OPENING.includes(units[start + PAD]!) ? start + 1 : start
}

/** Where the short form ends that begins at a position: at its closing quote or bracket; -1 where none follows in time. */
function aliasEnd({ units, traits, length }: ArticleSigns, start: number): number {
  for (let end = start; end < length && end - start <= LONGEST; end++) {
    const unit = units[end + PAD]!
    if (unit === CLOSE_BRACKET || CLOSING.includes(unit)) return end - start >= SHORTEST ? end : -1
    if (!isHanTrait(traits[end + PAD]!) && !isAlphanumericTrait(traits[end + PAD]!)) return -1
  }
  return -1
}
