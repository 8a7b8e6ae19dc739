/** By so much the share of common characters is larger in Big5; between GB18030 and Big5 it differs by twice as much. */
const CLEARLY = 0.25
/** By so much more, divided by the characters there are: a few names, all of rare characters, tell nothing. */
const DOUBT = 2
const FEWEST = 6

/**
 * Whether bytes that are no UTF-8 are more plausibly Big5 than GB18030. Nearly all bytes of the one are characters of the
 * other too, but rare ones: both standards keep the common characters apart from the rest, and nine tenths of a text are
 * common in its own encoding.
 */
export function looksBig5(bytes: Uint8Array): boolean {
  let gbAll = 0
  let gbCommon = 0
  let big5All = 0
  let big5Common = 0
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x81) continue
    i += 1
    const trail = bytes[i]!
    // Marks and letters stand in rows of their own, which say nothing of what is common.
    if (lead < 0xa1 || lead > 0xa9 || trail < 0xa1) {
      gbAll += 1
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) gbCommon += 1
    }
    if (lead < 0xa1 || lead > 0xa3) {
      big5All += 1
      if (lead >= 0xa4 && lead <= 0xc6 && (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e))) big5Common += 1
    }
  }
  const fewest = Math.min(gbAll, big5All)
  return fewest >= FEWEST && big5Common / big5All - gbCommon / gbAll > CLEARLY + DOUBT / fewest
}
