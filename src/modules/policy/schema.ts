import { z } from 'zod'

const bps = z.number().int().min(0).max(5000)
const days = z.number().int().min(1).max(365)
const exceptionDays = z.number().int().min(1).max(3_650)

/**
 * Every number of the rule book that an operator may set, with its default (rule B0.1). A document is
 * versioned and never changed; contracts are pinned to the version they were signed under.
 */
export const Policy = z.object({
  fees: z.object({ clientBps: bps.default(500), freelancerBps: bps.default(1000) }).prefault({}),
  clocks: z
    .object({
      reviewDays: days.default(14),
      restDays: days.default(5),
      refundAnswerDays: days.default(7),
      feedbackDays: days.default(14),
      offerDays: days.default(7),
      jobOpenDays: days.default(30),
      jobWarnDays: days.default(5),
      orgInvitationDays: days.default(14),
      circumventionMonths: z.number().int().min(0).max(60).default(24),
      stepUpMinutes: z.number().int().min(1).max(120).default(15),
    })
    .prefault({}),
  limits: z
    .object({
      fileBytes: z
        .number()
        .int()
        .min(1)
        .default(25 * 1024 * 1024),
      filesPerText: z.number().int().min(1).default(10),
      messageCharacters: z.number().int().min(1).default(20_000),
      milestones: z.number().int().min(1).default(30),
      portfolioItems: z.number().int().min(1).default(30),
      jobQuestions: z.number().int().min(0).default(8),
      savedSearches: z.number().int().min(1).default(50),
    })
    .prefault({}),
  screening: z
    .object({
      /** How long a held text waits for a person before it is delivered masked (rule B2.6). */
      holdHours: z.number().int().min(1).max(72).default(4),
      /** Rules of the engine that may give a notice only: their precision is not proven yet (rule B2.11). */
      noticeOnlyRules: z.array(z.string().min(1).max(80)).max(500).default([]),
      /** How long an exception lasts at most, by kind (rule D2.3). */
      exceptionDays: z
        .object({
          legal: exceptionDays.default(90),
          'system-access': exceptionDays.default(30),
          organisation: exceptionDays.default(365),
          tier: exceptionDays.default(365),
          'prior-relationship': exceptionDays.default(730),
        })
        .prefault({}),
      /** Organisations that may talk outside in rooms that began by invitation (rule D2.3). */
      exemptOrganisations: z.array(z.uuid()).max(1000).default([]),
      /** Whether a badge may lift the contact rules (rule D2.3). */
      tierExempts: z.boolean().default(false),
    })
    .prefault({}),
})
export type Policy = z.infer<typeof Policy>

/** The policy in force, with the version that decisions name. */
export interface PolicyInForce {
  version: number
  policy: Policy
}
