import type { Surfaces } from '#web/parts/findings.tsx'

const questionsMost = 20

/** What each text of a job is read as. */
export const jobSurfaces: Surfaces = {
  title: 'title',
  description: 'job',
  skills: 'job',
  ...Object.fromEntries(Array.from({ length: questionsMost }, (_, index) => [`questions.${index}`, 'job' as const])),
}
