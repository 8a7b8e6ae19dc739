/** The built library, as a program would import it: threads run the built code, so what they are compared with must too. */
export * from 'fangzhi/node'
export { parsePageResult } from 'fangzhi/schema'
