import { createCodeSet } from './code-set.js'
import { ATTENDANCE_WORDS, FEATURE_ENDS } from './vocabulary.js'

/** A line that says who attended is no longer. */
const LONGEST_ATTENDANCE = 60
const DASH = /^[—–―-]{1,3}/
/** Speeches of every kind: 作专题辅导. */
const ATTENDING = `${ATTENDANCE_WORDS.join('|')}|作[^作\\s]{0,4}(?:报告|辅导|动员|发言|部署)`
/** Who did it, before what was done and nothing else: 王强主持召开 goes on as a headline does. */
const ATTENDED = new RegExp(
  `^[\\u4e00-\\u9fff、·]{2,14}?(?:${ATTENDING})(?:[并和、]|作?重要|会议|活动|(?:[\\u4e00-\\u9fff]{2}|[\\u4e00-\\u9fff]{4})?仪式|${ATTENDING})*$`,
)
/** Visits say what was attended only behind a name alone: 专项检查 is a headline's. */
const VISITED = /^[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*(?:带队|分别)?(?:调研|检查|督导|督查|慰问)$/
/** What is said of a speech, at the beginning of a line. */
const STRESSED = /^(?:强调|指出|要求)[^\s：:]{4}/
/** Who said it, under what was held: `县政府召开全体会议` over `王强要求再加一把劲`. */
const SAID = /^[\u4e00-\u9fff]{2,3}(?:强调|指出|要求)[^\s：:]{4}/
const HELD =
  /(?:召开|举行|主持|开展|专题).*(?:会议?|座谈|调研|督导|检查)|(?:会议|座谈会|调研|督导|现场会)(?:召开|举行)?$/
const FEATURE = new RegExp(`.{5}(?:${FEATURE_ENDS.join('|')})$`)
/** Last characters of bodies, places and columns, which stand over a headline and are none. */
const KICKER_ENDS = createCodeSet('局委院行司镇乡村县市区州旗校队社所办厂部站时层')

/** Whether a line over an article opens with a dash, as a subhead does. */
export function isDashed(line: string): boolean {
  return DASH.test(line)
}

/** Whether a line says who attended, spoke or presided and nothing else: `王强出席并讲话 李明主持`. */
export function isAttendance(line: string): boolean {
  if (line.length > LONGEST_ATTENDANCE) return false
  const clauses = line.split(/[\s,\uff0c]+/)
  const attended = clauses.filter((clause) => ATTENDED.test(clause)).length
  if (attended === clauses.length) return true
  return (
    (attended > 0 || clauses.length === 1) && clauses.every((clause) => ATTENDED.test(clause) || VISITED.test(clause))
  )
}

/** Whether a line goes on with what those said whose visit the line above reports: `强调抓好春耕 守住粮食安全底线`. */
export function isStressed(line: string, above: string): boolean {
  return STRESSED.test(line) || (SAID.test(line) && HELD.test(above))
}

/** Whether a line under `above`, a title and no column or body, names a kind of feature: `县公安局“夏季行动”破案纪实`. */
export function namesFeature(line: string, above: string): boolean {
  if (!FEATURE.test(line) || KICKER_ENDS[above.charCodeAt(above.length - 1)] === 1) return false
  return line.length >= above.length || /\s/.test(above)
}
