/** The pages as `react-router build` leaves them; there only after a build. */
declare module '#pages' {
  import type { WebBuild } from './serve.ts'

  export const handle: WebBuild['handle']
  export const cspOf: WebBuild['cspOf']
}
