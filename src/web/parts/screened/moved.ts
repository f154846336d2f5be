import type { JudgedFinding } from '#engines/screening/types'

/** What of two texts is the same at their beginning and at their end. */
export function sameEnds(old: string, text: string): { head: number; tail: number } {
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old.charCodeAt(head) === text.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++
  return { head, tail }
}

/** Findings of the text as it was a moment ago, at their places in the text as it is; those that were typed into are left out. */
export function moved(seen: { text: string; findings: readonly JudgedFinding[] }, text: string): readonly JudgedFinding[] {
  const old = seen.text
  if (old === text || seen.findings.length === 0) return seen.findings
  const { head, tail } = sameEnds(old, text)
  const by = text.length - old.length
  return seen.findings.flatMap(one => {
    if (one.end <= head) return [one]
    return one.start >= old.length - tail ? [{ ...one, start: one.start + by, end: one.end + by }] : []
  })
}
