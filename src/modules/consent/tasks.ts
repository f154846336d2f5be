import type { AccountId } from '#lib/ids'
import { applyTerms, noteCountry } from '#modules/consent/acts/apply-terms'
import { forgetDevices } from '#modules/consent/acts/forget-devices'
import type { TaskList } from '#platform/tasks'

export const consentTasks: TaskList = {
  listeners: [
    {
      name: 'consent.noteCountry',
      kinds: ['account.country-changed'],
      run: async (ctx, { refs }) => void (await noteCountry(ctx, { accountId: refs.accountId as AccountId })),
    },
  ],
  sweeps: [
    { name: 'consent.apply-terms', run: applyTerms },
    { name: 'consent.forget-devices', run: forgetDevices },
  ],
}
