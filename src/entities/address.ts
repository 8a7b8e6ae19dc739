import { lazy } from '../base/lazy.js'
import type { DictionaryStack } from '../dictionary/stack.js'

/** What a name such as 李书记, 欧阳老师, 陈阿婆, 老李 is made of. */
export interface Address {
  readonly surname: string
  readonly address: string
  /**
   * Whether one called so may be the person of that surname who is named in full; elders (阿婆) and wives (太太) are not, and
   * 老李 or 小李 is a neighbour of the mayor 李明 as often as himself.
   */
  readonly joins: boolean
}

/** The surname and the word of address of a name; null for a full name. */
export type AddressReader = (name: string) => Address | null

/** Reads names by the words of address that the dictionaries list, which are read when first asked for. */
export function addressReader(names: DictionaryStack): AddressReader {
  const termsOf = (subtype: string) => names.terms('CUE', subtype).map((term) => [term.name, term.class] as const)
  /** Words behind a surname with their class, and words before one. */
  const behind = lazy(() => new Map([...termsOf('address-word'), ...termsOf('address')]))
  const before = lazy(() => new Map(termsOf('address-before')))
  return (name) => {
    for (let length = 1; length < 3 && length < name.length; length++) {
      const [surname, address] = [name.slice(0, length), name.slice(length)]
      const kind = behind().get(address) ?? behind().get(address.replace(/^副/, ''))
      if (kind === undefined) continue
      // 张建工 is a full name, 欧阳工 and 秀英姐 are none.
      if (length > 1 && address.length === 1 && kind !== 'kinship' && !isSurname(names, surname)) continue
      const joins = kind !== 'kinship' && kind !== 'other'
      return joins || !isKnown(names, name) ? { surname, address, joins } : null
    }
    if (name.length !== 2) return null
    return before().has(name[0]!) && !isKnown(names, name)
      ? { surname: name[1]!, address: name[0]!, joins: false }
      : null
  }
}

/** Whether somebody is known by a name as it stands: 俞平伯, 居里夫人, 老舍, 阿来. */
function isKnown(names: DictionaryStack, name: string): boolean {
  return names.rowsNamed(name, 'PERSON').length > 0
}

function isSurname(names: DictionaryStack, word: string): boolean {
  return names.rowsNamed(word, 'CUE').some(({ subtype }) => subtype === 'surname')
}
