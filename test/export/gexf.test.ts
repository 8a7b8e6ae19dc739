import Graph from 'graphology'
import gexf from 'graphology-gexf'
import { describe, expect, it } from 'vitest'
import { cooccurrence } from '../../src/corpus/cooccurrence.js'
import { ask } from '../../src/corpus/question.js'
import { writeGexf } from '../../src/export/gexf.js'
import { markedPage } from '../corpus/marked-page.js'
import { page } from './coded-page.js'

describe('GEXF', () => {
  it('is read by graphology', () => {
    const odd = markedPage('q', {}, ['[甲<"&\'\u0007|PLACE]和[乙|PERSON]。'])
    const graph = gexf.parse(Graph as never, writeGexf(ask(cooccurrence({ minCount: 1 }), [page, odd])))
    expect(graph.getNodeAttributes('PERSON:葛云帆')).toMatchObject({ label: '葛云帆', type: 'PERSON', count: 2 })
    expect(graph.getNodeAttribute('PLACE:甲<"&\'\ufffd', 'label')).toBe('甲<"&\'\ufffd')
    expect(graph.getEdgeAttribute(graph.edge('PERSON:葛云帆', 'PLACE:柳湾村'), 'weight')).toBe(1)
  })

  it('keeps rare characters, and no half of one nor what XML cannot hold', () => {
    const pair = markedPage('r', {}, ['[陈𬱖|PERSON]和[甲\ud800\udfff乙\ud83d丙\uffff丁\ufffe戊\t己|PLACE]。'])
    const written = writeGexf(ask(cooccurrence({ minCount: 1 }), [pair]))
    expect(written).toContain('label="陈𬱖"')
    expect(written).toContain('label="甲\u{103ff}乙\ufffd丙\ufffd丁\ufffd戊\t己"')
  })
})
