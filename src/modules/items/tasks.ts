import { releaseHeld } from '#modules/items/acts/open-items'
import type { TaskList } from '#platform/tasks'

export const itemsTasks: TaskList = { sweeps: [{ name: 'items.release-held', run: releaseHeld }] }
