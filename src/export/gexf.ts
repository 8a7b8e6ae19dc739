import { checkList } from '../base/check-argument.js'
import type { CooccurrenceRow, CooccurrenceTerm } from '../corpus/cooccurrence.js'
import { groupKey } from '../corpus/group.js'

const PAIR = { group: 'list', a: 'object', b: 'object', count: 'number' } as const

/**
 * Pairs as an undirected graph in GEXF 1.3 (https://gexf.net), for Gephi and others: nodes with type and count of
 * windows, edges weighted by how often both stand together, with PMI. Pairs of several groups are added up in weight;
 * their PMI is the one of the first. The same pairs give the same bytes.
 */
export function writeGexf(rows: readonly CooccurrenceRow[]): string {
  checkList(rows, PAIR, 'writeGexf takes the answer of cooccurrence')
  const nodes = new Map<string, { readonly term: CooccurrenceTerm; count: number }>()
  const edges = new Map<
    string,
    { readonly source: string; readonly target: string; weight: number; readonly row: CooccurrenceRow }
  >()
  const seen = new Set<string>()
  for (const row of rows) {
    const group = groupKey(row.group)
    for (const [term, count] of [
      [row.a, row.countA],
      [row.b, row.countB],
    ] as const) {
      const id = nodeId(term)
      const node = nodes.get(id) ?? { term, count: 0 }
      nodes.set(id, node)
      if (!seen.has(`${id}\u0000${group}`)) node.count += count
      seen.add(`${id}\u0000${group}`)
    }
    const key = `${nodeId(row.a)}\u0000${nodeId(row.b)}`
    const edge = edges.get(key) ?? { source: nodeId(row.a), target: nodeId(row.b), weight: 0, row }
    edges.set(key, edge)
    edge.weight += row.count
  }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph mode="static" defaultedgetype="undirected">',
    '<attributes class="node"><attribute id="type" title="type" type="string"/><attribute id="count" title="count" type="integer"/></attributes>',
    '<attributes class="edge"><attribute id="pmi" title="pmi" type="double"/></attributes>',
    '<nodes>',
  ]
  for (const [id, { term, count }] of nodes) {
    lines.push(
      `<node id="${escapeXml(id)}" label="${escapeXml(term.name)}"><attvalues><attvalue for="type" value="${escapeXml(term.type)}"/><attvalue for="count" value="${count}"/></attvalues></node>`,
    )
  }
  lines.push('</nodes>', '<edges>')
  let number = 0
  for (const { source, target, weight, row } of edges.values()) {
    lines.push(
      `<edge id="${number++}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${weight}"><attvalues><attvalue for="pmi" value="${row.pmi}"/></attvalues></edge>`,
    )
  }
  lines.push('</edges>', '</graph>', '</gexf>', '')
  return lines.join('\n')
}

function nodeId({ type, name }: CooccurrenceTerm): string {
  return `${type}:${name}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text for an attribute of XML 1.0; characters it cannot hold become U+FFFD. */
function escapeXml(text: string): string {
  let safe = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    if (code > 0xffff) i += 1
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff)
    const character = allowed ? String.fromCodePoint(code) : '\ufffd'
    safe += ENTITIES[character] ?? character
  }
  return safe
}
