/** How much of one file is read. What lies beyond stays unread, and the sender is told which limit it was. */
export interface FileTextLimits {
  fileBytes: number
  /** Entries of all archives and documents together. */
  entries: number
  /** Archives in archives: 1 = an archive, 2 = one inside it. */
  archives: number
  /** Whatever lies in something else: a picture in a document in an archive in an archive is 3 deep. */
  depth: number
  entryBytes: number
  /** All that is unpacked, together. */
  expandedBytes: number
  /** An entry of more than a megabyte that shrinks further than this is a bomb. */
  ratio: number
  characters: number
  pages: number
  /** Pages drawn in order to read their pictures. */
  drawnPages: number
  pictures: number
  /** Pictures of a moving one. */
  frames: number
  pixels: number
  /** The whole file; then its reader is ended. */
  timeMs: number
  /** The reader's process, everything it holds. */
  memoryBytes: number
}

const mib = 1024 * 1024

export const defaultLimits: FileTextLimits = {
  fileBytes: 64 * mib,
  entries: 2_000,
  archives: 2,
  depth: 6,
  entryBytes: 64 * mib,
  expandedBytes: 256 * mib,
  ratio: 250,
  characters: 10_000_000,
  pages: 500,
  drawnPages: 60,
  pictures: 120,
  frames: 20,
  pixels: 50_000_000,
  timeMs: 300_000,
  memoryBytes: 1_200 * mib,
}

/** 12345678 → "12,345,678" */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

/** Bytes of a limit in words: "64 MB". */
export function megabytes(bytes: number): string {
  return `${grouped(Math.round(bytes / mib))} MB`
}
