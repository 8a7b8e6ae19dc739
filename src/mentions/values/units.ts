import type { ValueType } from '../../model/mention.js'
import { codeAt } from '../../text/characters.js'
import { SLASH } from './signs.js'
import { plainWords, wordAt, wordsFrom } from './word-list.js'

/** What a printed unit means: the normalised unit, and by how much an amount in it is multiplied. */
export interface Unit {
  readonly type: ValueType
  readonly unit: string
  readonly factor: number
  /** Counts things (个, 人, 家): 一 before it is an article, not an amount. */
  readonly counts: boolean
}

/** A unit read at a place of a text, in so many characters. */
export interface ReadUnit extends Unit {
  readonly length: number
}

/*
 * Units and measure words are part of the grammar of numbers, like the numerals, so they stand here and not in the
 * dictionaries. `a=b=c:0.1`: a is the normalised unit, b another print of it, c a unit of a tenth of it.
 */
const MEASURES =
  '米=m=公尺=延米 公里=千米=km=KM=华里:0.5 厘米=cm=公分 毫米=mm 微米=μm 纳米=nm 海里 里 丈 尺 寸 ' +
  '平方米=平米=平方=㎡=m²=m2=平方厘米:0.0001 平方公里=平方千米=km² 亩 公顷 立方米=立方=方=m³=m3 升=L 毫升=ml=mL ' +
  '吨=t 公斤=千克=kg=KG=斤:0.5=市斤:0.5 克=g 毫克=mg 微克=μg ' +
  '千瓦=kW=KW=瓦:0.001=兆瓦:1000=MW:1000=吉瓦:1000000=GW:1000000 ' +
  '千瓦时=kWh=KWh=度电=兆瓦时:1000=MWh:1000=GWh:1000000 千伏=kV=KV=伏:0.001 千伏安=kVA=KVA=兆伏安:1000=MVA:1000 ℃=摄氏度=°C 度 ' +
  '吨标准煤=吨标煤 吨公里 标箱=TEU=标准箱=国际标准箱 GB TB MB Mbps Gbps 分贝=dB 兆帕=MPa 千帕=kPa 马力 卡 千卡 转 载重吨 总吨'
const MONEY = '元=块钱=元人民币=元钱=角:0.1 美元=美金 欧元 港元=港币=元港币 澳元 日元 英镑 韩元 卢布 新台币'
const SHARES = '%=\uff05 ‰ 百分点=个百分点'
const COUNTS =
  '人次=人数 人 名 位 户 户次 家 家次 个 件 件次 件套 项 项次 条 条次 套 台 台次 台套 辆 辆次 艘 艘次 架 架次 班 班次 车次 ' +
  '趟 列 座 栋=幢 间 所 处 处次 场 场次 次 起 例 例次 宗 批 批次 种 类 份 篇 本 册 部 张 幅 面 支 只 头 匹 羽 尾 株 棵 颗 粒 根 ' +
  '盏 块 片 枚 桶 箱 袋 瓶 盒 包 车 盘 双 对 组 队 群 道 段 层 步 岁=周岁 倍 折 票 单 笔 桌 席 床 张床位 级 页 章 节 字 句 首 ' +
  '期 轮 门 门次 口 口人 挺 顶 副 把 堂 课时 学时 节课 盆 筐 捆 吨次 点 分 剂 剂次 针 针次 股 手 畦 池 孔 站 车位 泊位 床位 ' +
  '工位 席位 岗位 户人家 对夫妻 车道 车厢 车间 部门 部委 部分 单元 单位 方面 场馆 站点 门店 节点 类型 名额'

/** After Chinese numerals these are mostly something else: 三门, 五点意见, 三级, 一步一步, 二车间. */
const ARABIC_ONLY: ReadonlySet<string> = new Set([
  ...'门点分级步手站池孔度方里口道面节章期字句段包卡转对双单部车队班列片股副把角',
  ...['车间', '单元', '节点'],
])

/** A unit as printed. */
interface Printed {
  readonly word: string
  readonly unit: ReadUnit
  /** It ends with a Latin letter, so that no other may follow it. */
  readonly latin: boolean
  readonly arabicOnly: boolean
}

/** The printed units. */
const UNITS = wordsFrom([
  // A later table's unit replaces one of the same print, which keeps its place.
  ...new Map(
    [
      ...readTable(COUNTS, 'QUANTITY', true),
      ...readTable(MEASURES, 'QUANTITY', false),
      ...readTable(MONEY, 'MONEY', false),
      ...readTable(SHARES, 'PERCENT', false),
    ].map((printed) => [printed.word, printed]),
  ).values(),
])

/** The characters a unit begins with. */
export const UNIT_STARTS: string = UNITS.heads.characters

function readTable(table: string, type: ValueType, counts: boolean): Printed[] {
  return table.split(' ').flatMap((line) => {
    const forms = line.split('=').map((form) => form.split(':') as [string, string?])
    const unit = forms[0]![0]
    return forms.map(([word, factor = '1']) => ({
      word,
      unit: { type, unit, factor: Number(factor), counts, length: word.length },
      latin: isLatin(word.charCodeAt(word.length - 1)),
      arabicOnly: ARABIC_ONLY.has(word),
    }))
  })
}

/** Words that only begin as a unit does: 2026元旦, 红四方面军. */
const NO_UNITS = wordsFrom(plainWords('元旦 方面军'))

/**
 * The longest unit that starts at `at`, or null; a slash joins a second one (元/吨, 公里/小时, 毫克/升).
 * @param chinese Whether the number before it is written in Chinese characters.
 * @param slashes How many more of them are read: 5元/元/元/… is no amount, however long it goes on.
 */
export function readUnit(text: string, at: number, chinese: boolean, slashes = 2): ReadUnit | null {
  const found = wordAt(UNITS, text, at)
  if (found === null || (chinese && found.arabicOnly) || wordAt(NO_UNITS, text, at) !== null) return null
  const { unit, latin } = found
  const behind = codeAt(text, at + unit.length)
  if (latin && isLatin(behind)) return null
  return behind === SLASH && slashes > 0 ? withDivisor(text, unit, at + unit.length, slashes - 1) : unit
}

const TIMES = wordsFrom(plainWords('小时 分钟 秒 天 日 月 年'))

function withDivisor(text: string, first: ReadUnit, slash: number, slashes: number): ReadUnit {
  const time = wordAt(TIMES, text, slash + 1)
  if (time !== null) return divided(first, time.word, time.word.length)
  const second = readUnit(text, slash + 1, false, slashes)
  return second === null || second.factor !== 1 ? first : divided(first, second.unit, second.length)
}

function divided({ type, unit, factor, counts, length }: ReadUnit, by: string, byLength: number): ReadUnit {
  return { type, unit: `${unit}/${by}`, factor, counts, length: length + 1 + byLength }
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
