import type { NameRow } from '../index.js'

/** Every column of a table of names: its Chinese heading where it has one, and what it holds. */
const COLUMNS: Readonly<Record<keyof NameRow, readonly [heading: string, meaning: string]>> = {
  name: ['名称', 'the name as printed; required'],
  type: ['类型', 'PERSON 人名, PLACE 地名, ORG 机构, SLOGAN 提法, DOCUMENT 文件, POST 职务, WORD 词; required'],
  subtype: ['子类', 'ORG: government, company, institution, group; SLOGAN: its kind, such as tifa'],
  class: ['类别', 'a finer kind, such as the sector of a body'],
  id: ['编号', 'stands in results as ref; rows with the same id are the same thing'],
  aliases: ['别名', 'other names, separated by 、 ; or |; by | alone where a name holds one of the other marks'],
  region: ['地区', 'where it belongs, from the province down: 浙江省嘉兴市平湖市'],
  post: ['职务', 'PERSON: a post; one row for each'],
  body: ['单位', 'PERSON: the body the post is at; ORG: the body above it'],
  from: ['起', 'first day of the post: 2024-03-01, 2024-03 or 2024'],
  to: ['止', 'last day of the post'],
  mode: ['方式', 'prefer (the default), force, match (found as a name, but not made a word) or remove'],
  source: ['来源', 'where the fact is printed'],
  checked: ['核对', 'the day somebody last checked it'],
  variantOf: ['', 'SLOGAN: the id of the formulation it is a variant of'],
  scope: ['', 'SLOGAN: national, or a province'],
  firstUse: ['', 'SLOGAN: the day of the earliest text that has it; needs source'],
  weight: ['权重', 'how much a term of vocabulary weighs'],
  frequency: ['频次', 'WORD: how often it occurs'],
  pos: ['词性', "WORD: jieba's part-of-speech tag"],
}

/** What a table of names holds, for the help of commands that read one. */
export function columnsHelp(): string {
  const lines = Object.entries(COLUMNS).map(([name, [heading, meaning]]) => {
    const gap = ' '.repeat(17 - name.length - 2 * heading.length)
    return `  ${name} ${heading}${gap}${meaning}`
  })
  return ['', 'Columns of a table, in any order; note, count, sentence and context are ignored:', ...lines].join('\n')
}
