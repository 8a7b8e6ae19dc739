import type { Option } from 'commander'

/**
 * What help says of an option: what may be given, and the default as one would type it. Of flags that are off and lists
 * that are empty there is no default to speak of.
 */
export function describeOption({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const usual = defaultValueDescription ?? (Array.isArray(defaultValue) ? defaultValue.join(',') : defaultValue)
  const notes = [
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(usual === undefined || usual === '' || typeof usual === 'boolean' ? [] : [`default ${usual}`]),
  ]
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
}
