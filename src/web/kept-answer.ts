import { useState } from 'react'
import { useActionData, useLocation } from 'react-router'

/** The page's action data, kept while one stays on the page: a nudge reads the page again, and the router forgets it then. */
export function useKeptAnswer<Answer = unknown>(): Answer | undefined {
  const answer = useActionData() as Answer | undefined
  const { key } = useLocation()
  const [kept, setKept] = useState({ key, answer })
  if (answer !== undefined && answer !== kept.answer) setKept({ key, answer })
  else if (answer === undefined && key !== kept.key) setKept({ key, answer: undefined })
  return answer ?? (key === kept.key ? kept.answer : undefined)
}
