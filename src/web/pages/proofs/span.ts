import { invalid } from '#lib/refusal'
import { SizeSpan } from '#modules/proofs/schema'

/** The sizes in an address, or a refusal that says what is wrong with them. */
export function spanIn(request: Request): SizeSpan {
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const read = SizeSpan.safeParse({ from: asked.from ?? '', ...(asked.to && { to: asked.to }) })
  if (!read.success) throw invalid('from', read.error.issues[0]!.message)
  return read.data
}
