import type { DictionaryStack } from '../../src/dictionary/stack.js'
import type { GoldArticle, GoldMark } from '../gold/read-articles.js'

/*
 * More lessons out of the same articles: every name is exchanged for another one of its kind, the same for all its
 * mentions, so that training learns from what stands around names and how names are built, not which ones they are.
 * Official names are lengthened now and then the way they are in print: a zone with its other name in brackets, a
 * branch behind its bureau.
 */

/** Gives numbers from 0 to 1; the same seed gives the same numbers. */
export type Random = () => number

/** Where exchanged names are taken from. */
export interface NameStore {
  readonly surnames: Weighted
  readonly compounds: readonly string[]
  readonly first: Weighted
  readonly last: Weighted
  readonly single: Weighted
  /** Names of divisions by their last character, and their short forms. */
  readonly divisions: ReadonlyMap<string, readonly string[]>
  readonly shorts: readonly string[]
  readonly endings: readonly string[]
  readonly isDivision: (name: string) => boolean
}

interface Weighted {
  readonly names: readonly string[]
  readonly sums: readonly number[]
}

/** Reads the store out of the dictionaries. */
export function createNameStore(names: DictionaryStack): NameStore {
  const weighted = (subtype: string, length: number): Weighted => {
    const terms = names.terms('CUE', subtype).filter(({ name }) => name.length === length)
    let sum = 0
    return { names: terms.map(({ name }) => name), sums: terms.map(({ weight }) => (sum += Math.sqrt(weight ?? 0.01))) }
  }
  const places = names
    .terms('PLACE')
    .filter((term) => term.subtype === 'division')
    .map(({ name }) => name)
  const divisions = new Map<string, string[]>()
  for (const name of places.filter((place) => place.length >= 3 && /[省市县区旗州盟]$/.test(place))) {
    const group = divisions.get(name.slice(-1)) ?? []
    divisions.set(name.slice(-1), group)
    group.push(name)
  }
  const all = new Set(places)
  return {
    surnames: weighted('surname', 1),
    compounds: names
      .terms('CUE', 'surname')
      .filter(({ name }) => name.length === 2)
      .map(({ name }) => name),
    first: weighted('given-first', 1),
    last: weighted('given-last', 1),
    single: weighted('given-single', 1),
    divisions,
    shorts: places.filter((place) => place.length === 2),
    endings: names
      .terms('CUE', 'place-ending')
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length),
    isDivision: (name) => all.has(name),
  }
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)]
}

function pickWeighted({ names, sums }: Weighted, random: Random): string {
  const aim = random() * sums.at(-1)!
  return names[sums.findIndex((sum) => sum >= aim)]!
}

/** A name made of a surname and given characters by their shares. */
function makePerson(store: NameStore, random: Random, length: number): string {
  const surname = random() < 0.04 ? pick(store.compounds, random)! : pickWeighted(store.surnames, random)
  if (length === 2) return surname + pickWeighted(store.single, random)
  return surname + pickWeighted(store.first, random) + pickWeighted(store.last, random)
}

/** The names of some articles, as stock for exchanges. */
export interface Stock {
  readonly persons: readonly string[]
  /** Places by their ending, an empty one for those without. */
  readonly places: ReadonlyMap<string, readonly string[]>
  readonly companies: readonly string[]
}

export function stockOf(articles: readonly GoldArticle[], store: NameStore): Stock {
  const persons = new Set<string>()
  const places = new Map<string, Set<string>>()
  const companies = new Set<string>()
  for (const { marks } of articles) {
    for (const { type, subtype, text } of marks) {
      if (type === 'PERSON') persons.add(text)
      if (type === 'ORG' && subtype === 'company') companies.add(text)
      if (type !== 'PLACE') continue
      const ending = endingOf(text, store)
      const group = places.get(ending) ?? new Set()
      places.set(ending, group)
      group.add(text)
    }
  }
  return {
    persons: [...persons],
    places: new Map([...places].map(([ending, group]) => [ending, [...group]])),
    companies: [...companies],
  }
}

function endingOf(name: string, { endings }: NameStore): string {
  return endings.find((ending) => name.length > ending.length && name.endsWith(ending)) ?? ''
}

/** The same article with other names. */
export function varyArticle(article: GoldArticle, store: NameStore, stock: Stock, random: Random): GoldArticle {
  const exchanges = new Map<string, string>()
  const home = homeOf(article.region)
  if (home !== null && random() < 0.5) moveHome(home, exchanges, store, random)
  const longest = [...article.marks].sort((a, b) => b.text.length - a.text.length)
  for (const mark of longest) {
    if (mark.type === 'PLACE' && !exchanges.has(mark.text)) exchangePlace(mark.text, exchanges, store, stock, random)
  }
  const persons = new Map<string, string>()
  const bodies = new Map<string, string>()
  const renamed = (mark: GoldMark): string => {
    if (mark.type === 'PLACE') return shorten(exchanges.get(mark.text) ?? mark.text)
    if (mark.type === 'PERSON')
      return remember(persons, mark.text, () => exchangePerson(mark.text, store, stock, random))
    if (mark.type === 'ORG') {
      return remember(bodies, mark.text, () => exchangeBody(mark, exchanges, store, stock, random))
    }
    return mark.text
  }
  const named = new Set<string>()
  /** A harbour zone is called by its last word alone where it has been named before. */
  const shorten = (name: string): string => {
    const again = named.has(name)
    named.add(name)
    return again && /..港区[)）]?$/.test(name) && random() < 0.6 ? '港区' : name
  }
  const marks: GoldMark[] = []
  let text = ''
  let from = 0
  for (const mark of [...article.marks].sort((a, b) => a.start - b.start)) {
    text += article.text.slice(from, mark.start)
    const name = renamed(mark)
    marks.push({ ...mark, start: text.length, end: text.length + name.length, text: name })
    text += name
    from = mark.end
  }
  text += article.text.slice(from)
  const lines = text.split('\n')
  const input: Record<string, unknown> = { ...article.input }
  for (const part of ['kicker', 'headline', 'subhead', 'byline']) {
    if (typeof input[part] === 'string' && input[part] !== '') input[part] = lines.shift()!
  }
  input.body = lines.join('\n')
  const region = article.region.replace(new RegExp(`${home}$`), exchanges.get(home ?? '') ?? '$&')
  return { ...article, region, input: input as unknown as GoldArticle['input'], text, marks }
}

/** The lowest division of a region, or null. */
function homeOf(region: string): string | null {
  return /[省市州盟]([^省市州盟]{2,4}[县市区旗])$/.exec(region)?.[1] ?? null
}

/** Gives the paper's own place a name that no dictionary has: only the page says that it is one. */
function moveHome(home: string, exchanges: Map<string, string>, store: NameStore, random: Random): void {
  const name = pick(store.shorts, random)![0]! + pick(store.shorts, random)![1]!
  exchanges.set(home, name + home.slice(-1))
  if (home.length > 2) exchanges.set(home.slice(0, -1), name)
}

function remember(known: Map<string, string>, key: string, make: () => string): string {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

function exchangePerson(name: string, store: NameStore, stock: Stock, random: Random): string {
  if (
    /[·•某]/.test(name) ||
    name.length > 4 ||
    /^.(?:女士|先生|阿姨|大爷|大妈|书记|师傅|老师|奶奶|叔叔|主任)$/.test(name)
  ) {
    const isLikely = store.surnames.names.includes(name[0]!)
    return isLikely && /某|女士|先生|阿姨|大爷|大妈|书记|师傅|老师|奶奶|叔叔|主任/.test(name)
      ? pickWeighted(store.surnames, random) + name.slice(1)
      : name
  }
  if (!store.surnames.names.includes(name[0]!) || name.length === 4)
    return random() < 0.5 ? name : pick(stock.persons, random)!
  const roll = random()
  if (roll < 0.15) return name
  return roll < 0.4 ? pick(stock.persons, random)! : makePerson(store, random, random() < 0.25 ? 2 : 3)
}

const BRANCHES = ['新区', '港区', '港区', '港区', '高新区', '工业园区', '示范区', '旅游度假区', '临港新城', '空港新区']
const ZONES = [
  '经济开发区',
  '经济技术开发区',
  '高新技术产业开发区',
  '工业园区',
  '旅游度假区',
  '临港经济区',
  '食品产业园区',
]

function exchangePlace(
  name: string,
  exchanges: Map<string, string>,
  store: NameStore,
  stock: Stock,
  random: Random,
): void {
  const ending = endingOf(name, store)
  const division = store.divisions.get(name.slice(-1))
  let other: string | undefined
  if (store.isDivision(name) && name.length === 2) other = pick(store.shorts, random)
  else if (store.isDivision(name) && division !== undefined) other = pick(division, random)
  else other = pick(stock.places.get(ending) ?? [], random)
  if (random() < 0.15) other = name
  if (/开发区|新区|园区|高新区|县$|区$/.test(name) && random() < 0.12) other = makeZone(store, random)
  exchanges.set(name, other ?? name)
  const stem = ending === '' ? '' : name.slice(0, -ending.length)
  if (stem.length >= 2 && other !== undefined && !exchanges.has(stem)) {
    const otherEnding = endingOf(other, store)
    if (otherEnding !== '' && other.length - otherEnding.length >= 2) {
      exchanges.set(stem, other.slice(0, other.length - otherEnding.length))
    }
  }
}

/** An official zone, with its other name in brackets more often than not. */
function makeZone(store: NameStore, random: Random): string {
  const root = pick(store.shorts, random)!
  const province =
    random() < 0.6
      ? pick(['浙江', '江苏', '山东', '广东', '四川', '湖北', '安徽', '河南', '福建', '湖南', '重庆', '陕西'], random)!
      : ''
  const zone = province + root + pick(ZONES, random)!
  if (random() < 0.3) return zone
  const [open, close] = random() < 0.5 ? ['(', ')'] : ['（', '）']
  return `${zone}${open}${random() < 0.6 ? root : pick(store.shorts, random)!}${pick(BRANCHES, random)!}${close}`
}

function exchangeBody(
  mark: GoldMark,
  exchanges: Map<string, string>,
  store: NameStore,
  stock: Stock,
  random: Random,
): string {
  if (mark.subtype === 'company' && random() < 0.3) return pick(stock.companies, random) ?? mark.text
  let name = mark.text
  const place = [...exchanges.keys()].filter((known) => name.startsWith(known)).sort((a, b) => b.length - a.length)[0]
  if (place !== undefined) {
    name = exchanges.get(place)! + name.slice(place.length)
  } else {
    const at = [6, 5, 4, 3].find((length) => name.length > length && store.isDivision(name.slice(0, length)))
    const division = at === undefined ? undefined : store.divisions.get(name[at - 1]!)
    if (at !== undefined && division !== undefined) name = pick(division, random)! + name.slice(at)
  }
  if (/^(?:党工委|管委会)$/.test(name) && random() < 0.4) name = makeZone(store, random) + name
  if (name.length > 3 && /局$/.test(name) && random() < 0.12) {
    const branch = `${random() < 0.4 ? makeZone(store, random) : pick(store.divisions.get('区')!, random)!}分局`
    name += branch
    if (random() < 0.3) name += pick(['交管大队', '治安大队', '法制大队', '综合科', '党组', '党支部'], random)!
  }
  return name
}
