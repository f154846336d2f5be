import { createContext, useContext } from 'react'

/** What marks this one response; known while rendering on the server only. */
const Marks = createContext<{ nonce?: string; reference?: string }>({})

export const RequestMarks = Marks.Provider

export function useRequestMarks(): { nonce?: string; reference?: string } {
  return useContext(Marks)
}
