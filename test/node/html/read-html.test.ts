import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/node/html/read-html.js'
import { createAnalyzer } from '../../../src/node/index.js'

const BODY = [
  '5月12日上午，云岭县青石渡口的新桥正式通车，第一辆驶过桥面的是一辆运菜的三轮车。',
  '这座桥全长三百二十米，由县交通运输局负责建设，历时十九个月完工。',
  '住在北岸的菜农说，过去去镇上卖菜要等渡船，遇上涨水就只能绕行四十公里。',
  '县交通运输局介绍，桥头还修了两个候车亭，七路公交车将从下月起过桥。',
]
const HEAD = '青石渡口新桥通车'
const TEXT = BODY.map((line) => `<p>${line}</p>`).join('')
const FOOT = '<div class="footer"><p>主办：云岭县融媒体中心</p></div>'
const page = (body: string, { title = HEAD, head = '' } = {}) =>
  `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`
const linesOf = async (html: string) => (await readHtml(html)).text.split('\n').filter((line) => line !== '')
const articlesOf = async (html: string) => createAnalyzer().analyze({ id: 'p', ...(await readHtml(html)) }).articles

describe('the headline of an HTML page', () => {
  it('is the one the page says, whatever stands below it', async () => {
    const subhead = '一座桥连起九个村'
    for (const html of [
      `<founder-title>${HEAD}</founder-title><founder-subtitle>${subhead}</founder-subtitle><founder-content>${TEXT}</founder-content>`,
      page(`<div><h1>${HEAD}</h1><h2>${subhead}</h2>${TEXT}</div>`),
    ]) {
      expect(await articlesOf(html)).toMatchObject([{ headline: HEAD, subhead }])
    }
  })

  it('keeps the kicker over it', async () => {
    const html = page(`<div><h3>山里人的盼头</h3><h1>${HEAD}</h1>${TEXT}</div>`)
    expect(await articlesOf(html)).toMatchObject([{ kicker: '山里人的盼头', headline: HEAD }])
  })

  it('is the one printed, though a list links to it too', async () => {
    const list = `<div class="hot"><h3>热点</h3><p><a href="/1">${HEAD}</a></p><p><a href="/2">夜市开街</a></p></div>`
    expect(await linesOf(page(`<div><h1>${HEAD}</h1>${TEXT}</div>${list}`))).toEqual([`# ${HEAD}`, ...BODY])
  })

  it.each([
    ['in two lines', `<h1>青石渡口<br>新桥通车</h1>${TEXT}`],
    ['outside the text', `<h2>${HEAD}</h2><div class="info">2026-05-12</div><div>${TEXT}</div>`, `${HEAD}-云岭网`],
    ['before a blank in the title', `<b>${HEAD}</b><br>${TEXT}`, `${HEAD} 云岭网`],
    ['below a heading that is the link of the site', `<h1><a href="/">云岭网</a></h1><div>${HEAD}</div>${TEXT}`],
  ] as [string, string, string?][])('is found %s', async (_, body, title = HEAD) => {
    const [first, ...lines] = await linesOf(page(`<div>${body}</div>${FOOT}`, { title }))
    expect(first).toBe(`# ${HEAD}`)
    expect(lines.slice(-4)).toEqual(BODY)
  })

  it("is an authority's own, with its day", async () => {
    const meta =
      '<meta content="2026-05-20T15:30:00+08:00" name="PubDate"><meta name="ArticleTitle" content="公布&ldquo;小屋&rdquo;名单">'
    const html = page(`<div><div>公布“小屋”名单</div>${TEXT}</div>`, { title: '通知公告', head: meta })
    expect(await readHtml(html)).toEqual({
      text: `# 公布“小屋”名单\n\n${BODY.join('\n')}`,
      docvars: { date: '2026-05-20' },
    })
  })

  it('marks the others of its rank too, and none over several articles', async () => {
    const two = page(`<div><h2>${HEAD}</h2>${TEXT}</div><div><h2>茶农试种新品种</h2>${TEXT}</div>`)
    expect((await articlesOf(two)).map(({ headline }) => headline)).toEqual([HEAD, '茶农试种新品种'])
    const briefs = page(`<div><h1>一周简讯</h1><h3>${HEAD}</h3>${TEXT}<h3>茶农试种新品种</h3>${TEXT}</div>`)
    expect((await articlesOf(briefs)).map(({ headline }) => headline)).toEqual([HEAD, '茶农试种新品种'])
  })
})

describe('the text of an HTML page', () => {
  it('is what WeChat hides until a script shows it, and the later pages of a long text', async () => {
    const hidden = `<h1>${HEAD}</h1><div id="js_content" style="visibility: hidden;">${TEXT}</div>`
    expect(await linesOf(page(hidden))).toEqual([`# ${HEAD}`, ...BODY])
    const [first, second, ...others] = BODY.map((line) => `<p>${line}</p>`)
    const paged = `<div><h1>${HEAD}</h1><div>${first}${second}</div><div style="display:none">${others.join('')}</div></div>`
    expect(await linesOf(page(paged))).toEqual([`# ${HEAD}`, ...BODY])
  })

  it('is nothing else that is hidden, played, pressed or a reading aid', async () => {
    const extra = [
      '<p style="display:none">看不见。</p>',
      '<video>浏览器不支持播放。</video>',
      '<button>朗读</button>',
      '<select><option>友情链接</option></select>',
    ].join('')
    const ruby = TEXT.replace('桥', '<ruby>桥<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby>')
    expect(await linesOf(page(`<div><h1>${HEAD}</h1>${extra}${ruby}</div>`))).toEqual([`# ${HEAD}`, ...BODY])
  })

  it('keeps headings that share a number with the title, and a short last paragraph of its own', async () => {
    const html = page(
      `<div><div>2026年工作</div><div>${TEXT}<h2>2026年目标</h2>${TEXT}</div><p>桥边还有步道。</p></div>`,
      {
        title: '2026年工作',
      },
    )
    expect(await linesOf(html)).toEqual(['# 2026年工作', ...BODY, '2026年目标', ...BODY, '桥边还有步道。'])
  })

  it.each([
    ['no root', '', ''],
    ['no body', '<html><head><title>甲</title></head>', '</html>'],
    ['text behind its end', '<html><body></body></html>', ''],
    ['nothing but a body', '<body>', '</body>'],
  ])('is all there in a page with %s', async (_, before, behind) => {
    expect((await linesOf(`${before}<h2>乙</h2>${TEXT}${behind}`)).filter((line) => BODY.includes(line))).toEqual(BODY)
  })

  it('keeps lists without a sentence, in a box of whatever name', async () => {
    const names = ['先进工作者', '沈阿根', '郑大满', '童致远', '许长青']
    const box = `<div class="media">${names.map((name) => `<p>${name}</p>`).join('')}</div>`
    const html = page(`<div><h1>${HEAD}</h1><div>${TEXT}${box}${TEXT}</div></div>`)
    expect(await linesOf(html)).toEqual([`# ${HEAD}`, ...BODY, ...names, ...BODY])
  })

  it('leaves links between its paragraphs out', async () => {
    const ad = '<div class="x"><a href="/x">买房就到锦绣花园</a></div>'
    const html = page(
      `<div><h1>${HEAD}</h1><div>${TEXT}</div>${ad}<div>${TEXT}</div>${ad}<span>桥边还有步道。</span><p><a href="/y">详见县报。</a></p></div>`,
    )
    expect(await linesOf(html)).toEqual([`# ${HEAD}`, ...BODY, ...BODY, '桥边还有步道。', '详见县报。'])
  })

  it('is the whole page where several articles share it', async () => {
    const short = '<article><h2>茶农试种</h2><p>茶农试种了新品种。</p><p>明年就能采第一茬。</p></article>'
    const html = page(`<main>${short}${short.replaceAll('茶农', '果农')}</main>`, { title: '副刊' })
    const lines = await linesOf(html)
    for (const line of ['茶农试种了新品种。', '果农试种了新品种。']) expect(lines).toContain(line)
  })

  it('leaves out what other pages are about, however much it is', async () => {
    const teasers = ['/1', '/2'].map((to) => `<div><h4><a href="${to}">夜市开街</a></h4><p>${BODY.join('')}</p></div>`)
    const html = page(
      `<div><h1>${HEAD}</h1><div>${TEXT}</div></div><div class="sidebar"><h3>热点</h3>${teasers.join('')}</div>`,
    )
    expect(await linesOf(html)).toEqual([`# ${HEAD}`, ...BODY])
  })

  it("is found where Founder's metadata stand without it", async () => {
    const html = `<!--enpproperty <date>2026-05-12 00:00:00.0</date><title>青石渡口<BR>新桥通车</title> /enpproperty--><table>
      <tr><td>青石渡口<br>新桥通车</td></tr><tr><td><div id="ozoom">${TEXT}</div></td></tr></table>`
    expect(await readHtml(html)).toEqual({
      text: `# 青石渡口 新桥通车\n\n${BODY.join('\n')}`,
      docvars: { date: '2026-05-12' },
    })
  })

  it('is read where elements nest without end, and out of sections of CDATA', async () => {
    const deep = `<title>甲</title><script>"乙。"</script>${'<div>'.repeat(3000)}A&amp;B`
    expect((await readHtml(deep)).text).toBe('甲\nA&B')
    expect(await linesOf(`<html><body><div><![CDATA[${BODY[0]}]]></div></body></html>`)).toEqual([BODY[0]])
  })
})

describe('who wrote an HTML page, and when', () => {
  it('is told apart where only style sheets do it', async () => {
    const info = '<em>2026-05-12</em><span>来源：<a href="/">云岭日报</a></span><span>作者：<i>唐晓禾</i></span>'
    const [, facts] = await linesOf(page(`<div><h1>${HEAD}</h1><div>${info}</div>${TEXT}</div>`))
    expect(facts).toBe('2026-05-12 来源：云岭日报 作者：唐晓禾')
  })

  it.each([
    ['beside the text', `<div class="author">记者 唐晓禾</div><div><h1>${HEAD}</h1>${TEXT}</div>`],
    ['below it', `<div><h1>${HEAD}</h1><div>${TEXT}<p class="author">（记者 唐晓禾）</p></div></div>`],
  ])('is kept %s', async (_, body) => {
    expect(await articlesOf(page(`<div>${body}</div>${FOOT}`))).toMatchObject([{ byline: { reporters: ['唐晓禾'] } }])
  })

  it('is the day over the headline of a paper, not that of the reader', async () => {
    const read = async (over: string) =>
      (await linesOf(page(`<table><tr><td>${over}</td></tr></table><div><h1>${HEAD}</h1>${TEXT}</div>`)))[0]
    expect(await read('2026年5月12日 放大 缩小')).toBe('2026年5月12日')
    expect(await read('今天是2027年1月3日 星期日')).toBe(`# ${HEAD}`)
  })
})

describe('readHtml', () => {
  it('begins a line with whatever begins one on the page', async () => {
    const blocks = ['center', 'pre', 'address', 'form', 'header', 'main', 'caption', 'th']
    const content = blocks.map((name) => `${name}前<${name}>${name}</${name}>`).join('')
    const page = await readHtml(`<founder-content>${content}</founder-content>`)
    for (const name of blocks) expect(page.text.split('\n')).toContain(name)
  })

  it('finds the main text of other pages', async () => {
    const story = '清禾县水利局昨天完成了青石水库今年第一轮检查，技术人员沿着堤坝走了四个小时。'
    const page = await readHtml(
      `<html><head><title>水库检查</title></head><body><nav><a href="/">首页</a> <a href="/b">新闻</a></nav><article><p>${story}</p><p>${story}</p><p>${story}</p></article><footer>版权所有</footer></body></html>`,
    )
    expect(page.text).toBe(`水库检查\n\n${story}\n${story}\n${story}`)
  })

  it('takes the one heading for the headline, and leaves menus out', async () => {
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const paragraphs = `<p>${story}</p>`.repeat(4)
    const menu = '<div class="nav"><a href="/">首页</a> <a href="/y">要闻</a> <a href="/v">视频</a></div>'
    const list = '<ul><li><a href="/1">首页</a></li><li><a href="/2">要闻</a></li><li><a href="/3">视频</a></li></ul>'
    for (const above of [menu, list]) {
      const page = await readHtml(
        `<html><head><title>要闻_清禾新闻网</title></head><body>${above}<div><h1>图书馆延长开放</h1>${paragraphs}</div></body></html>`,
      )
      expect(page.text.split('\n').filter((line) => line !== '')).toEqual([
        '# 图书馆延长开放',
        story,
        story,
        story,
        story,
      ])
    }
  })

  it.each([
    ['outside the text', '<div class="info">FACT</div><div class="content">BODY</div>'],
    ['that Readability takes for its own', '<div class="content"><p class="byline">FACT</p>BODY</div>'],
  ])('keeps who wrote it and when, between the headline and the text: %s', async (_, html) => {
    const fact = '2026-03-18 08:30 来源：清禾周报 作者：陆望舒'
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const body = html.replace('FACT', fact).replace('BODY', `<p>${story}</p>`.repeat(4))
    const crumb = '<div>您的位置：<a href="/">首页</a> &gt; 要闻</div>'
    const page = await readHtml(`<html><body>${crumb}<h1>图书馆延长开放</h1>${body}<div>版权所有</div></body></html>`)
    const lines = page.text.split('\n').filter((line) => line !== '')
    expect(lines).toEqual(['# 图书馆延长开放', fact, ...Array(4).fill(story)])
  })

  it.each(['图书馆延长开放-清禾新闻网', '清禾新闻网_图书馆延长开放', '图书馆延长开放'])(
    'takes the printed part of a title for the headline: %s',
    async (title) => {
      const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
      const body = `<div><p>清禾 要闻</p><p><b>图书馆延长开放</b></p>${`<p>${story}</p>`.repeat(4)}</div>`
      const page = await readHtml(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
      expect(page.text.split('\n').filter((line) => line !== '')).toEqual(['# 图书馆延长开放', ...Array(4).fill(story)])
    },
  )

  it('takes neither the name of the site nor a later list for the headline', async () => {
    const story = '清禾县图书馆从四月起每天开放到晚上九点，馆长说，读者多是下班后来的职工。'
    const body = `<div>${`<p>${story}</p>`.repeat(4)}<p>图书馆延长开放</p></div>`
    const page = await readHtml(
      `<html><head><title>图书馆延长开放_清禾新闻网</title></head><body><h1>清禾新闻网</h1>${body}</body></html>`,
    )
    const lines = page.text.split('\n').filter((line) => line !== '')
    expect(lines[0]).toContain('图书馆延长开放')
    expect(lines.filter((line) => line === story)).toHaveLength(4)
  })

  it.each(['center', 'header', 'main'])('puts what <%s> holds on lines of its own', async (tag) => {
    const story = '清禾县水利局昨天完成了青石水库今年第一轮检查，技术人员沿着堤坝走了四个小时。'
    const page = await readHtml(`<body><${tag}>水库检查</${tag}>${`${story}<br>`.repeat(3)}</body>`)
    expect(page.text.split('\n')).toEqual(['水库检查', story, story, story])
  })

  it('takes the whole text where elements nest without end', async () => {
    const page = await readHtml(`${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}`)
    expect(page.text).toBe('深')
  })

  it('never throws', async () => {
    for (const html of [
      '',
      '<',
      '<html',
      '<p>'.repeat(3000),
      '<founder-title>',
      '</p><b><i></b></i>甲',
      '<!--enpproperty',
    ]) {
      await expect(readHtml(html)).resolves.toBeDefined()
    }
  })
})
