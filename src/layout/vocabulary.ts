/**
 * The words layout reads a page by: the terminals of its grammar. They name parts of print (a reporter, a masthead, a
 * weather line), never people, places or events. Those of the web stand at the end of the same file: the lists share
 * many words, and packed the core is smaller for having them side by side.
 */

/** Marks that open a byline, a credit or a list item. */
export const BULLETS = '■□◆◇●○▲△▼▽★☆◎※►▶•▍▌◼◾⬛⊙'

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

/** Words that end a reporter's title; anything of the trade may stand before them (本报, 首席, 全媒体). */
export const REPORTER_WORDS = words('记者 实习生 撰稿人 撰稿 评论员')
export const CORRESPONDENT_WORDS = words('通讯员 通信员')
/** After the name or before it: who took the picture. */
export const PHOTO_WORDS = words('摄影 拍摄 航拍 图片 供图 制图 图源 摄 图')
/** After the name or before it: who wrote the text. */
export const TEXT_WORDS = words('原创 文稿 采写 采访 撰写 编译 撰文 撰稿 供稿 执笔 策划 文字 作者 整理 报道 文')
/** Where pictures are from, as patterns for a whole line, brackets aside: 图片由县水利局提供, 县文化馆供图, 视频截图. */
export const PICTURE_SOURCES = words(`
  (?:[本以文][版文组上中])?[图照配视题][片文图频]\\S{0,6}[由为]\\S{2,24}(?:提供|供图|拍?摄|摄影)
  [图照视]?[片频图]来源[:\uff1a]\\S{2,24} [^\\s、，。]{2,12}供图 [^\\s、，。]{2}截图 (?:资料|效果|示意)图 图文无关
  (?:漫画|[插绘题][图画]|海报|AI[制配]图)[:\uff1a/\uff0f]\\s?\\S{2,12}
`)
/** Before the name of one who told the story, and is no writer. */
export const TOLD_WORDS = words('口述 讲述')
/** Who made the page, and neither wrote nor took pictures. */
export const STAFF_WORDS = words('手绘 指导 责任编辑 责编 编辑 审核 校对 初审 复审 终审 一审 二审 三审 监制 制作')
/** Both at once, printed as one word. */
export const TEXT_AND_PHOTO_WORDS = words('图文 文图 文·图 图·文 文·摄影')
/** The same of a picture that is the report. */
export const PHOTO_REPORT_WORDS = words('摄影报道')
/** What follows 记者 in a column title, not in a byline. */
export const REPORTER_COLUMNS = words(
  '手记 观察 调查 走基 来信 体验 视点 视线 探访 感言 在线 节 跑腿 帮忙 帮办 连线 追踪 见闻 直播 求证 热线',
)

/** In no name, but in titles of columns that speak to readers: 记者帮你问, 记者带您看. */
export const NEVER_IN_NAMES = '你您我们'

/**
 * What names of two or three characters, and of four, commonly begin with: family names, and what names in transcription
 * do. A line that stands where a byline may stand is one when it begins so, else a label.
 */
export const NAME_STARTS =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤康易池党蓝葛鲁齐庞柳牛乌才扎阿吉巴娜萨斯季裴毕倪翁聂章柯祝樊翟霍骆蒙阮岑卞柴喻申涂裘庄温卓卜冉耿焦殷农闭隆桂苗娄仇邢詹兰施纪舒项巫乔赖辛管祁甄佘鲍茅凌晏储木佟郎穆丛隋修栾芦揭饶漆敖邬戚宗荆谷屈拓惠仵雒苟牟蒲鲜卿庹逄阚慕尤邝冼缪滕卫傅洪颜俞伍岳费靳欧柏闵阎盛萧房瞿臧褚廉奚邸郜窦蔺谌扈胥匡虞寇厉茹巩隗殳厍訾嵇芮糜郦雍濮贲邰佴谯笪骞庾揣佀晁亓阙栗鄢仝郗逯竺郏矫巢蒯邴钭蓟荀於麴郤缑亢苻禚蹇禇菅郐睢昝闾隽忻弋梅童刁丘姬郁迟粟仲靖泮屠鞠狄戈辜仉钮桓戎羿羌暨郇宓宦茆翦郄眭璩甯夔蔚桑宫苑符湛昌况麦艾容'
/** Those that begin words as often: names in brackets under a text may begin with them too. */
export const WORDLIKE_STARTS =
  '计车向常文安成路关查景单包宁解万左曲游甘司盛冷那应尚初井占代束弓宿越权敬强花时阳席边古米简盖谈连商沙楚华燕冀晋麻楼'
export const LONG_NAME_STARTS = '欧诸慕皇尉乌才扎阿吉格次巴娜萨斯洛艾拉额'

/** The last characters of units: 局 队 中心 医院. No name in transcription ends so. */
export const UNIT_ENDS = '局队心院校会办司部所站委镇乡村团社馆府县处媒体台网组场关警联'

/** The last characters of what stands before the name of one who signs: where he works or lives, his post, his class. */
export const SIGNER_ENDS = `${UNIT_ENDS}班级学科厂间师任授区市州旗寨屯`

/** Agencies; with a place, a day and 电 behind them they open a wire report. */
export const AGENCIES = words('新华社 新华网 中新社 中新网 中国新闻社 中国新闻网 人民网 央广网 新华每日电讯')

/**
 * With a pause behind it, one of these opens a new thought even where the paragraph before it was cut; so do those of
 * {@link TIME_OPENERS}.
 */
export const THOUGHT_OPENERS = words(`
  据悉 据了解 据介绍 据统计 当天 当日 当晚 会上 会前 会后 随后 接下来 下一步 下阶段 目前 截至目前 同时 此外 另外
  其间 期间 与此同时 不仅如此 首先 其次 最后 活动中 活动现场 如今 为此 去年 今年 此前 在现场 活动当天 当天上午 当天下午
`)
/** What speaks, and how: 会议指出 opens a new thought wherever it stands. */
export const SPEAKING_VERBS = words('指出 强调 要求 认为 表示 提出 明确 听取 审议 传达 研究 决定')

/** Time words that open the body of a report, a brief or a caption. */
export const TIME_OPENERS = words(`
  近日 日前 昨天 昨日 今天 今日 前天 连日来 近期 最近 当前 上周 本周 这几天 今年以来 去年以来 近年来 入夏
  入秋 入冬 开春 眼下 时下 清晨 夜幕
`)

/** Predicates a headline of a local paper ends or turns on, as patterns; section heads seldom hold one. */
export const HEADLINE_VERBS = words(`
  召开 举[行办] 开[展工班幕讲赛通园放] 启[动用] 签约 成立 发布 出[台炉] 部署 调研 走[访进] 慰问 检查 督查 视察 会见 参加 [荣喜斩]获 入[选围]
  获[评批] [揭授挂]牌 闭幕 落户 投[产用运] 竣工 通[车报水] 整治 联合 新增 迎来 建成 征集 招聘 揭晓 结对 培训 演练 宣讲 摘得 上[榜线] 封顶 合龙
  动工 推进 强调 来访 亮相 完成 突破 提醒 组织 公布
`)

/** What a subhead says of those who were there, behind their names. */
export const ATTENDANCE_WORDS = words(`
  出席 主持 讲话 致辞 致词 批示 参加 参会 陪同 率队 带队 到现场指导 点评 授课 讲党课 宣布开幕 宣布开工 宣布启动
`)
/** A subhead ends so that says what kind of feature its headline opens. */
export const FEATURE_ENDS = words('纪实 侧记 见闻 综述 扫描 掠影 速写 巡礼 回眸 走笔 素描 剪影')

/** The paper's own name ends so: 日报, 导报 and the others in 报. */
export const PAPER_WORDS = words('报 周刊 时讯 新讯 周讯 晚讯 资讯 新闻 信息')
/** Name of a section of the paper, alone on its line or behind an edition number; 新闻 may stand behind it. */
export const EDITION_NAMES = words(`
  要闻 综合 时政 本地 民生 社会 经济 副刊 专版 广告 公告 头版 国内 国际 体育 文化 教育 健康 评论 专题 视点 图片 校园 法治 财经
  言论 文艺副刊 文学副刊 文苑 悦读 诗歌 三农 科技 旅游
`)
/** Who works on a page, as patterns; a line of these and names is the page's, not an article's. */
export const PAGE_CREDITS = words(`
  责编 (?:责任|版面|本版|美术|总)?编辑 (?:今日)?值班主任 今日值班 值班(?:主编|编委|编辑|总编) 版式(?:设计)? 美编 校对 [组排]版 [一二三终]审 审核
  总?监制 (?:执行)?主编 总策划 出品 统筹 图编 检校 视觉 签发 核稿 编发 审发 电子邮箱
`)
/** How letters begin, though 编辑 credits a page. */
export const TO_EDITORS = /^编辑(?:同志|老师)/
/** Labels before a colon in service lines, as patterns. */
export const SERVICE_LABELS = words(`
  [地社网]址 邮(?:编|政编码|发代号) (?:监督)?电话 (?:新闻|广告|发行|订阅|服务)?热线(?:电话)? 国内统一(?:连续出版物|刊)号 (?:投稿|电子)[邮信]箱
  邮箱 传真 零售价 定价 印刷 承印 广告(?:经营)?许可证 法律顾问
`)
/** What stands over notices that are no articles, as patterns for the whole line. */
export const NOTICE_TITLES = words(
  '(?:遗失|征稿|招聘|寻物)?启事 (?:遗失)?声明 遗失公告 停[水电气](?:通知|[公预]告) 天气预报 今日天气 (?:公益|分类)?广告 便民信息 更正 (?:今日)?导读',
)
/** What the title of a notice ends with; what stands under it belongs to no article. */
export const NOTICE_ENDS = words('公告 公告栏 通告 公示 启事 声明 通知 更正 预告 预报 简章 分类广告')
/** What heads an advertisement, alone on its line. */
export const AD_TITLES = words('招租 出租 转让 出售 求购 招聘')
/** Titles that open a text of their own, as patterns for the whole line. */
export const DOCUMENT_TITLES = words(`
  讣告 公开信 慰问信 感谢信 倡议书 致.{2,40}(?:[封开问谢]信|倡议书) .{0,30}关于.{2,60}的(?:通知|通告|公告|公示|决定|命令) .*任免名单
`)
/** Names of columns that only open texts: a line of one over a headline heads no section. */
export const OPENING_COLUMNS = words(
  '读者来信 群众来信 百姓来信 来信照登 读者之声 编读往来 以案说法 小贴士 短评 时评 快评 微评 短论 本报评论员',
)
/** Before a name in brackets under a letter or a quotation: who says so, not who writes. */
export const ANYBODY = words('读者 市民 居民 村民 网友 观众 听众')
/** In the place of a name, where nobody in particular wrote. */
export const NOBODY_WORDS = words('佚名 综合 匿名 本站 管理员 网络 未知 来源')
/** What the title of a column of briefs ends with. */
export const BRIEF_COLUMNS = words('[简短快]讯 短波 [简快]报 一句话新闻 简明新闻 速览 速递 集锦')
/** What remarks in brackets under a text speak of: its author, its source, the meeting that passed it. */
export const REMARK_WORDS = words(
  '作者 单位 指导 整理 通过 供稿 提供 来源 摘自 原载 转自 本文 本版 待续 为序 不分先后 [\\d一二三四五六七八九十]号',
)
/** What heads the names of those who won it, as patterns for the whole line. */
export const RANKS = words(
  '[特一二三四五六]等奖 [金银铜]奖 [冠亚季]军 第[一二三四五六七八九十]+名 (?:优秀|优胜|最佳|鼓励|提名|入围|组织|贡献)[\\u4e00-\\u9fff]{0,8}奖 先进个人 先进集体',
)
/** What says under a text that it ends, goes on elsewhere or was cut, as patterns for the whole line, brackets aside. */
export const TEXT_ENDS = words(
  '(?:全文)?完 (?:未完)?待续 (?:本文)?(?:略?有|经)删[节改] —*[摘选]自.+ 本[栏版].+办 本栏目?[由与].+ \\S{2,4}(?:电话|热线)[:\uff1a]\\s?\\d.*',
)
/** What remarks in brackets on a source begin with, which elsewhere say something else: 据《清禾日报》. */
export const REMARK_STARTS = words('据 综合')
/** Labels, before a colon or a bar, of what a web page says of a text besides who wrote it. */
export const WEB_FACTS = words(`
  信息来源 文章来源 新闻来源 稿件来源 来源 稿源 报纸 信息时间 发布时间 发布日期 更新时间 时间 日期 发布者 发布人 发布单位 发布机构
  责任编辑 责编 编辑 初审 复审 终审 一审 二审 三审 审核 审签 校对 监制 浏览次数 浏览量 点击次数 点击数 点击量 点击率
  阅读次数 阅读量 阅读数 访问次数 访问量 字体大小 字号 字体 分享到 当前报纸名称 版面 所属专题 通版阅读请点击
  本期发布 站内搜索 文章搜索 新闻搜索 索引号 文号 成文日期 公开日期 生成日期 公开方式 内容更新时间 刊发日期 日期查询
  文章字数 语音阅读 本文来源 版次 发表时间 推荐人 原文链接 本文转自 转自 所属栏目 用户名
`)
/** The same before a number alone: 阅读：1024 is one, 阅读：一种生活 a headline. */
export const WEB_COUNTS = words('浏览 点击 阅读 点赞 赞 在看 评论 转发 收藏 分享')
/** Labels, before a colon or a bar, of those who wrote a text or took its pictures. */
export const WEB_AUTHORS = words('作者 记者 通讯员 文图 图文 文稿 文 摄影 图 供稿 撰稿')
/** What one clicks at beside a text on the web, and what stands in the place of words to click at. */
export const WEB_TOOLS = words(`
  打印本页 打印正文 打印 关闭窗口 关闭本页 关闭 分享到微信 分享到 分享 收藏此页 收藏 点赞 在看 转发 往期精彩 往期回顾 往期推荐
  阅读原文 大中小 大 中 小 大字 小字 默认 放大 缩小 返回顶部 返回列表 返回目录 返回首页 扫一扫在手机打开当前页
  标题导航 版面导航 版面概览 PDF版 朗读 推荐 评论 更多 展开通版 收缩通版 设为首页 添加收藏
  加入收藏 手机版 移动版 客户端下载 下载客户端 登录 注册 帮助 顶部 内容详情 正文 我来说两句 写留言
  网站简介 网站地图 网站声明 隐私声明 关于我们 联系我们 广告服务 广告刊登 关注我们 字号 字体 网友评论 无障碍浏览 无障碍 长者模式 繁体 简体 点击蓝字 设为星标
  回首页 回顶部 返回 点击查看全文 立即下载 END 资料图片仅供参考
  喜欢就点个在看吧 相关资料图 更多功能 我要打印 打印此页 打印页面 我要纠错 忘记密码 找回密码 收藏本站 语音播报
  查看更多视频 查看精彩图片 法律声明 版权声明 广告联系 网上订报 给我留言 诚聘英才 往期报纸检索 报纸检索
  分类检索 我知道了 我要投稿 跳转到正文内容 跳转到路径导航栏 分享到微博 收藏本页 用手机扫描二维码安装 稍后再说
`)
/** From where an account of a messenger is written. */
export const PROVINCES = words(`
  北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃
  青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门
`)
/** Pages that sites have, as their menus name them. */
export const WEB_PAGES = words(`
  首页 新闻 要闻 时政 社会 经济 图片 视频 专题 评论 旅游 文化 教育 健康 体育 数字报 人事 廉政 政务 政务公开 政务服务 学校概况 校园新闻 医院概况 科室导航 新闻中心 手机版
`)
/** Words that nothing but a site or an electronic paper prints around texts. */
export const SURE_SITE_WORDS = words(`
  上一篇 下一篇 上一版 下一版 上一期 下一期 上一页 下一页 放大 缩小 默认 字体 字号 收藏 分享 转发 打印 关闭 返回 顶部 首页 主页 导航 检索 站内
  全文 语音 朗读 人气 点赞 打开 登录 注册 客户端 APP 扫码 扫一扫 朋友圈 公众号 微信 好友 网站 本站 本网 本页 本版 网页 浏览器 友情链接 地图 声明
  联系我们 与我们联系 免责 版权 转载 摘编 镜像 上传 用户 责任编辑 版式 校对 更多 右上角 左上角 入驻 自媒体 出处 纠错 隐私 数字报 关于 来源 显示 点击 浏览 申请 正文 ID
`)
/** Words that stand beside them. */
export const SITE_WORDS = words(`
  上一条 下一条 上篇 下篇 大小 大字 小字 窗口 列表 搜索 高级 标题 版面 目录 电子版 播报 播放 下载 安装 二维码 扫描 微博 抖音 关注 订阅 页面 链接
  授权 许可 未经 不得 禁止 责编 编辑 设计 值班 编委 审核 终审 监制 发布 更新 时间 日期 联系 方式 我们 投稿 信箱 邮箱 举报 观点 代表 立场 平台
  展开 收起 查看 下方 上方 按钮 当前 位置 内容 图文 注明 阅读 评论 本文 转自 收集 作者 星期 次数 服务 条款 政策 协议 帮助 反馈 意见 手机 电子
  往期 回顾 推荐 精彩 相关 新闻 热门 最新 全部 由 不 仅 请 您 的 或 和 与 至 到 在 为 均 本 第 版 期 共 年 月 日 数 量 网 报 大 中 小 电话
`)
/** What heads lists of other texts under a text on the web. */
export const WEB_LISTS = words(
  '推荐阅读 相关阅读 相关推荐 相关稿件 相关新闻 相关文章 相关信息 相关评论 精彩推荐 热点推荐 热门推荐 最新文章',
)
/** The same that only sites print, under the last text of a page. */
export const LAST_LISTS = words('新闻推荐 热门文章 最近更新 猜你喜欢')
/** The same where its items are marked, else the head of a box: 相关链接. */
export const MARKED_LISTS = words('相关链接 延伸阅读')
/** What lines of web pages open with that say who runs them, and what may be done with them, as patterns. */
export const WEB_FOOT_OPENERS = words(`
  (?:违法和)?不良信息举报(?:电话|邮箱|热线) 中国互联网举报中心$ Copyrights?\\s[\\d©] 文明上网理性发言
  (?:友情链接|举报邮箱|[(\\uff08]?原标题|微信号|功能介绍)\\s?[:\\uff1a] (?:版权|免责|版权和免责)声明(?:\\s?[:\\uff1a]|$) 微信号\\s+\\w+$
  (?:-\\s?)?凡本[网报站] 未经.{0,24}(?:转载|镜像|复制) 转载请 [网本]站支持IPv6 点击(?:上方|下方)?蓝字
  (?:喜欢就)?点.{0,6}在看 收录于 往期(?:推荐|回顾|精彩|阅读)\\s?[:\\uff1a] (?:手机)?扫码(?:下载.*客户端|打开本?网页) 扫一扫加 \\+?加关注$ (?:扫码)?下载.{0,8}客户端$ 点击查看全文$ 您的.{0,6}浏览器版本
  [-—–•·]+\\s?(?:END|往期\\S{2})\\s?[-—–•·]+$ 扫(?:码|一扫)[,\uff0c]?(?:观?看|收?听|查看|阅读|了解|关注)(?:视频|音频|直播|全文|原文|详情|更多\\S{0,6})$
  (?:点一点|点击|长按|扫码).{0,24}即可(?:订阅|关注)[!\\uff01]?$ 欢迎(?:来到|访问|光临)\\S{2,12}网$
  (?:主管|主办|承办)(?:单位)?\\s?[:\\uff1a]\\S+\\s+(?:出版|准印证号|\\S网备|技术支持)
`)
/** The same anywhere in a line. */
export const WEB_FOOT = words(`
  ICP(?:[备证]|\\d{6}) 公网安备 网备\\d 网站标识码 互联网新闻信息服务许可 © [\\u4e00-\\u9fff]B2-\\d{8}
  不良信息举报(?:电话|热线|邮箱)?\\s?[:\\uff1a] 网授权法律顾问
`)
/** What opens a sentence on what may be done with the texts of a site, and what it speaks of, as patterns. */
export const WEB_RIGHTS_OPENERS = words(`
  凡本[网报站刊](?:注明|未注明|所有|刊登|登载) 凡[标注]明?[“"「(\\uff08]?\\S{0,16}?(?:来源|稿件|作品|文章) 本[网报站](?:内容|所有内容|页面)?转载 本网站?(?:所有|部分)?内容(?:均|转自|来自|版权)
  (?:版权|免责)声明\\s?[:\\uff1a\\]】] 未经本[报网站] 任何(?:媒体|单位|网站).{0,24}(?:本[网报站]|转载)
`)
export const WEB_RIGHTS = words('版权 转载 转自 授权 稿件来源 侵权')
