import { codedText } from '../../src/corpus/coded-text.js'
import { markedPage } from '../corpus/marked-page.js'

/** A page with a character of two UTF-16 units, a line break, and a blank inside a slogan. */
export const page = markedPage('p', {}, [
  {
    headline: '𠮷安路通车',
    body: '[葛云帆|PERSON]到[柳湾村|PLACE]。\n“[项目 攻坚年|SLOGAN]”开局，[葛云帆|PERSON]说。',
  },
])

/** Its article, and what of it annotation tools take. */
export const doc = page.articles[0]!
export const coded = codedText(doc)
