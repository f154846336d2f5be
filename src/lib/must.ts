/** For what cannot be: throws a fault (never a refusal) that names the broken assumption. */
export function must<T>(value: T | null | undefined, assumption: string): T {
  if (value === null || value === undefined) throw new Error(`must: ${assumption}`)
  return value
}
