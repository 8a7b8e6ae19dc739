import { markedPage } from './marked-page.js'

const role = (post: string) => [{ person: '葛云帆', post, body: '清禾县政府' }]

/** Three pages of two papers, in 2026: a person in two posts, another, a village and a slogan. */
export const pages = [
  markedPage('a1', { date: '2026-01-10', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]到[柳湾村|PLACE]。[葛云帆|PERSON]说，[项目攻坚年|SLOGAN]开局。', roles: role('副县长') },
  ]),
  markedPage('a2', { date: '2026-03-18', paper: '清禾周报' }, [
    { body: '[葛云帆|PERSON]在[柳湾村|PLACE]看春耕。', roles: role('县长') },
    '[施念慈|PERSON]介绍书房。',
  ]),
  markedPage('b1', { date: '2026-03-02', paper: '澜溪报' }, ['[柳湾村|PLACE]的油菜花开了。']),
]
