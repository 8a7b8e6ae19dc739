import { createCodeSet } from './code-set.js'
import { ATTENDANCE_WORDS, FEATURE_ENDS } from './vocabulary.js'

const DASH = /^[—–―-]{1,3}/
/** Who did it, before what was done: no longer, so that a headline with an object (王强调研春耕) is none. */
const ATTENDED = new RegExp(
  `^[\\u4e00-\\u9fff、·]{2,14}?(?:${ATTENDANCE_WORDS.join('|')})(?:[并和、]|作?重要|会议|活动|${ATTENDANCE_WORDS.join('|')})*$`,
)
/** Visits say what was attended only behind a name alone: 专项检查 is a headline's. */
const VISITED = /^[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*(?:带队|分别)?(?:调研|检查|督导|督查|慰问)$/
const FEATURE = new RegExp(`.{6}(?:${FEATURE_ENDS.join('|')})$`)
/** Last characters of bodies, places and columns, which stand over a headline and are none. */
const KICKER_ENDS = createCodeSet('局委院行司镇乡村县市区州旗校队社所办厂部站时层')

/** Whether a line over an article opens with a dash, as a subhead does. */
export function isDashed(line: string): boolean {
  return DASH.test(line)
}

/** Whether a line says who attended, spoke or presided and nothing else: `王强出席并讲话 李明主持`. */
export function isAttendance(line: string): boolean {
  const clauses = line.split(/[\s\u3000,\uff0c]+/)
  const attended = clauses.filter((clause) => ATTENDED.test(clause)).length
  if (attended === clauses.length) return true
  return (
    (attended > 0 || clauses.length === 1) && clauses.every((clause) => ATTENDED.test(clause) || VISITED.test(clause))
  )
}

/** Whether a line under `above` names the kind of the article it closes the headline of: `县公安局“夏季行动”破案纪实`. */
export function namesFeature(line: string, above: string): boolean {
  return FEATURE.test(line) && line.length >= above.length && KICKER_ENDS[above.charCodeAt(above.length - 1)] !== 1
}
