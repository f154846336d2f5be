import type { FileTextLimits } from '#adapters/file-text/limits'
import type { FileGap, FilePart } from '#platform/ports'

/** What is asked of the reader's process. */
export interface Ask {
  name: string
  bytes: Uint8Array
  limits: FileTextLimits
}

/** What it answers, in this order of time: many of the first three, then one of the others. */
export type Answer =
  | { kind: 'part'; part: FilePart }
  | { kind: 'gap'; gap: FileGap }
  | { kind: 'progress'; at: { entry: string; page?: number } }
  | { kind: 'done'; memoryBytes: number }
  | { kind: 'failed'; cause: 'memory' | 'fault' }
