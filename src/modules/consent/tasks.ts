import { forgetDevices } from '#modules/consent/acts/forget-devices'
import type { TaskList } from '#platform/tasks'

export const consentTasks: TaskList = {
  sweeps: [{ name: 'consent.forget-devices', run: forgetDevices }],
}
