import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type DivisionLists, writeDivisions } from '../../dicts/build/divisions.js'
import { readNationalSources, readRegionalSources, readTopicSources } from '../../dicts/build/read-sources.js'
import { shortForm } from '../../dicts/build/short-forms.js'
import { writeTownships } from '../../dicts/build/townships.js'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { checkRows, type DictionarySource, parseRows } from '../../src/dictionary/parse-rows.js'
import { readTable } from '../../src/dictionary/read-table.js'
import { formatProblem } from '../../src/dictionary/source-problem.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'

const national = readNationalSources('dicts')
const regional = [...readRegionalSources('dicts').values()].flat()
const topics = readTopicSources('dicts')
const open = (sources: readonly DictionarySource[], name: string) =>
  openDictionary(compileDictionary(sources, { name }))
const names = stackDictionaries([open(national, 'national'), open(regional, 'regional')])

test('no source has a bad row', () => {
  expect(checkRows([...national, ...regional, ...topics]).map(formatProblem)).toEqual([])
})

test('every source says its name, its version, its licence and where its facts come from', () => {
  const labels = { file: 'dicts/topics/topics.csv', text: readFileSync('dicts/topics/topics.csv', 'utf8') }
  for (const { file, text } of [...national, ...regional, ...topics, labels]) {
    const { head } = readTable(file, text)
    for (const key of ['name', 'licence', 'source']) expect(head.get(key), `${file}: # ${key}:`).toBeTruthy()
    if (/\.[ct]sv$/.test(file)) expect(head.get('version'), `${file}: # version:`).toMatch(/^\d{4}\.\d{1,2}\.\d+$/)
  }
})

test('a variant names a formulation that is there, and that is no variant itself: results give the id it names', () => {
  const rows = [...national, ...regional].flatMap((source) => parseRows(source).rows)
  const ids = new Set(rows.filter((row) => row.variantOf === null).map(({ id }) => id))
  for (const { name, variantOf } of rows) {
    if (variantOf !== null) expect(ids, `${name} is a variant of ${variantOf}`).toContain(variantOf)
  }
})

test('national sources hold persons everybody knows by name only, and of what lies below the county names of towns', () => {
  for (const source of national) {
    const known = /^dicts\/gazetteer\/persons-/.test(source.file)
    for (const row of parseRows(source).rows) {
      expect(row.type === 'PERSON', row.name).toBe(known)
      if (known) expect([row.id, row.post, row.body, row.region], row.name).toEqual([null, null, null, null])
      expect(row.type === 'PLACE' && /^(?:town|street|village)$/.test(row.class ?? ''), row.name).toBe(false)
      if (row.class === 'township') expect([row.id, row.region], row.name).toEqual([null, null])
    }
  }
})

test('townships stand once each and sorted, without common nouns, zones and names that are taken', () => {
  const names = ['白石镇', '白石镇', '城镇', '新城镇', '红星农场', '桥头乡', '某某街道', '古城镇']
  const text = writeTownships(names, new Set(['古城镇']))
  const { rows, problems } = parseRows({ file: 'townships.tsv', text })
  expect(problems).toEqual([])
  expect(rows.map(({ name, mode, class: kind }) => `${name} ${mode} ${kind}`)).toEqual([
    '桥头乡 match township',
    '白石镇 match township',
  ])
})

test('short forms of divisions', () => {
  const forms = {
    浙江省: '浙江',
    内蒙古自治区: '内蒙古',
    香港特别行政区: '香港',
    嘉兴市: '嘉兴',
    阿勒泰地区: '阿勒泰',
    锡林郭勒盟: '锡林郭勒',
    黔东南苗族侗族自治州: '黔东南',
    巴音郭楞蒙古自治州: '巴音郭楞',
    伊犁哈萨克自治州: '伊犁',
    景宁畲族自治县: '景宁',
    长白朝鲜族自治县: '长白',
    积石山保安族东乡族撒拉族自治县: '积石山',
    东乡族自治县: '东乡',
    鄂温克族自治旗: '鄂温克',
    平湖市: '平湖',
    神农架林区: '神农架',
    敖汉旗: '敖汉',
    赵县: null,
    矿区: null,
    阿拉善左旗: null,
    苏州工业园区: null,
    中国: null,
  }
  expect(Object.fromEntries(Object.keys(forms).map((name) => [name, shortForm(name)]))).toEqual(forms)
})

test('the table of divisions drops rows that are no place and keeps careful names apart', () => {
  const lists: DivisionLists = {
    provinces: [{ code: '220000', name: '吉林省' }],
    cities: [
      { code: '220200', name: '吉林市' },
      { code: '229000', name: '吉林省-省直辖县级行政区划' },
    ],
    areas: [
      { code: '220201', name: '市辖区' },
      { code: '220281', name: '蛟河市' },
      { code: '220282', name: '和平区' },
    ],
    ambiguous: new Set(['和平']),
  }
  const rows = writeDivisions(lists)
    .split('\n')
    .filter((line) => /\t\d{6}\t/.test(line))
  expect(rows).toEqual([
    '吉林省\tdivision\tprovince\t220000\t吉林\t\tprefer',
    '吉林市\tdivision\tprefecture\t220200\t\t吉林省\tprefer',
    '蛟河市\tdivision\tcounty\t220281\t蛟河\t吉林省吉林市\tprefer',
    '和平区\tdivision\tdistrict\t220282\t\t吉林省吉林市\tprefer',
    '和平\tambiguous\tdistrict\t220282\t\t吉林省吉林市\tmatch',
  ])
})

test('all provinces are there with codes, and well-known names are what they are', () => {
  const provinces = names.terms('PLACE', 'division').filter((term) => term.class === 'province')
  const rows = provinces.flatMap((term) => names.rowsNamed(term.name, 'PLACE'))
  expect(new Set(rows.filter((row) => row.class === 'province').map((row) => row.id)).size).toBe(34)
  const kinds = (name: string) => names.rowsNamed(name).map((row) => `${row.type} ${row.subtype} ${row.class}`)
  expect(kinds('国家发展改革委')).toContain('ORG government government')
  expect(kinds('中国石化')).toContain('ORG company firm')
  expect(kinds('浙江工业大学')).toContain('ORG institution university')
  expect(kinds('市委常委会')).toContain('CUE org-short government')
  expect(kinds('正高级工程师')).toContain('POST title profession')
  expect(kinds('一带一路')).toContain('SLOGAN plan null')
  expect(kinds('长三角')).toContain('PLACE region economic')
  expect(names.rowsNamed('平湖', 'PLACE')[0]).toMatchObject({ id: '330482', region: '浙江省嘉兴市' })
})

const pages = '../shared/gold'

test.skipIf(!existsSync(pages))('no reporter of the shared pages stands in a dictionary (needs ../shared)', () => {
  const persons = new Set(names.terms('PERSON').map((term) => term.name))
  for (const file of readdirSync(pages).filter((name) => name.endsWith('.json'))) {
    for (const article of JSON.parse(readFileSync(`${pages}/${file}`, 'utf8')).articles) {
      for (const name of [...article.reporters, ...article.correspondents, ...article.photographers]) {
        expect(persons.has(name), name).toBe(false)
      }
    }
  }
})
