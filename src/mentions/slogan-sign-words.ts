import { Edge } from './slogan-stretch.js'
import { SLOGAN_CLASSES } from './slogan-vocabulary.js'

/**
 * A sign, by its name and value, as an English phrase: `after 坚持`, `followed by 理念`, `3 clauses`. Null for signs that
 * say nothing to a reader.
 */
export function signInWords(name: string): string | null {
  const space = name.indexOf(' ')
  const sign = name.slice(0, space)
  const value = name.slice(space + 1)
  return sign.startsWith('unquoted') ? unquotedInWords(sign, value) : quotedInWords(sign, value)
}

const CLASS_BITS = 7

function classOf(bits: number): string {
  return SLOGAN_CLASSES[bits & CLASS_BITS] ?? 'another word'
}

function quotedInWords(sign: string, value: string): string | null {
  switch (sign) {
    case 'bias':
      return null
    case 'after':
    case 'after-1':
    case 'after-2':
      return `after ${value}`
    case 'before':
    case 'before-1':
    case 'before-2':
      return `followed by ${value}`
    case 'after-class':
      return `after a word that leads to a ${classOf(Number(value))}`
    case 'before-class':
    case 'head-class':
      return `before a word that follows a ${classOf(Number(value))}`
    case 'after-class-length':
    case 'before-class-length':
      return `beside a word for a ${classOf(Number(value) >> 4)}, of its usual length`
    case 'both-classes':
      return `between words for a ${classOf(Number(value) >> 3)} and a ${classOf(Number(value))}`
    case 'end':
    case 'end-1':
    case 'end-2':
      return `ending in ${value}`
    case 'begin-1':
      return `beginning with ${value}`
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
    case 'unquoted-after':
    case 'unquoted-after-1':
    case 'unquoted-after-2':
      return `after ${value}`
    case 'unquoted-before':
    case 'unquoted-before-1':
    case 'unquoted-before-2':
      return `followed by ${value}`
    case 'unquoted-after-class':
      return `after a word that leads to a ${classOf(Number(value))}`
    case 'unquoted-head-class':
      return `ending like a ${classOf(Number(value))}`
    case 'unquoted-stem-1':
    case 'unquoted-stem-2':
      return `with ${value} before its ending`
    case 'unquoted-begin-2':
      return `beginning with ${value}`
    case 'unquoted-edge':
      return Number(value) % Object.keys(Edge).length === Edge.stop ? 'behind a word that no name goes over' : null
    case 'unquoted-place':
      return value === '1' ? 'beginning with a place' : null
    case 'unquoted-formulation':
      return value === '1' ? 'holds a standing formulation' : null
    case 'unquoted-part':
      return value === '1' ? 'in a headline' : null
    default:
      return null
  }
}
