/**
 * What a row can be. The order is the order of the bits in a key's kinds and of the compiled rows; it is part of the
 * file format, so new types go to the end.
 */
export const ROW_TYPES = ['PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT', 'POST', 'WORD', 'CUE', 'TOPIC'] as const

/**
 * - `PERSON`, `PLACE`, `ORG`, `SLOGAN`, `DOCUMENT`: names of things.
 * - `POST`: a post 职务, such as 党组书记.
 * - `WORD`: a word for segmentation only.
 * - `CUE`: vocabulary of a recognition rule; its subtype says of which.
 * - `TOPIC`: a term that tells a topic; its subtype is the topic's label.
 */
export type RowType = (typeof ROW_TYPES)[number]

/**
 * How a row enters segmentation: `prefer` over any cut of its own span, `force` always one token, `match` not at all
 * (recognised only), `remove` takes the name away from the layers below, of that type only.
 */
export const ROW_MODES = ['prefer', 'force', 'match', 'remove'] as const

export type RowMode = (typeof ROW_MODES)[number]

/** Chinese words accepted in the column `type`, for tables kept by people who write Chinese. */
export const CHINESE_TYPES: Readonly<Record<string, RowType>> = {
  人名: 'PERSON',
  地名: 'PLACE',
  机构: 'ORG',
  提法: 'SLOGAN',
  文件: 'DOCUMENT',
  职务: 'POST',
  词: 'WORD',
  线索: 'CUE',
  主题: 'TOPIC',
}

/** The bit of a type in the kinds of a key. */
export function kindOf(type: RowType): number {
  return 1 << ROW_TYPES.indexOf(type)
}

/** The mode of a row that names none: cues and topic terms are no words, all others are preferred ones. */
export function defaultMode(type: RowType): RowMode {
  return type === 'CUE' || type === 'TOPIC' || type === 'DOCUMENT' ? 'match' : 'prefer'
}

/** jieba's part-of-speech tag for the names of a type. */
export function defaultPos(type: RowType): string {
  switch (type) {
    case 'PERSON':
      return 'nr'
    case 'PLACE':
      return 'ns'
    case 'ORG':
      return 'nt'
    case 'SLOGAN':
    case 'DOCUMENT':
      return 'nz'
    default:
      return 'n'
  }
}
