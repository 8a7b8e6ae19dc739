import { describe, expect, it } from 'vitest'
import { createEntityResolver } from '../../src/entities/resolve-entities.js'
import { sentencesOf } from '../../src/model/sentences-of.js'
import { createAnalyzer } from '../../src/node/index.js'
import { readSketch, stackOf } from './read-sketch.js'

const resolver = createEntityResolver(stackOf())

/** `person post body`, and the status where it is not `holds`. */
function rolesOf(text: string): string[] {
  const { roles } = resolver.resolve({ ...readSketch(text), region: null, date: '2026-03-20' })
  return roles.map(({ person, post, body, status }) =>
    [person, post, body, status === 'holds' ? '' : status].filter((part) => part !== '').join(' '),
  )
}

describe('roles', () => {
  it('are written once each in a text of many as in one of few', () => {
    const said = '[云溪县委|ORG]书记[沈一舟|PERSON]讲话,[县委|ORG]书记[沈一舟|PERSON]又讲,书记[沈一舟|PERSON]再讲。'
    const others = Array.from({ length: 60 }, (_, at) => `副县长[陆方${String.fromCharCode(0x4e00 + at)}|PERSON]讲话。`)
    expect(rolesOf(said)).toEqual(['沈一舟 书记 云溪县委'])
    expect(rolesOf(said + others.join('') + said)).toHaveLength(61)
    expect(rolesOf(others.join('') + said + said).slice(60)).toEqual(['沈一舟 书记 云溪县委'])
  })

  it.each([
    ['before the name', '[云溪县委|ORG]书记[沈一舟|PERSON]讲话', ['沈一舟 书记 云溪县委']],
    ['before a comma', '作为[柳湾村党支部|ORG]书记，[沈一舟|PERSON]天天到岗', ['沈一舟 书记 柳湾村党支部']],
    ['before a comma, of another', '他找到了[云溪县水利局|ORG]局长，[沈一舟|PERSON]没有去', []],
    [
      'two with two bodies',
      '[区党工委|ORG]副书记、[管委会|ORG]主任[沈一舟|PERSON]',
      ['沈一舟 主任 管委会', '沈一舟 副书记 区党工委'],
    ],
    ['a second one without a body', '[县委|ORG]副书记、县长[沈一舟|PERSON]', ['沈一舟 县长', '沈一舟 副书记 县委']],
    ['of a league', '[青盟委|ORG]昨天开会,书记[沈一舟|PERSON]讲话', ['沈一舟 书记 青盟委']],
    ['shared by a list', '副县长[沈一舟|PERSON]、[陆方|PERSON]出席', ['沈一舟 副县长', '陆方 副县长']],
    ['each with its own', '县长[沈一舟|PERSON]、副县长[陆方|PERSON]', ['沈一舟 县长', '陆方 副县长']],
    ['behind the name', '[沈一舟|PERSON]校长说', ['沈一舟 校长']],
    ['behind a verb', '[沈一舟|PERSON]是[云溪书画协会|ORG]会员', ['沈一舟 会员 云溪书画协会']],
    ['behind 作为', '[沈一舟|PERSON]作为[云溪县水利局|ORG]局长,带头上堤', ['沈一舟 局长 云溪县水利局']],
    [
      'given to who is named behind it, with the post he has',
      '组长由[云溪县委|ORG]书记[沈一舟|PERSON]担任,[云溪县水利局|ORG]局长由[陆方|PERSON]兼任',
      ['沈一舟 书记 云溪县委', '沈一舟 组长', '陆方 局长 云溪县水利局'],
    ],
    ['in brackets', '[沈一舟|PERSON]([县医院|ORG]院长)说', ['沈一舟 院长 县医院']],
    [
      'taken away without 的, and behind 其',
      '免去[沈一舟|PERSON]同志[云溪县财政局|ORG]副局长职务;[陆方|PERSON]任[县水利局|ORG]局长,免去其[县林业局|ORG]副局长职务',
      ['沈一舟 副局长 云溪县财政局 removed', '陆方 局长 县水利局', '陆方 副局长 县林业局 removed'],
    ],
    [
      'of a career, with words between that are none',
      '[沈一舟|PERSON]历任村民、[云溪客运公司|ORG]司机、[县水利局|ORG]局长。[陆方|PERSON]先后担任副县长、县长。',
      ['沈一舟 司机 云溪客运公司 former', '沈一舟 局长 县水利局 former', '陆方 副县长 former', '陆方 县长 former'],
    ],
    ['that a person had who is dead', '[沈一舟|PERSON]同志生前系[县水利局|ORG]局长', ['沈一舟 局长 县水利局 former']],
    [
      'before a word that is none',
      '[县书画协会|ORG]会长、记者[沈一舟|PERSON],[石塘合作社|ORG]理事长、村民、司机[陆方|PERSON]和居民、学生[周敏|PERSON]',
      ['沈一舟 会长 县书画协会', '陆方 理事长 石塘合作社'],
    ],
    [
      'at the end of the line that a name opens',
      '名单如下\n[沈一舟|PERSON](女,壮族) [云溪县医院|ORG]护士长\n2. [陆方|PERSON] [云溪县第一小学|ORG]教师\n完',
      ['沈一舟 护士长 云溪县医院', '陆方 教师 云溪县第一小学'],
    ],
    ['not of whom the next line names', '会议选举了[云溪县水利局|ORG]局长\n[沈一舟|PERSON]很高兴', []],
    ['of the one spoken of', '[沈一舟|PERSON]退役了。他是[云溪县水利局|ORG]局长。', ['沈一舟 局长 云溪县水利局']],
    ['at a body, then a verb', '[沈一舟|PERSON]在[云溪县曲艺团|ORG]担任副团长。', ['沈一舟 副团长 云溪县曲艺团']],
    ['of whom is named behind it', '在[云溪县医院|ORG]当院长的[沈一舟|PERSON]来了', ['沈一舟 院长 云溪县医院']],
    ['that was held at a body', '[沈一舟|PERSON]在[云溪县医院|ORG]当过护士长。', ['沈一舟 护士长 云溪县医院 former']],
    ['with this school', '[云溪县实验小学|ORG]开学。该校校长[沈一舟|PERSON]说', ['沈一舟 校长 云溪县实验小学']],
    [
      'that is former by a word before the body',
      '原[县水利局|ORG]局长[沈一舟|PERSON]、时任[县财政局|ORG]局长[陆方|PERSON];日前[县委|ORG]书记[周敏|PERSON]到访',
      ['沈一舟 局长 县水利局 former', '陆方 局长 县财政局 former', '周敏 书记 县委'],
    ],
    [
      'and all that follow behind 时任, but not behind 原',
      '时任[县委|ORG]副书记、县长[沈一舟|PERSON],原[县水利局|ORG]局长、[县书画协会|ORG]会长[陆方|PERSON]',
      ['沈一舟 县长 former', '沈一舟 副书记 县委 former', '陆方 会长 县书画协会', '陆方 局长 县水利局 former'],
    ],
    [
      'that is over by the verb',
      '[沈一舟|PERSON]曾任[县水利局|ORG]局长。[陆方|PERSON]退休了,曾任[县财政局|ORG]局长。',
      ['沈一舟 局长 县水利局 former', '陆方 局长 县财政局 former'],
    ],
    [
      'of whom a clause describes, not of whom is named before',
      '县长[陆方|PERSON]看望曾任[县水利局|ORG]局长的[沈一舟|PERSON]和担任[石塘村党支部|ORG]书记二十多年的[周敏|PERSON]',
      ['陆方 县长', '沈一舟 局长 县水利局 former', '周敏 书记 石塘村党支部'],
    ],
    [
      'given to all of a list',
      '选举[沈一舟|PERSON]、[陆方|PERSON]为[云溪县法院|ORG]副院长',
      ['陆方 副院长 云溪县法院 appointed', '沈一舟 副院长 云溪县法院 appointed'],
    ],
    [
      'that is laid down',
      '[沈一舟|PERSON]不再担任[县水利局|ORG]局长职务,[陆方|PERSON]辞去县长职务',
      ['沈一舟 局长 县水利局 removed', '陆方 县长 removed'],
    ],
    [
      'that was held one behind the other',
      '[沈一舟|PERSON]退休了,曾先后担任[县水利局|ORG]副局长、局长',
      ['沈一舟 副局长 县水利局 former', '沈一舟 局长 县水利局 former'],
    ],
    [
      'that comes, not held yet',
      '[沈一舟|PERSON],男,拟任[云溪县水利局|ORG]局长',
      ['沈一舟 局长 云溪县水利局 appointed'],
    ],
    [
      'behind a name, with the body of the one before it',
      '[沈一舟|PERSON]([云溪县水利局|ORG]副局长、教授)说',
      ['沈一舟 副局长 云溪县水利局', '沈一舟 教授 云溪县水利局'],
    ],
    [
      'at a body itself, not at its party group or another body',
      '[县水利局党委|ORG]书记[沈一舟|PERSON]、副局长[陆方|PERSON],[县气象局|ORG]局长[周敏|PERSON]',
      ['沈一舟 书记 县水利局党委', '陆方 副局长 县水利局', '周敏 局长 县气象局'],
    ],
    [
      'in the committee that was named before',
      '[石塘镇党委|ORG]书记[沈一舟|PERSON]、副书记[陆方|PERSON]',
      ['沈一舟 书记 石塘镇党委', '陆方 副书记 石塘镇党委'],
    ],
    [
      'of whom a list names next, not of whom it named last',
      '[县检察院|ORG]检察长[沈一舟|PERSON],[县法院党组|ORG]书记、代院长[陆方|PERSON]',
      ['沈一舟 检察长 县检察院', '陆方 代院长 县法院 acting', '陆方 书记 县法院党组'],
    ],
    [
      'of a body that is led by a 主席',
      '[县委|ORG]、[县政协|ORG]、[县水利局|ORG]开会,主席[沈一舟|PERSON]到会',
      ['沈一舟 主席 县政协'],
    ],
    ['without a body, behind 身为', '身为校长的[沈一舟|PERSON]说', ['沈一舟 校长']],
    ['of a congress, behind a verb too', '[沈一舟|PERSON]是[县人大|ORG]代表', ['沈一舟 代表 县人大']],
    [
      'once, where it is printed again without its body',
      '[云溪大学|ORG]教授[沈一舟|PERSON]来了。[县科协|ORG]邀请了[沈一舟|PERSON]教授',
      ['沈一舟 教授 云溪大学'],
    ],
    ['one is elected to for the new term', '[沈一舟|PERSON]当选新一届副主任', ['沈一舟 副主任 appointed']],
    [
      'that is no acting one',
      '代理律师[沈一舟|PERSON]、代县长[陆方|PERSON]',
      ['沈一舟 代理律师', '陆方 代县长 acting'],
    ],
    ['a former one', '[县水利局|ORG]原局长[沈一舟|PERSON]', ['沈一舟 原局长 县水利局 former']],
    ['given', '任命[沈一舟|PERSON]为[云溪县财政局|ORG]局长', ['沈一舟 局长 云溪县财政局 appointed']],
    [
      'taken',
      '免去[沈一舟|PERSON]、[陆方|PERSON]的[云溪县财政局|ORG]副局长职务',
      ['陆方 副局长 云溪县财政局 removed', '沈一舟 副局长 云溪县财政局 removed'],
    ],
    ['with a word no dictionary has', '[云溪农场|ORG]护鱼员[沈一舟|PERSON]', ['沈一舟 护鱼员 云溪农场']],
    ['with a department', '[云溪县建设局|ORG]物业科科长[沈一舟|PERSON]', ['沈一舟 物业科科长 云溪县建设局']],
    [
      'with a generic body',
      '[云溪铝业有限公司|ORG]投产。公司总经理[沈一舟|PERSON]说',
      ['沈一舟 总经理 云溪铝业有限公司'],
    ],
    [
      'with a generic body that is a firm by its kind only',
      '[云溪新材|ORG.company]投产。公司总经理[沈一舟|PERSON]说',
      ['沈一舟 总经理 云溪新材'],
    ],
    ['after another', '[沈一舟|PERSON]辞去教职后任[县水利局|ORG]局长', ['沈一舟 局长 县水利局']],
    ['laid down', '[沈一舟|PERSON]辞去的是[县水利局|ORG]局长一职', ['沈一舟 局长 县水利局 removed']],
    ['named for what it is', '[沈一舟|PERSON]的另一个身份是[县水利局|ORG]局长', ['沈一舟 局长 县水利局']],
    ['taken over from another', '[沈一舟|PERSON]的父亲退休,她当了[云溪合作社|ORG]理事长', ['沈一舟 理事长 云溪合作社']],
    [
      'of each where there is one for each',
      '[沈一舟|PERSON]、[陆方|PERSON]和[钱平|PERSON]分别任[县水利局|ORG]局长、副局长、[县委|ORG]书记',
      ['沈一舟 局长 县水利局', '陆方 副局长 县水利局', '钱平 书记 县委'],
    ],
    [
      'of each of two called comrades',
      '[沈一舟|PERSON]、[陆方|PERSON]同志分别任[县水利局|ORG]局长、副局长',
      ['沈一舟 局长 县水利局', '陆方 副局长 县水利局'],
    ],
    ['without its body', '[云溪实验小学|ORG]开学。校长[沈一舟|PERSON]说', ['沈一舟 校长 云溪实验小学']],
    ['an occupation with its employer', '[云溪派出所|ORG]民警[沈一舟|PERSON]', ['沈一舟 民警 云溪派出所']],
    ['the title inside a name', '[县医院|ORG]的[沈医生|PERSON]', ['沈医生 医生 县医院']],
    [
      'joined to another by 兼',
      '[云溪铝业有限公司|ORG]董事长兼总经理[沈一舟|PERSON]',
      ['沈一舟 总经理 云溪铝业有限公司', '沈一舟 董事长 云溪铝业有限公司'],
    ],
    ['that is one only of a body', '[云溪客运公司|ORG]司机[沈一舟|PERSON]', ['沈一舟 司机 云溪客运公司']],
    ['at a generic body, with 的', '[云溪客运公司|ORG]开会。[沈一舟|PERSON]是公司的主任', ['沈一舟 主任 云溪客运公司']],
  ])('finds a post %s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected)
  })

  it.each([
    ['an inhabitant', '村民[沈一舟|PERSON]说'],
    ['a driver of no body', '司机[沈一舟|PERSON]说'],
    ['a reporter', '记者[沈一舟|PERSON]'],
    ['a verb before the name', '大家听说[沈一舟|PERSON]来了'],
    [
      'persons of whom nobody can tell who has which',
      '[沈一舟|PERSON]、[陆方|PERSON]、[钱平|PERSON]分别任[县水利局|ORG]局长、副局长',
    ],
    ['one whose father has it', '[沈一舟|PERSON]的父亲是[县水利局|ORG]局长'],
    ['one who tells of a father who has it', '[沈一舟|PERSON]告诉大家,他的父亲曾是[县水利局|ORG]局长'],
    ['one who has it not', '[沈一舟|PERSON]不是[县水利局|ORG]局长'],
    ['a pupil of who has it', '[沈一舟|PERSON]是[云溪县医院|ORG]院长的学生'],
  ])('finds none for %s', (_, text) => {
    expect(rolesOf(text)).toEqual([])
  })

  it.each([
    ['本报讯 县长葛云帆到会。', '县长'],
    ['本报讯 村支书葛云帆到会。', '村支书'],
  ])('begin behind what opens a report: %s', (body, post) => {
    const { roles } = createAnalyzer().analyzeArticle({ headline: '柳湾开会', body })
    expect(roles).toMatchObject([{ person: '葛云帆', post }])
  })

  it('gives the sentence, the date and where the body comes from', () => {
    const text = '天晴了。[县委|ORG]书记[沈一舟|PERSON]讲话。散会。'
    const { article, ...rest } = readSketch(text)
    const [role] = resolver.resolve({ article, ...rest, region: null, date: '2026-03-20' }).roles
    expect(article.text.slice(role!.sentence.start, role!.sentence.end)).toBe('县委书记沈一舟讲话。')
    expect(role).toMatchObject({ date: '2026-03-20', bodyFrom: 'printed' })
  })
})

it('a role stands in the sentence that all tables cut', () => {
  const text = `他说:“天晴了。[县委|ORG]书记[沈一舟|PERSON]来了!”大家${'很'.repeat(400)}高兴。散会。`
  const { article, ...rest } = readSketch(text)
  const [role] = resolver.resolve({ article, ...rest, region: null, date: null }).roles
  expect(sentencesOf(article)).toContainEqual(role!.sentence)
})

it("is another's where that one is named behind it", () => {
  expect(rolesOf('[沈一舟|PERSON]是[云溪县医院|ORG]院长[陆方|PERSON]的学生')).toEqual(['陆方 院长 云溪县医院'])
})

it('is the same where only the level of its body is printed again, whatever other body of it was named since', () => {
  const text =
    '[云溪市委|ORG]书记[沈一舟|PERSON]、[青溪市委|ORG]书记[陆方|PERSON]到会。[市委|ORG]书记[沈一舟|PERSON]讲话'
  expect(rolesOf(text)).toEqual(['沈一舟 书记 云溪市委', '陆方 书记 青溪市委'])
})

it('a village is not lost behind its party branch', () => {
  expect(rolesOf('[石塘村党支部|ORG]书记、村委会主任[沈一舟|PERSON]')).toEqual([
    '沈一舟 村委会主任 石塘村',
    '沈一舟 书记 石塘村党支部',
  ])
})

describe('posts printed without a body', () => {
  it.each([
    [
      'a firm that is called by no word for one',
      '[云溪新材|ORG.company]投产。董事长[沈一舟|PERSON]说',
      ['沈一舟 董事长 云溪新材'],
    ],
    [
      'no body but a firm for one at its head',
      '[云溪铝业有限公司|ORG.company]、[云溪新材料学会|ORG.group]到会。董事长[沈一舟|PERSON]说',
      ['沈一舟 董事长 云溪铝业有限公司'],
    ],
    ['an office for a lawyer', '[云溪律师事务所|ORG]开业。律师[沈一舟|PERSON]说', ['沈一舟 律师 云溪律师事务所']],
    [
      'a brigade for its head, and no other team',
      '[云溪消防救援大队|ORG]赶到,[云溪义务消防队|ORG]先到。大队长[沈一舟|PERSON]说',
      ['沈一舟 大队长 云溪消防救援大队'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual(expected)
  })

  it.each([
    ['[石桥村|PLACE]书记[沈一舟|PERSON]说', ['沈一舟 书记 石桥村']],
    ['[县水利局|ORG]派人到[明珠社区|PLACE]。[明珠社区|PLACE]主任[沈一舟|PERSON]说', ['沈一舟 主任 明珠社区']],
    ['[云溪县|PLACE]书记[沈一舟|PERSON]说', ['沈一舟 书记']],
  ])('the village right before the post of its official, but no other place: %s', (text, expected) => {
    expect(rolesOf(text)).toEqual(expected)
  })

  it('no firm that everybody knows for the head of one', () => {
    const { roles } = createAnalyzer().analyzeArticle({
      headline: '清禾县一企业签下大单',
      body: '产品供给长安汽车、比亚迪。董事长葛云帆说,订单排到了年底。',
    })
    expect(roles).toMatchObject([{ person: '葛云帆', post: '董事长', body: '' }])
  })
})

describe('posts that say of what', () => {
  it.each([
    ['县政府副县长、公安局长沈一舟到场指挥。', ['公安局长 县政府', '副县长 县政府']],
    ['副市长、公安局长沈一舟到场指挥。', ['公安局长', '副市长']],
    ['市委常委、宣传部长沈一舟讲话。', ['宣传部长 市委', '常委 市委']],
    ['区委常委、副区长候选人沈一舟主持会议。', ['副区长候选人 区委', '常委 区委']],
    ['县公安局局长沈一舟到场指挥。', ['局长 县公安局']],
    ['县水利局汇报汛情。公安局长沈一舟到场指挥。', ['公安局长']],
    ['云溪县人民法院开庭,县水利局旁听。法警沈一舟到场。', ['法警 云溪县人民法院']],
    ['那年秋天,沈一舟司令员带队西撤。', ['司令员']],
    ['石塘村党总支开会。沈一舟是村党总支书记。', ['党总支书记 石塘村党总支']],
  ])('%s', (body, expected) => {
    const { roles } = createAnalyzer({ regional: false }).analyzeArticle({ body })
    expect(roles.map((role) => `${role.post} ${role.body}`.trim())).toEqual(expected)
  })

  it.each([
    ['清禾机械厂采购经理陆文渊说，今年订单多。', '采购经理 清禾机械厂'],
    ['来自澜溪的采购经理陆文渊说，今年订单多。', '采购经理'],
    ['清禾机械厂维修班长陆文渊说，今年订单多。', '维修班长 清禾机械厂'],
    ['工艺工程师陆文渊说，今年订单多。', '工艺工程师'],
    ['清禾水利局的桥梁工程师陆文渊说，今年雨水多。', '桥梁工程师 清禾水利局'],
    ['清禾机械厂灌装工程师陆文渊说，今年订单多。', '灌装工程师 清禾机械厂'],
    ['来自澜溪的蔬菜技术员陆文渊说，今年雨水多。', '蔬菜技术员'],
    ['值班站长陆文渊说，今年旅客多。', '值班站长'],
    ['承办法官陆文渊说，今年案子多。', '法官'],
    ['老党员陆文渊说，今年雨水多。', '党员'],
    ['挂职副县长陆文渊说，今年雨水多。', '挂职副县长'],
    ['清禾纺织研究院今天开会。研究院副院长陆文渊说，今年课题多。', '副院长 清禾纺织研究院'],
    ['清禾县博物馆今天开放。讲解员陆文渊说，今年游客多。', '讲解员 清禾县博物馆'],
  ])('with the words that describe them: %s', (body, expected) => {
    const { roles } = createAnalyzer({ regional: false }).analyzeArticle({ body })
    expect(roles.map((role) => `${role.post} ${role.body}`.trim())).toEqual([expected])
  })
})
