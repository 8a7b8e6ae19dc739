// Usage: node test/gold/check-articles.mjs FILE...   Names every malformed article with file and line.
import { readFileSync } from 'node:fs'

const TYPES = new Set(['PERSON', 'PLACE', 'ORG', 'SLOGAN', 'DOCUMENT'])
const SUBTYPES = {
  ORG: new Set(['government', 'company', 'institution', 'group']),
  SLOGAN: new Set(['tifa', 'numeric', 'campaign', 'plan', 'positioning', 'motto']),
}
const TOPICS = new Set(
  'safety reading-culture industry party-building environment livelihood law-order culture-tourism science-talent education health port-trade agriculture-rural transport-city government'.split(
    ' ',
  ),
)
const HEAD = new Set([
  'id',
  'region',
  'date',
  'split',
  'topics',
  'kind',
  'kicker',
  'headline',
  'subhead',
  'byline',
  'roles',
])
let errors = 0
let articles = 0
let marks = 0
const ids = new Set()

for (const file of process.argv.slice(2)) {
  const complain = (line, what) => {
    errors += 1
    console.log(`${file}:${line}: ${what}`)
  }
  const checkMarks = (text, line, seen) => {
    let rest = ''
    let last = 0
    for (const mark of text.matchAll(/\[([^[\]|]+)\|([A-Z]+)(?:\.([a-z]+))?(?:#([A-Za-z0-9_-]+))?\]/g)) {
      marks += 1
      const [whole, inside, type, subtype, key] = mark
      if (!TYPES.has(type)) complain(line, `type ${type}`)
      if (SUBTYPES[type] ? !SUBTYPES[type].has(subtype) : subtype)
        complain(line, `subtype ${subtype} of ${type} in ${whole}`)
      if (inside !== inside.trim() || /^[“"《]|[”"》]$/.test(inside))
        complain(line, `blank, quote or 《》 at the edge of ${whole}`)
      if (type === 'DOCUMENT' && !(text[mark.index - 1] === '《' && text[mark.index + whole.length] === '》'))
        complain(line, `${whole} does not stand in 《》`)
      seen.push(Boolean(key))
      rest += text.slice(last, mark.index)
      last = mark.index + whole.length
    }
    rest += text.slice(last)
    if (/[[\]|]/.test(rest))
      complain(line, `a broken mark near ${rest.slice(Math.max(0, rest.search(/[[\]|]/) - 10)).slice(0, 40)}`)
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  let at = 0
  while (at < lines.length) {
    while (at < lines.length && lines[at].trim() === '') at += 1
    if (at >= lines.length) break
    const first = at + 1
    const head = {}
    const seen = []
    while (at < lines.length && lines[at].trim() !== '') {
      const match = /^([a-z]+):\s?(.*)$/.exec(lines[at])
      if (!match || !HEAD.has(match[1])) complain(at + 1, `not a head line: ${lines[at].slice(0, 40)}`)
      else if (match[1] === 'roles') {
        if (match[2].split('|').length !== 3) complain(at + 1, 'roles: person | post | body')
        head.roles = [...(head.roles ?? []), match[2].split('|').map((part) => part.trim())]
      } else {
        head[match[1]] = match[2].trim()
        if (['kicker', 'headline', 'subhead', 'byline'].includes(match[1])) checkMarks(match[2], at + 1, seen)
      }
      at += 1
    }
    let body = ''
    while (at < lines.length && lines[at].trim() !== '====') {
      if (lines[at].trim() !== '') checkMarks(lines[at], at + 1, seen)
      body += lines[at]
      at += 1
    }
    if (at >= lines.length) complain(first, 'no ==== at the end')
    at += 1
    articles += 1
    for (const field of ['id', 'region', 'date', 'split', 'kind']) if (!head[field]) complain(first, `no ${field}`)
    if (ids.has(head.id)) complain(first, `id ${head.id} twice`)
    ids.add(head.id)
    if (!/^\d{4}-\d\d-\d\d$/.test(head.date ?? '')) complain(first, `date ${head.date}`)
    if (!['train', 'dev', 'test'].includes(head.split)) complain(first, `split ${head.split}`)
    if (!['article', 'photo'].includes(head.kind)) complain(first, `kind ${head.kind}`)
    for (const topic of (head.topics ?? '')
      .split(',')
      .map((t) => t.trim())
      .filter(Boolean))
      if (!TOPICS.has(topic)) complain(first, `topic ${topic}`)
    if (head.topics === undefined && head.split !== 'train') complain(first, 'no topics line')
    if (seen.includes(true) && seen.includes(false)) complain(first, `${head.id}: entity keys on some marks only`)
    const plain = Object.values(head).join('\n') + body
    for (const [person] of head.roles ?? [])
      if (!plain.replaceAll(' ', '').includes(person)) complain(first, `role of ${person}, who is not in the text`)
    if (body.length < 30) complain(first, `${head.id}: body of ${body.length} characters`)
  }
}
console.log(`${articles} articles, ${marks} marks, ${errors} errors`)
process.exit(errors ? 1 : 0)
