import { EDGES, Edge } from './slogan-stretch.js'
import { SLOGAN_CLASSES } from './slogan-vocabulary.js'

const UNQUOTED = 'unquoted-'

/**
 * A sign, by its name and value, as an English phrase: `after 坚持`, `followed by 理念`, `3 clauses`. Null for signs
 * that say nothing to a reader.
 */
export function signInWords(name: string): string | null {
  const space = name.indexOf(' ')
  const sign = name.slice(0, space)
  const value = name.slice(space + 1)
  const isUnquoted = `${sign}-`.startsWith(UNQUOTED)
  const bare = isUnquoted ? sign.slice(UNQUOTED.length) : sign
  return besideInWords(bare, value) ?? (isUnquoted ? unquotedInWords(bare, value) : quotedInWords(bare, value))
}

const CLASS_BITS = 7

function classOf(bits: number): string {
  return SLOGAN_CLASSES[bits & CLASS_BITS] ?? 'another word'
}

/** What stands before and behind, what it begins and ends with: the same in quotes and outside. */
function besideInWords(sign: string, value: string): string | null {
  switch (sign.replace(/-\d$/, '')) {
    case 'after':
      return `after ${value}`
    case 'after-class':
      return `after a word that leads to a ${classOf(Number(value))}`
    case 'before':
      return `followed by ${value}`
    case 'begin':
      return `beginning with ${value}`
    case 'end':
      return `ending in ${value}`
    default:
      return null
  }
}

function quotedInWords(sign: string, value: string): string | null {
  switch (sign) {
    case 'bias':
      return null
    case 'before-class':
    case 'head-class':
      return `before a word that follows a ${classOf(Number(value))}`
    case 'after-class-length':
    case 'before-class-length':
      return `beside a word for a ${classOf(Number(value) >> 4)}, of its usual length`
    case 'both-classes':
      return `between words for a ${classOf(Number(value) >> 3)} and a ${classOf(Number(value))}`
    case 'end-class':
      return `ending like a ${classOf(Number(value))}`
    case 'clauses':
      return `${value} clauses`
    case 'even':
      return value === '0' ? 'uneven clauses' : `clauses of ${value} characters each`
    case 'formulation':
      return value === '2' ? 'a standing formulation' : 'holds a standing formulation'
    case 'numerals':
      return 'built on numerals'
    case 'twice':
      return 'quoted more than once'
    case 'neighbour':
      return 'beside another quotation'
    default:
      return `by its ${sign.replaceAll('-', ' ')}`
  }
}

/** The head is what such a stretch is found by, so it is no reason of its own; shapes and lengths say little. */
function unquotedInWords(sign: string, value: string): string | null {
  switch (sign) {
    case 'head-class':
      return `ending like a ${classOf(Number(value))}`
    case 'stem-1':
    case 'stem-2':
      return `with ${value} before its ending`
    case 'edge':
      return Number(value) % EDGES === Edge.stop ? 'behind a word that no name goes over' : null
    case 'place':
      return value === '1' ? 'beginning with a place' : null
    case 'formulation':
      return value === '1' ? 'holds a standing formulation' : null
    case 'part':
      return value === '1' ? 'in a headline' : null
    default:
      return null
  }
}
