import { filesTasks } from '#modules/files/tasks'
import { jobsTasks } from '#modules/jobs/tasks'
import { accountsTasks } from '#modules/accounts/tasks'
import { noticesTasks } from '#modules/notices/tasks'
import { proposalsTasks } from '#modules/proposals/tasks'
import { contractsTasks } from '#modules/contracts/tasks'
import { moneyTasks } from '#modules/money/tasks'
import type { TaskList } from '#platform/tasks'

/** Every module's tasks, listeners and sweeps; one line per module that has some. */
export const lists: TaskList[] = [accountsTasks, filesTasks, jobsTasks, noticesTasks, proposalsTasks, moneyTasks, contractsTasks]
