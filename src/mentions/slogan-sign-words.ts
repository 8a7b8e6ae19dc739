import { SLOGAN_CLASSES } from './slogan-vocabulary.js'

/** A sign, by its name and value, as an English phrase: `after 坚持`, `followed by 理念`, `3 clauses`. */
export function signInWords(name: string): string {
  const space = name.indexOf(' ')
  const sign = name.slice(0, space)
  const value = name.slice(space + 1)
  const classOf = (bits: number) => SLOGAN_CLASSES[bits & 7] ?? 'another word'
  switch (sign) {
    case 'after':
    case 'open-after':
    case 'open-after-1':
    case 'open-after-2':
    case 'after-1':
    case 'after-2':
      return `after ${value}`
    case 'before':
    case 'open-before':
    case 'open-before-1':
    case 'open-before-2':
    case 'before-1':
    case 'before-2':
      return `followed by ${value}`
    case 'after-class':
    case 'open-after-class':
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
    case 'open-head':
    case 'end-1':
    case 'end-2':
      return `ending in ${value}`
    case 'begin-1':
    case 'open-begin-2':
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
      return `by its ${sign.replace(/^open-/, '').replaceAll('-', ' ')}`
  }
}
