import { expireExceptions } from '#modules/pairs/acts/exceptions'
import type { TaskList } from '#platform/tasks'

export const pairsTasks: TaskList = { sweeps: [{ name: 'pairs.expire-exceptions', run: expireExceptions }] }
