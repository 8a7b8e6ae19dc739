/*
 * Features are templates filled with values read around a candidate. A feature is one number: its lower bits are the
 * row of the model's table that holds its weights, one for each type of name; its upper bits are the template, so that
 * the reasons for a decision can be put into words.
 */

const ROW_BITS = 16
const ROW_SHIFT = 32 - ROW_BITS
/** Rows of the model's table. */
export const ROW_COUNT = 1 << ROW_BITS
/** The bits of a feature that are its row. */
export const ROW_MASK = ROW_COUNT - 1
/** The most features written for one edge or one candidate. */
export const MOST_FEATURES = 32

/** What a feature says, grouped by where it is read. The numbers are part of the trained model. */
export enum Template {
  // left edge: what stands before the name, and what it begins with
  leftUnit = 1,
  leftWord = 2,
  leftTags = 3,
  leftSigns = 4,
  leftPart = 5,
  firstUnit = 6,
  firstWord = 7,
  firstSigns = 8,
  firstLevel = 9,
  // right edge: what stands behind the name, and what it ends with
  rightUnit = 11,
  rightWord = 12,
  rightTags = 13,
  rightSigns = 14,
  rightPart = 15,
  lastUnit = 16,
  lastWord = 17,
  lastSigns = 18,
  lastLevel = 19,
  rightBody = 20,
  rightList = 58,
  // the candidate as a whole
  length = 21,
  tokens = 22,
  origin = 23,
  oddWords = 24,
  verb = 52,
  quotes = 25,
  edgeTags = 26,
  word = 27,
  // places and bodies
  stem = 31,
  stemWord = 53,
  ending = 32,
  placeBefore = 33,
  generic = 34,
  chain = 35,
  brackets = 36,
  innerBodies = 37,
  shortForm = 38,
  doubtful = 39,
  placeInFront = 40,
  home = 51,
  endingWord = 56,
  townStem = 57,
  // persons
  nameShape = 41,
  nameEdges = 42,
  surname = 43,
  script = 44,
  cues = 45,
  address = 46,
  endsLikePlace = 47,
  givenShape = 48,
  givenUnit = 49,
  neighbours = 50,
  knownPlace = 54,
  scriptEdges = 55,
}

/** The feature of a template's value. Different values may share a row: training lives with it, so must reading. */
export function featureOf(template: number, value: number): number {
  const hash = Math.imul((value ^ (value >>> 15)) + Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  return (Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> ROW_SHIFT) | (template << ROW_BITS)
}

/** The template a feature came from. */
export function templateOf(feature: number): number {
  return feature >>> ROW_BITS
}

/** Mixes two values to one. */
export function pair(a: number, b: number): number {
  return Math.imul(a, 0x01000193) ^ b
}
