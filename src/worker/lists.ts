import { proofsTasks } from '#modules/proofs/tasks'
import { consentTasks } from '#modules/consent/tasks'
import { itemsTasks } from '#modules/items/tasks'
import { pairsTasks } from '#modules/pairs/tasks'
import { filesTasks } from '#modules/files/tasks'
import { screeningTasks } from '#modules/screening/tasks'
import { jobsTasks } from '#modules/jobs/tasks'
import { accountsTasks } from '#modules/accounts/tasks'
import { modelsTasks } from '#modules/models/tasks'
import { noticesTasks } from '#modules/notices/tasks'
import { proposalsTasks } from '#modules/proposals/tasks'
import { contractsTasks } from '#modules/contracts/tasks'
import { moneyTasks } from '#modules/money/tasks'
import { platformTasks } from '#platform/housekeeping'
import type { TaskList } from '#platform/tasks'

/** Every module's tasks, listeners and sweeps; one line per module that has some. */
export const lists: TaskList[] = [
  platformTasks,
  proofsTasks,
  accountsTasks,
  pairsTasks,
  itemsTasks,
  consentTasks,
  modelsTasks,
  filesTasks,
  screeningTasks,
  jobsTasks,
  noticesTasks,
  proposalsTasks,
  moneyTasks,
  contractsTasks,
]
