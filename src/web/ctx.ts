import { createContext, type RouterContextProvider } from 'react-router'
import type { Ctx } from '#platform/ctx'

export const ctxKey = createContext<Ctx>()
/** The nonce of this response's scripts. */
export const nonceKey = createContext<string>()

/** What is live and who asks, in a loader or action: `const ctx = ctxOf(context)`. */
export function ctxOf(context: Readonly<RouterContextProvider>): Ctx {
  return context.get(ctxKey)
}
