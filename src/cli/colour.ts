import { styleText } from 'node:util'

/** Colours that mean the same in every command. */
const STYLES = {
  headline: ['bold'],
  faint: ['dim'],
  label: ['cyan'],
  person: ['green'],
  place: ['blue'],
  org: ['yellow'],
  slogan: ['magenta'],
  warning: ['red'],
} as const

export type Paint = (style: keyof typeof STYLES, text: string) => string

/**
 * Paints for a stream: colours on a terminal, plain text when piped. `NO_COLOR` (https://no-color.org) and
 * `FORCE_COLOR` are obeyed.
 */
export function painter(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Paint {
  const on = env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stream.isTTY === true
  return (style, text) => (on && text !== '' ? styleText([...STYLES[style]], text) : text)
}
