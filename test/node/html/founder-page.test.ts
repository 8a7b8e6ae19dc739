import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/node/html/read-html.js'

describe("a page of Founder's system", () => {
  it("reads Founder's own metadata", async () => {
    const page = await readHtml(`<html><head><title>清禾周报数字报</title></head><body><div>首页 | 上一版</div>
      <!--<founder-date>-->2026-03-18<!--</founder-date>--><founder-title>老粮站里的新书香</founder-title>
      <founder-subtitle>柳湾村&nbsp;见闻</founder-subtitle><founder-author>何其芳草</founder-author>
      <founder-content><p>第一段，<b>粗</b>字。</p><p>第二段。<br>又一行。</p></founder-content></body></html>`)
    expect(page.text).toBe(
      '# 老粮站里的新书香\n\n柳湾村\u00a0见闻\n\n记者 何其芳草\n\n第一段，粗字。\n第二段。\n又一行。',
    )
    expect(page.docvars).toEqual({ date: '2026-03-18' })
  })

  it.each(['2026/3/2', '2026-3-2 08:00', '2026年3月2日'])('reads the day %s of it', async (day) => {
    const page = await readHtml(`<founder-title>春耕</founder-title><founder-date>${day}</founder-date>`)
    expect(page.docvars).toEqual({ date: '2026-03-02' })
  })

  it('says of an author that he is one, whatever characters his name has', async () => {
    const page = await readHtml(
      '<founder-title>春耕</founder-title><founder-author>通海</founder-author><founder-content>春耕了。</founder-content>',
    )
    expect(page.text).toBe('# 春耕\n\n记者 通海\n\n春耕了。')
  })

  it('reads the older form in one comment', async () => {
    const page = await readHtml(`<!--enpproperty <date>2026-03-18 00:00:00:0</date><author></author><title>春耕</title>
      <nodename>02版:要闻</nodename>/enpproperty--><body><!--enpcontent--><p>正文。</p><!--/enpcontent--></body>`)
    expect(page).toEqual({ text: '# 春耕\n\n正文。', docvars: { date: '2026-03-18', edition: '02版:要闻' } })
  })
})
