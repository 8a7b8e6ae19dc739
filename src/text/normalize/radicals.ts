import type { Normalizer } from './normalizer.js'

/** Kangxi radicals, U+2F00 and on. */
const KANGXI = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工',
  '己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉',
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行',
  '衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯',
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
].join('')

/** CJK compatibility ideographs, U+F900 and on; · where the character is no duplicate of another. */
const COMPATIBILITY = Array.from(
  [
    '豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞',
    '擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧',
    '怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐',
    '戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂',
    '燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘',
    '藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀··塚·晴··凞猪益礼神祥福靖精羽·',
    '蘒·諸··逸都···飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐',
    '祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘··並况全侀充冀勇勺喝啕喙嗢塚墳奄奔',
    '婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛',
    '練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎',
  ].join(''),
)

/** Radicals of the supplement that PDF fonts give in place of the character of the same shape. */
const SUPPLEMENT =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'

/**
 * Radicals and compatibility ideographs become the ordinary characters they look like: text taken out of a PDF often
 * holds ⼈ (U+2F08) for 人. The pairs are Unicode's compatibility mappings; those of the supplement, which has none but
 * two, go by shape.
 */
export const radicals: Normalizer = (text, propose) => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x2e80 || (code > 0x2fd5 && code < 0xf900) || code > 0xfad9) continue
    const plain = plainForm(code)
    if (plain !== undefined && plain !== '·') propose(i, i + 1, plain)
  }
}

function plainForm(code: number): string | undefined {
  if (code >= 0xf900) return COMPATIBILITY[code - 0xf900]
  if (code >= 0x2f00) return KANGXI[code - 0x2f00]
  const at = SUPPLEMENT.indexOf(String.fromCharCode(code))
  return at >= 0 && at % 2 === 0 ? SUPPLEMENT[at + 1] : undefined
}
