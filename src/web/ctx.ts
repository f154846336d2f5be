import { createContext, type RouterContextProvider } from 'react-router'
import type { Ctx } from '#platform/ctx'

export const ctxKey = createContext<Ctx>()
/** The nonce of this response's scripts. */
export const nonceKey = createContext<string>()
/** The rendered page, told beside its answer: in it the router would wrap the text into a stream before it is sent. */
export const pageKey = createContext<{ html: string | null }>()

/** What is live and who asks, in a loader or action: `const ctx = ctxOf(context)`. */
export function ctxOf(context: Readonly<RouterContextProvider>): Ctx {
  return context.get(ctxKey)
}
