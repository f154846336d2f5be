import { sequenceAll } from '#modules/proofs/acts/sequence-entries'
import type { TaskList } from '#platform/tasks'

/** Entries get their positions and a signed checkpoint a few seconds after their acts. */
export const proofsTasks: TaskList = {
  sweeps: [{ name: 'proofs.sequence', run: sequenceAll }],
}
