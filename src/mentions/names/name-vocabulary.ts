import type { Dictionary } from '../../dictionary/dictionary.js'
import { kindOf } from '../../dictionary/row-types.js'
import type { DictionaryStack } from '../../dictionary/stack.js'
import { CLASS_SIGNS, CUE_SIGNS, Sign } from './name-signs.js'

/** What the dictionaries know that matters for names, as tables by key of the stack and by character. */
export interface NameVocabulary {
  /** Signs of every key of the stack. */
  readonly signsOf: Int32Array
  /** Signs of words of one character, by code unit: endings and cues. */
  readonly signsOfUnit: Int32Array
  /** How common a surname is, by code unit: 0 for none, else 1 (rare) to 5. */
  readonly surnames: Uint8Array
  /** Code units that begin a surname of two characters. */
  readonly compoundFirst: Uint8Array
  /** Surnames of two characters: code of the first times 65536 plus the second. */
  readonly compounds: ReadonlySet<number>
  /** How much a character speaks for the first, last and only place of a given name: 0 unknown, 1 hardly to 6. */
  readonly givenFirst: Uint8Array
  readonly givenLast: Uint8Array
  readonly givenSingle: Uint8Array
  /** Characters that write foreign names (bit 1) and that stand in names of minority peoples (bit 2). */
  readonly scripts: Uint8Array
}

const UNITS = 0x10000

/** Reads the vocabulary out of the dictionaries; done once for an analyzer. */
export function readNameVocabulary(names: DictionaryStack): NameVocabulary {
  const tables = {
    signsOf: new Int32Array(names.keyCount),
    signsOfUnit: new Int32Array(UNITS),
    surnames: new Uint8Array(UNITS),
    compoundFirst: new Uint8Array(UNITS),
    compounds: new Set<number>(),
    givenFirst: new Uint8Array(UNITS),
    givenLast: new Uint8Array(UNITS),
    givenSingle: new Uint8Array(UNITS),
    scripts: new Uint8Array(UNITS),
  }
  const shares = new Float32Array(UNITS)
  for (const layer of names.layers)
    eachCue(layer, 'char-share', (name, weight) => (shares[name.charCodeAt(0)] = weight))
  let base = 0
  for (const layer of names.layers) {
    readSigns(layer, base, tables)
    readCharacters(layer, shares, tables)
    base += layer.gazetteer.keyCount
  }
  for (let key = 0; key < names.keyCount; key++) {
    const kinds = names.kindsOf(key)
    if (kinds & KIND_PLACE) tables.signsOf[key]! |= Sign.place
    if (kinds & KIND_ORG) tables.signsOf[key]! |= Sign.org
    if (kinds & KIND_PERSON) tables.signsOf[key]! |= Sign.person
    if (kinds & KIND_POST) tables.signsOf[key]! |= Sign.post
  }
  return tables
}

const KIND_PLACE = kindOf('PLACE')
const KIND_ORG = kindOf('ORG')
const KIND_PERSON = kindOf('PERSON')
const KIND_POST = kindOf('POST')

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
function readSigns(layer: Dictionary, base: number, { signsOf, signsOfUnit }: NameVocabulary): void {
  const { gazetteer } = layer
  for (const group of gazetteer.groups) {
    if (group.mode === 'remove') continue
    const doubtful = group.type === 'PLACE' && group.subtype === 'ambiguous'
    if (group.type !== 'CUE' && !doubtful) continue
    for (let row = group.from; row < group.to; row++) {
      const signs = doubtful ? Sign.doubtful : signsOfCue(group.subtype ?? '', () => gazetteer.classOf(row) ?? '')
      if (signs === 0) continue
      for (const key of gazetteer.keysOf(row)) {
        signsOf[base + key]! |= signs
        if (key < gazetteer.scannedKeys) continue
        const name = gazetteer.key(key)
        if (name.length === 1) signsOfUnit[name.charCodeAt(0)]! |= signs
      }
    }
  }
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

function readCharacters(layer: Dictionary, shares: Float32Array, tables: NameVocabulary): void {
  const { surnames, compoundFirst, givenFirst, givenLast, givenSingle, scripts } = tables
  eachCue(layer, 'surname', (name, weight) => {
    const first = name.charCodeAt(0)
    if (name.length === 1) surnames[first] = surnameLevel(weight, shares[first]!)
    if (name.length !== 2) return
    compoundFirst[first] = 1
    ;(tables.compounds as Set<number>).add(first * UNITS + name.charCodeAt(1))
  })
  const given = [
    ['given-first', givenFirst],
    ['given-last', givenLast],
    ['given-single', givenSingle],
  ] as const
  for (const [subtype, levels] of given) {
    eachCue(layer, subtype, (name, weight) => {
      const unit = name.charCodeAt(0)
      levels[unit] = givenLevel(weight, shares[unit]!)
    })
  }
  eachCue(layer, 'not-name-char', (name) => {
    for (const [, levels] of given) levels[name.charCodeAt(0)] = 1
  })
  eachCue(layer, 'translit-char', (name) => (scripts[name.charCodeAt(0)]! |= 1))
  eachCue(layer, 'minority-name', (name) => {
    for (let at = 0; at < name.length; at++) scripts[name.charCodeAt(at)]! |= 2
  })
}

/** 5 for surnames far more frequent as such than in text, 1 for rare ones. */
function surnameLevel(share: number, inText: number): number {
  if (share >= 0.5) return share / (inText + 0.01) > 8 ? 6 : 5
  if (share >= 0.1) return share / (inText + 0.01) > 4 ? 4 : 3
  return share / (inText + 0.001) > 1 ? 2 : 1
}

function givenLevel(share: number, inText: number): number {
  const ratio = share / (inText + 0.01)
  if (ratio > 10) return 6
  if (ratio > 4) return 5
  if (ratio > 1.5) return 4
  return ratio > 0.4 ? 3 : 2
}
