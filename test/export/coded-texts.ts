import fc from 'fast-check'

/** Texts with spans that do not overlap, as the program gives them; none begins or ends with a blank. */
export const codedTexts = fc
  .array(
    fc.record({
      gap: fc.constantFrom('', '，', '到\n', '。', ' 的 ', '𠮷'),
      name: fc.constantFrom('甲', '葛云帆', '𠮷安路', '清禾 县', 'AB'),
      type: fc.constantFrom('PERSON', 'PLACE'),
    }),
    { maxLength: 12 },
  )
  .map((pieces) => {
    let text = '始'
    const spans = []
    for (const { gap, name, type } of pieces) {
      text += gap
      spans.push({ start: text.length, end: text.length + name.length, type })
      text += name
    }
    return { id: 'p#0', text: `${text}终`, spans }
  })
