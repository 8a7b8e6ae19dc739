import { describe, expect, it } from 'vitest'
import { describeLayout } from '../../src/layout/describe-layout.js'
import { type Layout, type LayoutOptions, readLayout } from '../../src/layout/read-layout.js'
import type { Page } from '../../src/model/page.js'
import { pageRanges } from '../../src/text/aligned-text.js'

function toPage(text: string): Page {
  return { id: 'p', text, docvars: { date: null, paper: null, edition: null, region: null } }
}

function read(text: string, options?: LayoutOptions): Layout {
  return readLayout(toPage(text), options)
}

/** The page as lines `article role: text`. */
function show(text: string, options?: LayoutOptions): string[] {
  return describeLayout(toPage(text), read(text, options)).map(
    ({ article, role, text: words }) => `${article ?? '-'} ${role}: ${words}`,
  )
}

const BODY = '本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'

describe('headlines', () => {
  it('reads kicker, headline and subhead', () => {
    const [article] = read(`十年筑一路\n\n山乡通了客车\n\n——记大坪村的修路人\n\n■记者 王强\n\n${BODY}`).articles
    expect(article).toMatchObject({ kicker: '十年筑一路', headline: '山乡通了客车', subhead: '——记大坪村的修路人' })
    expect(article!.text.split('\n').slice(0, 4)).toEqual([
      '十年筑一路',
      '山乡通了客车',
      '——记大坪村的修路人',
      '■记者 王强',
    ])
  })

  it('joins the lines of one headline with one space', () => {
    expect(read(`山乡通了客车\n乡亲乐开了花\n\n■记者 王强\n\n${BODY}`).articles[0]).toMatchObject({
      kicker: '',
      headline: '山乡通了客车 乡亲乐开了花',
    })
  })

  it('finds a headline below its byline', () => {
    const layout = read(`■记者 王强\n\n山乡通了客车\n\n${BODY}`)
    expect(layout.articles[0]!.headline).toBe('山乡通了客车')
    expect(layout.diagnostics.map(({ code }) => code)).toContain('displaced-headline')
  })

  it('finds a headline inside its own sentence and puts the sentence back together', () => {
    const text = `■记者 王强\n\n${BODY}县里新开\n\n新开班车十二条 山乡出行更方便\n\n班车十二条。`
    const [article, ...more] = read(text).articles
    expect(more).toEqual([])
    expect(article!.headline).toBe('新开班车十二条 山乡出行更方便')
    expect(article!.text).toContain('县里新开班车十二条。')
    const start = article!.text.indexOf('新开班车十二条。')
    expect(pageRanges(article!.alignment, { start, end: start + 7 })).toHaveLength(2)
  })

  it('gives a part printed behind the article to the article it speaks of', () => {
    const first = `山乡通了客车\n\n■记者 王强\n\n${BODY}公路宽阔平坦。`
    const second =
      '■记者 李明\n\n本报讯 稻谷熟了,农户忙着抢收,镇里\n\n收割机来了二十台 今年稻谷收得快\n\n调来收割机二十台。'
    const { articles } = read(`${first}\n\n公路修通 客车进乡\n\n${second}`)
    expect(articles.map(({ headline, displaced }) => [headline, displaced])).toEqual([
      ['山乡通了客车', '公路修通 客车进乡'],
      ['收割机来了二十台 今年稻谷收得快', ''],
    ])
  })

  it('reads displaced parts in the order they are printed in', () => {
    const { articles, diagnostics } = read('山乡通车\n浪清；6\n新路: 清禾县柳湾\n误。\n柳湾')
    expect(articles[0]!.displaced).toBe('新路: 清禾县柳湾 柳湾')
    expect(diagnostics[0]).toMatchObject({ code: 'displaced-part', range: { from: 10, to: 25 } })
  })

  it('tells section heads from headlines', () => {
    const text = `山乡通了客车\n\n■记者 王强\n\n${BODY}\n\n路通了\n\n老乡们都说好。\n\n二、心近了\n\n大家常来往。`
    expect(read(text).articles.map(({ sections }) => sections)).toEqual([['路通了', '二、心近了']])
  })

  it('keeps a poem in one piece', () => {
    const lines = ['山路弯弯', '弯进云里', '云很白', '路很长', '客车来了', '带着喇叭响'].join('\n')
    expect(read(`客车进山\n\n作者 王小满\n\n${lines}`).articles.map(({ headline }) => headline)).toEqual(['客车进山'])
  })
})

describe('paragraphs', () => {
  it('keeps the signatures under a notice apart', () => {
    const [article] = read(
      '关于部分路段施工的通告\n\n因道路改造,荆山路部分路段封闭,过往车辆请绕行。\n特此通告。\n云溪县公安局交通警察支队\n云溪县交通运输局\n2025年6月18日',
    ).articles
    expect(article!.text.split('\n').slice(-3)).toEqual([
      '云溪县公安局交通警察支队',
      '云溪县交通运输局',
      '2025年6月18日',
    ])
  })

  it('joins a paragraph cut by a column edge, unless the next opens a new thought', () => {
    const [joined] = read(`修路\n\n■记者 王强\n\n本报讯 大家齐心\n\n把路修好。`).articles
    expect(joined!.text).toContain('本报讯大家齐心把路修好。')
    const [apart] = read(`修路\n\n■记者 王强\n\n本报讯 大家齐心\n\n会议指出,路要修好。`).articles
    expect(apart!.text).toContain('大家齐心\n会议指出,')
  })

  it('takes blanks between Chinese characters out and shows them when quoted', () => {
    const text = `修路\n\n■记者 王 强\n\n本报讯 县长李 明说,要把 路修好。`
    const [article] = read(text).articles
    expect(article!.text).toBe('修路\n■记者 王强\n本报讯县长李明说,要把路修好。')
    const start = article!.text.indexOf('李明')
    const [range] = pageRanges(article!.alignment, { start, end: start + 2 })
    expect(text.slice(range!.from, range!.to)).toBe('李 明')
  })

  it('puts wrapped lines back together', () => {
    const wrapped =
      '本报讯 近日,山乡修通\n了一条三十里长的公路\n早晚各有两班客车往返\n县城,赶集的老乡再也\n不用起早摸黑走山路了\n大家都说这是一条好路。'
    const layout = read(`山乡通了客车\n\n■记者 王强\n\n${wrapped}`)
    expect(layout.shape).toBe('pdf')
    expect(layout.articles[0]!.text).toContain('近日,山乡修通了一条三十里长的公路早晚')
  })
})

describe('photographs', () => {
  it.each([
    ['title over the caption', '春耕忙\n\n近日,田里机器轰鸣。\n\n■摄影 王强'],
    [
      'title below the credit',
      '近日,农户在田里春耕,机器轰鸣,一派繁忙的春耕景象,今年春耕比去年早。\n\n■摄影 王强\n\n春耕忙',
    ],
    ['credit on the line of the caption', '春耕忙\n\n近日,田里机器轰鸣。 王强 摄'],
    ['credit over the caption', '春耕忙\n\n■摄影 王强\n\n近日,田里机器轰鸣。'],
  ])('%s', (_, text) => {
    const { articles } = read(`山乡通了客车\n\n■记者 王强\n\n${BODY}\n\n\n\n${text}`)
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['article', '山乡通了客车'],
      ['photo', '春耕忙'],
    ])
    expect(articles[1]!.byline.photographers).toEqual(['王强'])
  })

  it.each(['6月18日,孩子们在溪边捉鱼。\n\n石岩 摄', '孩子们在溪边捉鱼。石岩摄', '昨天,孩子们在捉鱼。(石岩 摄)'])(
    'takes a short caption about something else for a photograph of its own: %s',
    (caption) => {
      const { articles } = read(`山乡通了客车\n\n■记者 王强\n\n${BODY}\n\n${caption}\n\n修路\n\n■记者 李明\n\n${BODY}`)
      expect(articles.map(({ kind, byline }) => [kind, byline.photographers])).toEqual([
        ['article', []],
        ['photo', ['石岩']],
        ['article', []],
      ])
    },
  )

  it.each(['近日,客车往返县城。\n\n石岩 摄', '“这路真宽!”孩子们笑着说。石岩摄'])(
    'leaves what speaks of the article, or is speech, in it: %s',
    (caption) => {
      const { articles } = read(`山乡通了客车\n\n■记者 王强\n\n${BODY}\n\n${caption}`)
      expect(articles.map(({ byline }) => byline.photographers)).toEqual([['石岩']])
    },
  )

  it('leaves an untitled picture with the article it stands in, which goes on behind it', () => {
    const text = `山乡通了客车\n\n■记者 李明\n\n${BODY}\n\n老乡们乐开了花。\n\n图为新修的公路。\n\n王强 摄`
    const { articles } = read(text)
    expect(articles).toHaveLength(1)
    expect(articles[0]!.byline).toEqual({ reporters: ['李明'], correspondents: [], photographers: ['王强'] })
  })
})

describe('what stands around a photograph', () => {
  const PHOTO = '春耕忙\n\n近日,田里机器轰鸣。\n\n■摄影 王强'

  it('is the next article where its byline comes right behind the credit', () => {
    for (const text of [`■记者 李明\n\n山乡通了客车\n\n${BODY}`, `■记者 李明\n\n${BODY}`]) {
      const { articles } = read(`${PHOTO}\n\n${text}`)
      expect(articles.map(({ kind, byline }) => [kind, byline.photographers, byline.reporters])).toEqual([
        ['photo', ['王强'], []],
        ['article', [], ['李明']],
      ])
    }
  })

  it('is its own second byline where another headline follows', () => {
    const { articles } = read(`${PHOTO}\n\n■记者 李明\n\n山乡通了客车\n\n■记者 陈思\n\n${BODY}`)
    expect(articles.map(({ byline }) => byline.reporters)).toEqual([['李明'], ['陈思']])
  })

  it('is one sentence where the photograph was printed into it', () => {
    const { articles } = read(`山乡通了客车\n\n■记者 李明\n\n${BODY}县里新开\n\n${PHOTO}\n\n班车十二条。`)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '春耕忙'])
    expect(articles[0]!.text).toContain('县里新开班车十二条。')
  })
})

describe('bylines on other lines', () => {
  it.each([
    ['at the end of the text', '山乡通了客车\n\n近日,公路修到了山乡。(记者 王强)'],
    [
      'on a line behind the text',
      '山乡通了客车\n\n近日,公路修到了山乡。\n\n记者 王强\n\n喜摘新茶\n\n近日,茶园里采茶忙。',
    ],
    ['behind 本报讯', '山乡通了客车\n\n本报讯(记者 王强)近日,公路修到了山乡。'],
    ['before 本报讯', '山乡通了客车\n\n■记者 王强 本报讯 近日,公路修到了山乡。'],
    ['behind the headline', '山乡通了客车 ■记者 王强\n\n本报讯 近日,公路修到了山乡。'],
  ])('%s', (_, text) => {
    const [article] = read(text).articles
    expect(article!.headline).toBe('山乡通了客车')
    expect(article!.byline.reporters).toEqual(['王强'])
    const part = article!.parts.find(({ part }) => part === 'byline')!
    expect(article!.text.slice(part.start, part.end)).toContain('记者 王强')
  })
})

describe('where an article begins', () => {
  const FIRST = `山乡通了客车\n■记者 王强\n${BODY}\n`
  const TEXT = '村口的老樟树下支起了三口大锅,全村人围坐着等鱼汤出锅,孩子们端着碗跑来跑去。'
  const second = (text: string) => {
    const { articles } = read(FIRST + text)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '鱼汤香满村'])
    const { reporters, correspondents } = articles[1]!.byline
    return [reporters.join(' '), correspondents.join(' ')].join('|')
  }

  it.each([
    ['\uff08记者 陈思\uff09', '陈思|'],
    ['(通讯员 陈思 李明)', '|陈思 李明'],
    ['\uff08记者 陈思 通讯员 李明 文/图\uff09', '陈思|李明'],
    ['【本报讯】', '|'],
    ['【本报讯】\uff08记者 陈思\uff09', '陈思|'],
    ['〔本报讯 记者陈思〕', '陈思|'],
    ['本报大坪3月5日讯\uff08记者 陈思\uff09', '陈思|'],
    ['本报3月5日讯 ', '|'],
    ['记者陈思报道\uff1a', '陈思|'],
    ['讯\uff08通讯员 陈思\uff09', '|陈思'],
    ['本报讯\uff08陈思\uff09', '陈思|'],
  ])('the text opens with %s', (lead, names) => {
    expect(second(`鱼汤香满村\n${lead}${TEXT}`)).toBe(names)
    expect(second(`\n鱼汤香满村\n\n${lead}${TEXT}`)).toBe(names)
  })

  it.each(['◇陈思源', '○ 陈思', '⊙陈 思', '▲陈思源', '☆ 陈思源 李明'])('names alone: %s', (line) => {
    expect(second(`鱼汤香满村\n${line}\n${TEXT}`)).toMatch(/^陈思/)
  })

  it('names alone need no mark under a headline of some length', () => {
    for (const line of ['陈思源', '陈 思', '陈思 李明', '\uff08陈思\uff09', '陈思\uff08县水利局\uff09']) {
      const { articles } = read(`${FIRST}老樟树下的鱼汤香满村\n${line}\n${TEXT}`)
      expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '老樟树下的鱼汤香满村'])
      expect(articles[1]!.byline.reporters[0]).toMatch(/^陈思/)
    }
  })

  it.each([
    ['a mark before section heads', `老樟树下的鱼汤香满村\n● 高质量\n${TEXT}\n● 石榴红\n${TEXT}`],
    ['people one after the other', `全村好人榜事迹简介\n陈思源\n${TEXT}\n李大山\n${TEXT}`],
    ['what the text is about', `乡间风物志之二\n马兰头\n马兰头长在田埂上,${TEXT}`],
    ['a label', `老樟树下的鱼汤香满村\n● 短评\n${TEXT}`],
    ['a predicate', `老樟树下的鱼汤香满村\n◇ 高位推动\n${TEXT}`],
  ])('no names: %s', (_, text) => {
    expect(read(FIRST + text).articles.flatMap(({ byline }) => byline.reporters)).toEqual(['王强'])
  })

  it.each([
    '本报3月5日刊发的报道引起反响,许多读者来信,表达了对老人的敬意。',
    '本报3月5日电话采访了老人,他说自己身体好,请大家放心。',
    '通讯《山路弯弯》刊发以后,读者反响热烈,来信不断。',
    '\uff08王强 摄\uff09图中可以看到大家忙碌的身影,老乡们脸上都挂着笑,心里乐开了花。',
  ])('not at %s', (text) => {
    expect(read(FIRST + text).articles).toHaveLength(1)
  })

  it('under a headline whose figure tells what happened', () => {
    const text = `${FIRST}\n大坪村一季度鲜鱼销售额达到12.6万元\n昨日,${TEXT}`
    expect(read(text).articles.map(({ headline }) => headline)[1]).toBe('大坪村一季度鲜鱼销售额达到12.6万元')
  })
})

describe('what belongs to no article', () => {
  it('is a notice or a masthead', () => {
    const text = `2024年6月7日 星期五 第4版\n\n修路\n\n■记者 王强\n\n${BODY}\n\n(下转第2版)\n\n今天多云到晴,气温8℃到17℃\n\n责任编辑:王强 版式:李明\n\n新闻热线:12345678`
    expect(show(text).filter((line) => line.startsWith('-'))).toEqual([
      '- masthead: 2024年6月7日 星期五 第4版',
      '- notice: (下转第2版)',
      '- notice: 今天多云到晴,气温8℃到17℃',
      '- notice: 责任编辑:王强 版式:李明',
      '- notice: 新闻热线:12345678',
    ])
  })
})

describe('markdown', () => {
  it('reads headings, section heads, bold, links and pictures', () => {
    const text = `## 山乡通了客车\n\n**■记者 王强**\n\n**本报讯** 近日,[公路](http://a.b/c)修到了山乡。\n\n![路](a.jpg)\n\n### 路通了\n\n老乡们都说好。`
    const layout = read(text)
    expect(layout.shape).toBe('markdown')
    expect(layout.articles[0]!.text).toBe(
      '山乡通了客车\n■记者 王强\n本报讯近日,公路修到了山乡。\n路通了\n老乡们都说好。',
    )
    expect(layout.articles[0]!.sections).toEqual(['路通了'])
    expect(layout.articles[0]!.ranges).toEqual([{ from: 0, to: text.length }])
  })
})

describe('origin', () => {
  it.each([
    [`修路\n\n${BODY}`, 'local', '本报讯'],
    ['修路\n\n新华社北京3月5日电(记者 王强)路修好了。', 'wire', '新华社北京3月5日电'],
    ['修路\n\n据《江城晚报》报道 路修好了。', 'reprint', '据《江城晚报》报道'],
    ['修路\n\n近日,路修好了。(来源:江城发布)', 'reprint', '(来源:江城发布)'],
    ['修路\n\n近日,路修好了。(据新华社)', 'wire', '(据新华社)'],
    ['修路\n\n近日,路修好了。(据《江城晚报》)', 'reprint', '(据《江城晚报》)'],
    ['修路\n\n■记者 王强\n\n近日,路修好了。', 'local', '■记者 王强'],
    ['修路\n\n据悉,路修好了。', 'unknown', null],
  ])('%s', (text, origin, words) => {
    const [article] = read(text).articles
    expect(article!.origin).toBe(origin)
    const span = article!.originSpan
    expect(span === null ? null : article!.text.slice(span.start, span.end)).toBe(words)
  })
})

describe('diagnostics', () => {
  const codes = (text: string) => read(text).diagnostics.map(({ code }) => code)

  it('names what looks wrong', () => {
    expect(codes(BODY)).toEqual(['body-without-headline'])
    expect(codes('全县召开秋收工作动员大会')).toEqual(['body-without-headline', 'headline-without-body'].slice(1))
    expect(codes(`修路\n\n■记者 王强\n\n${BODY}大家都说这条路修得又宽又`)).toEqual(['ends-in-mid-sentence'])
    expect(codes(`修路\n\n■记者 王强\n\n${BODY}早晚各有两班客车往返县城。早晚各有两班客车往返县城。`)).toEqual([
      'repeated-text',
    ])
  })

  it.each(['(李胜兰)', '\uff08李胜兰 王 斌\uff09', '(完) '])(
    'a text is complete with %s behind its last sentence',
    (remark) => {
      expect(codes(`修路\n\n近日,公路修到了山乡。${remark}`)).toEqual([])
      expect(codes(`修路\n\n近日,公路修到了山乡,乡亲们奔走相告,大家都说${remark}`)).toEqual(['ends-in-mid-sentence'])
    },
  )

  it('sees a clause printed twice across a section head, a photograph or a cut', () => {
    const twice = '早晚各有两班客车往返县城。'
    const between = ['通车之后', '春耕忙\n\n近日,田里机器轰鸣。\n\n■摄影 王强']
    for (const lines of between) {
      const text = `修路\n\n■记者 李明\n\n${BODY}${twice}\n\n${lines}\n\n${twice}乡亲们乐开了花。`
      expect(codes(text)).toContain('repeated-text')
    }
    expect(codes(`修路\n\n■记者 李明\n\n本报讯 记者走了三十里,早晚各有两班客\n\n${twice}`)).toEqual([])
  })

  it('counts the characters that were lost', () => {
    const told = (text: string) => read(text).diagnostics.map(({ message }) => message)
    expect(told('山乡通了客车\n\n近日,山乡修通了公\ufffd。').join()).toContain('1 character ')
    expect(told('山乡通了客\ufffd\n\n近日,山乡修通了公\ufffd。').join()).toContain('2 characters ')
  })

  it('nothing on a clean page', () => {
    expect(codes(`修路\n\n■记者 王强\n\n${BODY}`)).toEqual([])
  })
})

describe('where an article ends', () => {
  const first = `山乡通了客车\n\n■记者 王强\n\n${BODY}`

  it('leaves a notice with its title before a colon out, and keeps what a body announces', () => {
    const layout = read(`${first}\n\n停水通知:因管网检修,明日大坪村停水。`)
    expect(layout.articles).toHaveLength(1)
    expect(layout.articles[0]!.text).not.toContain('停水')
    expect(read(`${first}\n\n县公安局公告:即日起新路禁行货车。`).articles[0]!.text).toContain('禁行货车')
  })

  it('takes an unnumbered line below numbered section heads for the next headline', () => {
    const text = `${first}\n\n一、修路\n\n村民出工又出力。\n\n二、通车\n\n班车开进了山。\n\n周末降温明显 出门记得添衣\n\n据县气象台预报,北风渐强。`
    const { articles } = read(text)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '周末降温明显 出门记得添衣'])
    expect(articles[0]!.sections).toEqual(['一、修路', '二、通车'])
  })

  it('takes speech between paragraphs for text, and for a headline where it stands over one', () => {
    const speech = '“你还记得\uff1f”\n老王点点头。\n“记得\uff01”\n两人握了握手。'
    const { articles } = read(`一碗面\n■记者 王强\n${BODY}\n${speech}\n“我们村,有戏\uff01”\n■记者 王强\n${BODY}`)
    expect(articles).toMatchObject([{ sections: [] }, { headline: '“我们村,有戏\uff01”' }])
    expect(articles[0]!.text).toContain(speech)
  })

  it('reads headings whatever blank stands behind their mark', () => {
    const { articles } = read(`##\u00a0山乡通了客车\n\n${BODY}\n\n##\t新校舍落成\n\n${BODY}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '新校舍落成'])
  })

  it('reads ## as section heads where only # has bylines', () => {
    const article = (headline: string) => `# ${headline}\n\n■记者 王强\n\n${BODY}`
    const { articles } = read(`${article('山乡通了客车')}\n\n## 修路\n\n村民出工。\n\n${article('新校舍落成')}`)
    expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', '新校舍落成'])
    expect(articles[0]!.sections).toEqual(['修路'])
  })
})

describe('headlines about as long as each other', () => {
  it('are no wrapped lines beside paragraphs that are far longer', () => {
    const report =
      '本报讯（记者 王强）昨天，山乡的客车早晚各开两班，沿途八个村的老人孩子都能当天来回县城，票价只要三块钱。'
    const pairs = [
      ['山乡公路通车会议召开', '修好一条路 富了八个村'],
      ['让老人少走几里山路', '客车开到了家家户户门前'],
      ['青石乡中心小学开学', '孩子们坐上了新的校车'],
    ]
    const text = pairs.map((heads) => [...heads, report].join('\n')).join('\n')
    expect(read(text).articles.map(({ kicker, headline }) => [kicker, headline])).toEqual(pairs)
  })
})
