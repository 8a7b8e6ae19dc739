/** Names of nationalities as they stand in names of autonomous areas. */
const PEOPLES = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 ' +
  '黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 ' +
  '撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 ' +
  '裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'
).split(' ')
/** Without 族 only names of two characters and more: 伊犁哈萨克自治州, but never 长白 from 长白朝鲜族自治县. */
const PEOPLE_AT_END = new RegExp(
  `(?:(?:${PEOPLES.join('|')})族|${PEOPLES.filter(({ length }) => length > 1).join('|')})$`,
)

/** The autonomous regions. */
const REGIONS: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
}

/** Zones with a government of their own; they have no common short form that could be derived. */
const ZONE =
  /(?:开发区|产业区|园区|管理区|示范区|试验区|实验区|聚集区|名胜区|保税区|食品区|新区|新城|委员会|管委会|群岛|海域)$/

/**
 * The short form of a division's name, or null where it has none that can stand alone: at least two characters are left
 * of it (浙江省 → 浙江, 景宁畲族自治县 → 景宁, 东乡族自治县 → 东乡, but not 赵县 or 阿拉善左旗).
 */
export function shortForm(name: string): string | null {
  const region = REGIONS[name]
  if (region !== undefined) return region
  const autonomous = /自治[州县旗]$/.test(name)
  if (!autonomous && (ZONE.test(name) || /[左右中前后蓝白黄]旗$/.test(name))) return null
  const root = autonomous
    ? withoutPeoples(name.slice(0, -3))
    : name.replace(/(?:特别行政区|林区|矿区|地区|省|市|县|区|旗|盟)$/, '')
  return root.length >= 2 && root.length < name.length ? root : null
}

/** 景宁县 for 景宁畲族自治县, 延边州 for 延边朝鲜族自治州; null for all others. */
export function autonomousForm(name: string): string | null {
  const kind = /自治([州县旗])$/.exec(name)?.[1]
  const root = kind === undefined ? null : shortForm(name)
  return root === null ? null : root + kind
}

function withoutPeoples(name: string): string {
  const shorter = name.replace(PEOPLE_AT_END, '')
  if (shorter === name) return name
  return shorter === '' ? name.replace(/族$/, '') : withoutPeoples(shorter)
}
