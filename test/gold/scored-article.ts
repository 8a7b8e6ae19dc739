import type { GoldPage } from '../../src/evaluate/gold.js'
import type { FoundMention, MentionPage } from '../../src/evaluate/score-mentions.js'
import type { MentionDraft } from '../../src/model/mention.js'
import type { GoldArticle } from './read-articles.js'

/** An article of `test/gold/articles` as a gold page whose text is the article's. */
export function toGoldPage(article: GoldArticle): GoldPage {
  const { roles, input } = article
  const [primary = null, ...further] = article.topics ?? []
  return {
    page: article.id,
    mentions: article.marks.map(({ start, end, text, type, subtype, key }) => ({
      from: start,
      to: end,
      text,
      type,
      ...(subtype === null ? {} : { subtype }),
      ...(key === null ? {} : { entity: key }),
    })),
    ignore: [],
    articles: [
      {
        kind: article.kind,
        kicker: input.kicker ?? '',
        headline: input.headline ?? '',
        displaced: '',
        sections: [],
        from: 0,
        to: article.text.length,
        reporters: [],
        correspondents: [],
        photographers: [],
        topics: { primary, further },
        roles,
      },
    ],
  }
}

/** Mentions found in the text of such an article, ready for `scoreMentions`. */
export function toMentionPage(
  article: GoldArticle,
  drafts: readonly Pick<MentionDraft, 'start' | 'end' | 'type' | 'subtype' | 'nested'>[],
): MentionPage {
  const found = drafts.map(
    ({ start, end, type, subtype, nested }): FoundMention => ({
      type,
      subtype,
      nested,
      ranges: [{ from: start, to: end }],
    }),
  )
  return { text: article.text, gold: toGoldPage(article), found }
}
