/** The characters that the full names of divisions end with, from the province down to the county: 嘉兴市, 锡林郭勒盟. */
export const DIVISION_LEVELS = '省市县区州盟旗'

/** The same down to the town. Organs are called by them where their place goes without saying: 市委, 镇长. */
export const GOVERNMENT_LEVELS = `${DIVISION_LEVELS}镇乡`
