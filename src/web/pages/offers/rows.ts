import type { FormValues } from '#web/form-state.ts'

/** How many milestone rows a form that came back had. */
export function rowCountOf(values: FormValues): number {
  const rows = Object.keys(values).map(name => Number(/^milestones\.(\d+)\./.exec(name)?.[1] ?? -1) + 1)
  return Math.min(Math.max(0, ...rows), 100)
}
