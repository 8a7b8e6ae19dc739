/*
 * Trains the name finder on the splits `train` and `dev` of our own articles, and on those of `test/gold/names`, and writes
 * dicts/models/name-finder.bin:
 *
 *     npx tsx test/train/train-names.ts            trains and writes
 *     npx tsx test/train/train-names.ts --check    leaves a tenth of the writers out in turn and prints the scores
 *     npx tsx test/train/train-names.ts --check --errors    with every miss and false find
 *
 * The same articles and dictionaries give the same bytes.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { seededRandom } from '../../src/base/seeded-random.js'
import { BestPath } from '../../src/mentions/names/best-path.js'
import { CandidateList } from '../../src/mentions/names/candidate-list.js'
import { writeNameModel } from '../../src/mentions/names/name-model.js'
import { SecondLook } from '../../src/mentions/names/second-look.js'
import { MENTION_TYPES } from '../../src/model/mention.js'
import { loadGoldArticles } from '../gold/read-articles.js'
import { type FeatureLattice, FIRST_LOOK, type FirstLookWeights, latticeOf, trainFirstLook } from './first-look.js'
import { createDesk, type Lesson, loadStack, readPieces } from './names-material.js'
import { readFlags } from './read-flags.js'
import { type EvidenceLattice, evidenceOf, SECOND_LOOK, secondScores, trainSecondLook } from './second-look.js'
import { createNameStore, stockOf, varyArticle } from './vary-articles.js'

const options = {
  ...FIRST_LOOK,
  ...SECOND_LOOK,
  rate2: SECOND_LOOK.rate,
  small2: SECOND_LOOK.small,
  epochs2: SECOND_LOOK.epochs,
  ...FIRST_LOOK,
  variants: 1,
  groups: 10,
}
const flags = readFlags(['--check', '--errors'], (argument) => argument.split('=')[0]! in options)
for (const argument of process.argv.slice(2)) {
  const [key, value] = argument.split('=')
  if (value !== undefined) (options as Record<string, number>)[key!] = Number(value)
}
const secondOptions = { rate: options.rate2, small: options.small2, epochs: options.epochs2 }
const began = performance.now()
const stack = loadStack()
const desk = createDesk(stack)
const official = readPieces()
const sources = [...loadGoldArticles(['train', 'dev']), ...loadGoldArticles(['train'], 'names')]
const lessons = sources.map(desk.prepare)
const lattices = new Map<string, FeatureLattice>(
  [...lessons, ...official.map(desk.prepare)].map((lesson) => [lesson.id, latticeOf(desk, lesson)]),
)
const store = createNameStore(stack)
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`

/** Learns from the articles of these writers and from the same with other names. */
function firstLook(writers: readonly string[]): FirstLookWeights {
  const own = [...sources.filter(({ writer }) => writers.includes(writer)), ...official]
  const stock = stockOf(own, store)
  const all = own.map(({ id }) => lattices.get(id)!)
  for (let round = 0; round < options.variants; round++) {
    own.forEach((source, at) => {
      const varied = varyArticle(source, store, stock, seededRandom((at + 1) * 7919 + round))
      all.push(latticeOf(desk, desk.prepare(varied)))
    })
  }
  return trainFirstLook(all, options)
}

interface Unseen {
  readonly lesson: Lesson
  readonly lattice: EvidenceLattice
  readonly adjacency: Float64Array
}

const writers = [...new Set(lessons.map(({ writer }) => writer))]
/** Writers left out together: one at a time would take a training for each of them. */
const groups = Array.from({ length: Math.min(options.groups, writers.length) }, (_, group) =>
  writers.filter((_, at) => at % options.groups === group),
)

/** Every article as the second look will see it: after a first look that never saw its writer. */
function lookAtUnseen(): Unseen[] {
  return groups.flatMap((group) => {
    const weights = firstLook(writers.filter((writer) => !group.includes(writer)))
    return lessons
      .filter(({ writer }) => group.includes(writer))
      .map((lesson) => ({ lesson, lattice: evidenceOf(desk, lesson, weights), adjacency: weights.adjacency }))
  })
}

interface Tally {
  right: number
  gold: number
  found: number
}

function show(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
  const f1 = (right: number, gold: number, found: number) => ((2 * right) / (gold + found)).toFixed(4)
  const all = f1(sum('right'), sum('gold'), sum('found'))
  const [precision, recall] = [sum('right') / sum('found'), sum('right') / sum('gold')]
  const each = tallies.map(({ right, gold, found }, at) => `${MENTION_TYPES[at]} ${f1(right, gold, found)}`)
  return `${all}  precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}  ${each.join(' ')}`
}

function newTallies(): Tally[] {
  return [0, 1, 2].map(() => ({ right: 0, gold: 0, found: 0 }))
}

/** The best selection under these scores. */
function selectionOf(lattice: EvidenceLattice, scores: Float64Array, adjacency: Float64Array): number[] {
  const list = new CandidateList()
  list.clear(lattice.length)
  for (let at = 0; at < lattice.count; at++) {
    const number = list.insist(lattice.starts[at]!, lattice.ends[at]!, lattice.types[at]!)
    list.scores[number] = scores[at]!
  }
  const chosen: number[] = []
  new BestPath().choose(list, lattice.length, adjacency, chosen)
  return chosen
}

function count(lesson: Lesson, lattice: EvidenceLattice, selection: readonly number[], into: Tally[]): string[] {
  const { text } = lesson.article
  const found = new Set<string>()
  const errors: [number, string][] = []
  const quote = (start: number, end: number) =>
    `${text.slice(Math.max(0, start - 9), start)}[${text.slice(start, end)}]${text.slice(end, end + 9)}`.replaceAll(
      '\n',
      '/',
    )
  for (const at of selection) {
    const [start, end, type] = [lattice.starts[at]!, lattice.ends[at]!, lattice.types[at]!]
    const key = `${start},${end},${type}`
    found.add(key)
    into[type]!.found++
    if (lesson.gold.has(key)) into[type]!.right++
    else errors.push([start, `+ ${MENTION_TYPES[type]!.padEnd(6)} ${quote(start, end)}`])
  }
  const proposed = new Set(
    Array.from(
      lattices.get(lesson.id)!.starts,
      (start, i) => `${start},${lattices.get(lesson.id)!.ends[i]},${lattices.get(lesson.id)!.types[i]}`,
    ),
  )
  for (const [key, { start, end, type }] of lesson.gold) {
    into[type]!.gold++
    if (!found.has(key))
      errors.push([
        start,
        `- ${MENTION_TYPES[type]!.padEnd(6)} ${quote(start, end)}${proposed.has(key) ? '' : ' (not proposed)'}`,
      ])
  }
  return errors.sort((a, b) => a[0] - b[0]).map(([at, line]) => `${String(at).padStart(5)} ${line}`)
}

function check(): void {
  const [first, second] = [newTallies(), newTallies()]
  const gold = lessons.reduce((total, lesson) => total + lesson.gold.size, 0)
  const proposed = lessons
    .map(({ id }) => lattices.get(id)!)
    .reduce((total, { gold }) => total + gold.reduce((sum, one) => sum + one, 0), 0)
  const characters = lessons.reduce((total, { article }) => total + article.text.length, 0)
  const candidates = lessons.map(({ id }) => lattices.get(id)!).reduce((total, { count }) => total + count, 0)
  console.log(
    `${lessons.length} articles, ${(candidates / characters).toFixed(2)} candidates a character, ${(proposed / gold).toFixed(4)} of ${gold} names proposed, ${seconds()}`,
  )
  const unseen = lookAtUnseen()
  for (const group of groups) {
    const weights = trainSecondLook(
      unseen.filter(({ lesson }) => !group.includes(lesson.writer)).map(({ lattice }) => lattice),
      secondOptions,
    )
    for (const writer of group) {
      const own = newTallies()
      for (const { lesson, lattice, adjacency } of unseen.filter((one) => one.lesson.writer === writer)) {
        const base = lattice.base.map((score, at) => (isRepeat(lattice, at) ? -9 : score))
        count(lesson, lattice, selectionOf(lattice, base, adjacency), first)
        const scores = secondScores(lattice, weights.evidence)
        const errors = count(lesson, lattice, selectionOf(lattice, scores, weights.adjacency), own)
        if (flags.has('--errors') && errors.length > 0) console.log([`@${lesson.id}`, ...errors].join('\n'))
      }
      for (const [at, tally] of own.entries()) addTally(second[at]!, tally)
      console.log(`without ${writer.padEnd(10)} ${show(own)}  ${seconds()}`)
    }
  }
  console.log(`all, first look     ${show(first)}\nall, second look    ${show(second)}`)
}

/** Whether only the second look proposed a candidate. */
function isRepeat({ rows, from, types }: EvidenceLattice, at: number): boolean {
  return from[at + 1]! > from[at]! && rows[from[at + 1]! - 1] === SecondLook.repeatRow(types[at]!)
}

function addTally(into: Tally, tally: Tally): void {
  into.right += tally.right
  into.gold += tally.gold
  into.found += tally.found
}

/** Weights of fewer steps decide next to nothing and pack badly; `--check` scores with all of them. */
const SMALLEST = 3.5

function write(): void {
  const { table, adjacency } = firstLook(writers)
  const second = trainSecondLook(
    lookAtUnseen().map(({ lattice }) => lattice),
    secondOptions,
  )
  let largest = 0
  for (const weight of table) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  const model = {
    weights: Int8Array.from(table, (weight) => (Math.abs(weight / scale) < SMALLEST ? 0 : Math.round(weight / scale))),
    scale,
    firstAdjacency: adjacency,
    secondAdjacency: second.adjacency,
    evidence: second.evidence,
  }
  const folder = fileURLToPath(new URL('../../dicts/models', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const bytes = writeNameModel(model)
  writeFileSync(`${folder}/name-finder.bin`, bytes)
  const kept = model.weights.reduce((total, weight) => total + (weight === 0 ? 0 : 1), 0)
  console.log(`dicts/models/name-finder.bin: ${kept} weights that are not zero, ${bytes.length} bytes, ${seconds()}`)
}

if (flags.has('--check')) check()
else write()
