import { z } from 'zod'
import { tidy } from '#lib/text'
import { DeclareInput } from '#modules/screening/schema'
import { exceptions as words } from '#web/messages/exceptions.ts'

const line = z
  .string()
  .default('')
  .transform(text => tidy(text).replace(/\s+/g, ' ').slice(0, 200))

/** The form that declares an exception: its kind's own fields become the reason that both sides read. */
export const TypedException = z
  .looseObject({
    kind: z.string().optional(),
    paper: z.string().optional(),
    system: line,
    who: line,
    reason: z.string().default('').transform(tidy),
  })
  .transform(({ paper, system, who, ...given }, check) => {
    const say = (field: string, message: string) => {
      check.addIssue({ code: 'custom', path: [field], message })
      return given
    }
    if (given.kind === 'legal') {
      if (!paper || !Object.hasOwn(words.papers, paper)) return say('paper', words.paperMissing)
      return given.reason === ''
        ? given
        : { ...given, reason: `${words.papers[paper as keyof typeof words.papers]}: ${given.reason}` }
    }
    if (given.kind !== 'system-access') return given
    if (system === '') return say('system', words.systemMissing)
    if (who === '') return say('who', words.whoMissing)
    return { ...given, reason: words.accessReason(system, who, given.reason) }
  })
  .pipe(DeclareInput)
