/**
 * What a word of the dictionaries can say to the name finder, as bits. A text position carries two masks: the signs of
 * the words that end there (what stands to its left) and of those that start there.
 */
export enum Sign {
  place = 1 << 0,
  org = 1 << 1,
  person = 1 << 2,
  /** A post 职务: a name may follow. */
  post = 1 << 3,
  /** 记者, 通讯员 … */
  byline = 1 << 4,
  /** 村民, 民警 … */
  role = 1 << 5,
  /** 由, 采访, 慰问 … */
  personBefore = 1 << 6,
  /** 说, 介绍 … */
  speech = 1 << 7,
  /** 主持, 出席 … */
  act = 1 << 8,
  /** 女士, 大爷 … */
  address = 1 << 9,
  placeBefore = 1 << 10,
  placeAfter = 1 << 11,
  placeGeneric = 1 << 12,
  orgGeneric = 1 << 13,
  /** 与, 会同, 组织 …: never inside a body's name. */
  join = 1 << 14,
  /** What a body is about: 应急管理. */
  core = 1 << 15,
  /** A body by itself: 市委, 县应急局. */
  orgShort = 1 << 16,
  /** 中共, 国网 …: stands before the place of a body. */
  orgBefore = 1 << 17,
  /** A piece of a name of a minority people: 古丽, 扎西. */
  minority = 1 << 18,
  government = 1 << 19,
  company = 1 << 20,
  institution = 1 << 21,
  group = 1 << 22,
  admin = 1 << 23,
  village = 1 << 24,
  /** Any other ending of a place. */
  site = 1 << 25,
  /** A place whose name is a common word too: 朝阳, 和平. */
  doubtful = 1 << 26,
  /** A common word that ends like a place or a body: 全局, 平台. */
  noEnding = 1 << 27,
  /** 老, 小 …: with a surname a name. */
  addressBefore = 1 << 28,
  /** A province, a prefecture, a country, or a county in full; no common word. */
  major = 1 << 29,
  /** A word that stands in no name of a place or a body: 部分, 感受. */
  outside = 1 << 30,
  /** A word behind names that may begin like the end of one: 明确, 欣然. */
  afterName = 1 << 31,
}

/** Endings of bodies. */
export const ORG_ENDING = Sign.government | Sign.company | Sign.institution | Sign.group
/** Endings of places. */
export const PLACE_ENDING = Sign.admin | Sign.village | Sign.site
/** After these a person's name may stand. */
export const PERSON_LEFT = Sign.post | Sign.byline | Sign.role

/** Signs of the cues of each subtype; endings have their class instead. */
export const CUE_SIGNS: Readonly<Record<string, number>> = {
  'place-before': Sign.placeBefore,
  'place-after': Sign.placeAfter,
  'place-generic': Sign.placeGeneric,
  'org-generic': Sign.orgGeneric,
  'org-join': Sign.join,
  'join-verb': Sign.join,
  'org-core': Sign.core,
  'org-short': Sign.orgShort,
  'org-before': Sign.orgBefore,
  'no-ending': Sign.noEnding,
  'minority-name': Sign.minority,
  address: Sign.address,
  'address-before': Sign.addressBefore,
  'outside-name': Sign.outside,
  'after-name': Sign.afterName,
}

/** Signs of `subtype class` where the class matters. */
export const CLASS_SIGNS: Readonly<Record<string, number>> = {
  'person-before byline': Sign.byline,
  'person-before role': Sign.role,
  'person-before verb': Sign.personBefore,
  'person-after speech': Sign.speech,
  'person-after act': Sign.act,
  'org-ending government': Sign.government,
  'org-ending company': Sign.company,
  'org-ending institution': Sign.institution,
  'org-ending group': Sign.group,
  'place-ending admin': Sign.admin,
  'place-ending village': Sign.village,
}
