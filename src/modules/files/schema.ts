import type { FindingKind } from '#engines/screening/types'
import type { FilePart } from '#platform/ports'
import { z } from 'zod'
import type { AccountId, FileId, RoomId, SideId } from '#lib/ids'

export const purposes = ['message', 'proposal', 'deliverable', 'portfolio', 'job', 'avatar'] as const
export type Purpose = (typeof purposes)[number]

export const PurposeShape = z.enum(
  purposes,
  'Say what the file is for: message, proposal, deliverable, portfolio, job or avatar.',
)

/** For everyone: there is no other side that could acknowledge anything. */
export const publicPurposes: ReadonlySet<Purpose> = new Set(['portfolio', 'job', 'avatar'])

/** How far a file was looked through (rules D2.1, B2.6), as it stands for those it is meant for. */
export type Reading = 'waiting' | 'reading' | 'clear' | 'found' | 'unreadable'

/** Why a file waits: what was found where in it, or what could not be read. Its own side's only. */
export interface FileReason {
  /** `name`, `text`, `picture`, `qr`, `metadata`, `link`; `unread` for what could not be read. */
  where: FilePart['where'] | 'unread'
  page?: number
  entry?: string
  kind?: FindingKind
  /** The words it was found in. */
  words?: string
  rule?: string
  /** A sentence about what could not be read. */
  why?: string
}

export interface FileCheck {
  /** Others see it / it is being read / it waits for the contract, an exception or a person. */
  state: 'shown' | 'reading' | 'waits'
  reading: Reading
  /** Null for others than its own side. */
  reasons: FileReason[] | null
  exceptionId: string | null
}

/** What is known of a file by whoever may open it; of one that is not shown yet others know only that it is there. */
export interface FileFacts {
  id: FileId
  name: string
  mediaType: string
  byteCount: bigint
  /** Of a picture, in pixels. */
  width: number | null
  height: number | null
  createdAt: Date
  check: FileCheck
}

export interface StoredFile extends FileFacts {
  ownerId: AccountId
  sideId: SideId
  roomId: RoomId | null
  purpose: Purpose
  isPublic: boolean
  sha256: Buffer
  attachedAt: Date | null
  shownAt: Date | null
}

/** Widths of pictures made smaller, in pixels. */
export const thumbSizes = [160, 320, 640, 1280] as const
export type ThumbSize = (typeof thumbSizes)[number]
