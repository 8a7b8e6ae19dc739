import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const analyzer = createAnalyzer({ regional: false })

/** The names found, the nested ones left out. */
function names(body: string): string[] {
  return analyzer.analyzeArticle({ body }).mentions.flatMap(({ nested, text }) => (nested ? [] : [text]))
}

describe('a name and the word behind it', () => {
  it('is no middle school where sessions are numbered', () => {
    expect(names('会议传达了党的二十届二中、三中、四中全会精神。')).toEqual([])
    expect(names('党的十五届五中全会和这次会议都谈到了它。')).toEqual([])
    expect(names('比赛在清禾二中举行。')).toEqual(['清禾二中'])
  })

  it('does not take in what a photographer or a reporter did', () => {
    for (const name of ['刘洋', '沈璐', '欧阳明']) {
      expect(names(`孩子们在河边放风筝。（本报记者${name}摄）`)).toContain(name)
      expect(names(`桥头的集市天不亮就开了。通讯员${name}摄`)).toContain(name)
      expect(names(`桥头的集市天不亮就开了。\n记者${name}文/图`)).toContain(name)
    }
  })

  it('share no character where the name is as likely without it', () => {
    expect(names('谭山常说，做人要讲良心。')).toEqual(['谭山'])
    expect(names('苗秀荣荣获一等奖，詹林荣获二等奖。')).toEqual(['苗秀荣', '詹林'])
    expect(names('曹梅于2019年加入，赵静任校长。')).toEqual(['曹梅', '赵静'])
    expect(names('局长岳辉明确要求，陈佳欣然应允，韩静静静地站着。')).toEqual(['岳辉', '陈佳', '韩静'])
    expect(names('陈佳欣和林佳一道出发。')).toEqual(['陈佳欣', '林佳'])
    expect(names('局长丘方便把这件事说了一遍。')).toEqual(['丘方便'])
  })

  it('is no body that ends with the first character of a common word', () => {
    expect(names('由两国社会各界代表组成的理事会上月开会。').filter((name) => name.endsWith('社'))).toEqual([])
    expect(names('加快构建中国特色哲学社会科学。').filter((name) => name.endsWith('社'))).toEqual([])
    // 中心 is an ending, though 心里 is a word.
    expect(names('志愿者在清禾县文化活动中心里排练。')).toEqual(['清禾县文化活动中心'])
  })
})

describe('a word before a name', () => {
  it('says what a body was, and is no part of it', () => {
    expect(names('原清禾县水利局局长葛云帆被查。')).toEqual(['清禾县水利局', '葛云帆'])
  })

  it('is no surname where the name is as likely without it', () => {
    expect(names('由高林担任组长的专班成立了，大家向申斌同志学习。')).toEqual(['高林', '申斌'])
    expect(names('村民向秀英告诉记者，指导员由文涛来过。')).toEqual(['向秀英', '由文涛'])
  })
})
