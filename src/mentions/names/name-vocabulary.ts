import type { Dictionary } from '../../dictionary/dictionary.js'
import { kindOf } from '../../dictionary/row-types.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { CLASS_SIGNS, CUE_SIGNS, Sign } from './name-signs.js'
import {
  type NameTables,
  type NameVocabulary,
  openNameTables,
  plainNameTables,
  writeNameTables,
} from './name-tables.js'
import { COMPOUND, givenTrait, SHORT_PLACE, scriptTrait, surnameTrait } from './unit-traits.js'

export type { NameVocabulary } from './name-tables.js'

const UNITS = 0x10000
/** Kinds, and the sign of each at the same place: a start looks thousands of keys over before anything is compiled. */
const KINDS = [kindOf('PLACE'), kindOf('ORG'), kindOf('PERSON'), kindOf('POST')] as const
const KIND_SIGNS = [Sign.place, Sign.org, Sign.person, Sign.post] as const

/**
 * Reads the vocabulary out of the dictionaries; done once for an analyzer. Where the lowest dictionary with cues carries
 * its vocabulary compiled, only the rows of those above it are read one by one.
 * @throws FangzhiError `BAD_DICTIONARY` for damaged tables.
 */
export function readNameVocabulary(names: DictionaryStack): NameVocabulary {
  const { layers, keyCount } = names
  const first = layers.findIndex(hasVocabulary)
  const above = layers.slice(first + 1)
  // What is known of characters is weighed against their shares in text, whichever layer gives them.
  const compiled = first < 0 || above.some(hasCharacters) ? null : openLayer(names, first)
  if (compiled === null) {
    const tables = plainNameTables(keyCount)
    addLayers(layers, 0, tables)
    for (let key = 0; key < keyCount; key++) setKindSigns(key, names, tables)
    return tables
  }
  const from = firstKey(layers, first + 1)
  addLayers(above, from, compiled)
  for (const key of names.changedKeys) setKindSigns(key, names, compiled)
  for (let key = from; key < keyCount; key++) setKindSigns(key, names, compiled)
  return compiled
}

/** The vocabulary of one dictionary for its section `name-words`. */
export function compileNameVocabulary(names: DictionaryStack): Uint8Array {
  return writeNameTables(readNameVocabulary(names))
}

function openLayer({ layers, keyCount }: DictionaryStack, layer: number): NameTables | null {
  return openNameTables(layers[layer]!, keyCount, firstKey(layers, layer))
}

/** The first key of a layer in the stack. */
function firstKey(layers: readonly Dictionary[], layer: number): number {
  return layers.slice(0, layer).reduce((sum, { gazetteer }) => sum + gazetteer.keyCount, 0)
}

/** Adds what rows say to the tables. */
function addLayers(layers: readonly Dictionary[], from: number, { signsOf, units, compounds }: NameTables): void {
  const shares = new Float32Array(UNITS)
  for (const layer of layers) {
    eachCue(layer, 'char-share', (name, weight) => {
      shares[name.charCodeAt(0)] = weight
    })
  }
  let base = from
  for (const layer of layers) {
    readSigns(layer, base, signsOf, units)
    readSurnames(layer, shares, units, compounds)
    readGivenNames(layer, shares, units)
    readScripts(layer, units)
    readShortPlaces(layer, units)
    base += layer.gazetteer.keyCount
  }
}

/** Whether a dictionary has rows of which the vocabulary takes more than the kinds of their keys. */
function hasVocabulary({ gazetteer }: Dictionary): boolean {
  return gazetteer.groups.some(({ type, subtype }) => type === 'CUE' || (type === 'PLACE' && subtype === 'ambiguous'))
}

/** Cues that are weighed against the shares of characters, and those shares. */
const WEIGHED = ['char-share', 'surname', 'given-first', 'given-last', 'given-single']

function hasCharacters({ gazetteer }: Dictionary): boolean {
  return gazetteer.groups.some(({ type, subtype }) => type === 'CUE' && WEIGHED.includes(subtype ?? ''))
}

/** Signs of the kinds a key counts as in the stack, in place of those it had in its dictionary. */
function setKindSigns(key: number, names: DictionaryStack, { signsOf }: NameVocabulary): void {
  const kinds = names.kindsOf(key)
  let signs = signsOf[key]!
  for (let i = 0; i < KINDS.length; i++) {
    const sign = KIND_SIGNS[i]!
    signs = (kinds & KINDS[i]!) !== 0 ? signs | sign : signs & ~sign
  }
  signsOf[key] = signs
}

function eachCue(layer: Dictionary, subtype: string, read: (name: string, weight: number) => void): void {
  const { gazetteer } = layer
  for (const group of gazetteer.groups) {
    if (group.type !== 'CUE' || group.subtype !== subtype || group.mode === 'remove') continue
    for (let row = group.from; row < group.to; row++) {
      const weight = gazetteer.weightOf(row) ?? 0
      for (const key of gazetteer.keysOf(row)) read(gazetteer.key(key), weight)
    }
  }
}

/** Cues and endings, by key and, for those of one character, by code unit. */
function readSigns(layer: Dictionary, base: number, signsOf: Int32Array, units: Int32Array): void {
  const { gazetteer } = layer
  for (const group of gazetteer.groups) {
    if (group.mode === 'remove') continue
    if (group.type !== 'CUE' && group.type !== 'PLACE') continue
    for (let row = group.from; row < group.to; row++) {
      const classOf = () => gazetteer.classOf(row) ?? ''
      const signs =
        group.type === 'PLACE' ? signsOfPlace(group.subtype, classOf) : signsOfCue(group.subtype ?? '', classOf)
      if (signs === 0) continue
      const keys = gazetteer.keysOf(row)
      // Of counties and districts only the name in full: many a short form is a word.
      for (const key of signs === Sign.major && COUNTIES.includes(classOf()) ? keys.slice(0, 1) : keys) {
        signsOf[base + key]! |= signs
        if (key < gazetteer.scannedKeys) continue
        const name = gazetteer.key(key)
        if (name.length === 1) units[name.charCodeAt(0) * 2 + 1]! |= signs
      }
    }
  }
}

const COUNTIES: readonly string[] = ['county', 'district']
/** Classes of places that papers everywhere name. */
const MAJOR: readonly string[] = ['province', 'prefecture', 'country', ...COUNTIES]

function signsOfPlace(subtype: string | null, classOf: () => string): number {
  if (subtype === 'ambiguous') return Sign.doubtful
  return MAJOR.includes(classOf()) ? Sign.major : 0
}

function signsOfCue(subtype: string, classOf: () => string): number {
  const plain = CUE_SIGNS[subtype]
  if (plain !== undefined) return plain
  if (subtype === 'place-ending') return CLASS_SIGNS[`${subtype} ${classOf()}`] ?? Sign.site
  if (subtype === 'org-ending' || subtype === 'person-before' || subtype === 'person-after') {
    return CLASS_SIGNS[`${subtype} ${classOf()}`] ?? 0
  }
  return 0
}

function readSurnames(layer: Dictionary, shares: Float32Array, units: Int32Array, compounds: Set<number>): void {
  eachCue(layer, 'surname', (name, weight) => {
    const first = name.charCodeAt(0)
    if (name.length === 1) put(units, first, surnameTrait(7), surnameTrait(surnameLevel(weight, shares[first]!)))
    if (name.length !== 2) return
    units[first * 2]! |= COMPOUND
    compounds.add(first * UNITS + name.charCodeAt(1))
  })
}

const PLACES = ['first', 'last', 'single'] as const

function readGivenNames(layer: Dictionary, shares: Float32Array, units: Int32Array): void {
  for (const place of PLACES) {
    eachCue(layer, `given-${place}`, (name, weight) => {
      const unit = name.charCodeAt(0)
      put(units, unit, givenTrait(place, 7), givenTrait(place, givenLevel(weight, shares[unit]!)))
    })
  }
  eachCue(layer, 'not-name-char', (name) => {
    for (const place of PLACES) put(units, name.charCodeAt(0), givenTrait(place, 7), givenTrait(place, 1))
  })
}

function readScripts(layer: Dictionary, units: Int32Array): void {
  eachCue(layer, 'translit-char', (name) => {
    units[name.charCodeAt(0) * 2]! |= scriptTrait(1)
  })
  eachCue(layer, 'minority-name', (name) => {
    for (let at = 0; at < name.length; at++) units[name.charCodeAt(at) * 2]! |= scriptTrait(2)
  })
}

function readShortPlaces(layer: Dictionary, units: Int32Array): void {
  eachCue(layer, 'place-short', (name) => {
    if (name.length === 1) units[name.charCodeAt(0) * 2]! |= SHORT_PLACE
  })
}

/** Puts a value in the place of another. */
function put(units: Int32Array, unit: number, mask: number, value: number): void {
  units[unit * 2] = (units[unit * 2]! & ~mask) | value
}

/** 5 and 6 for frequent surnames, 1 for rare ones; the odd steps are for those that are common words too. */
function surnameLevel(share: number, inText: number): number {
  if (share >= 0.5) return share / (inText + 0.01) > 8 ? 6 : 5
  if (share >= 0.1) return share / (inText + 0.01) > 4 ? 4 : 3
  return share / (inText + 0.001) > 1 ? 2 : 1
}

/** By how much more frequent a character is in names than in text: 2 to 6. */
function givenLevel(share: number, inText: number): number {
  const ratio = share / (inText + 0.01)
  if (ratio > 10) return 6
  if (ratio > 4) return 5
  if (ratio > 1.5) return 4
  return ratio > 0.4 ? 3 : 2
}
