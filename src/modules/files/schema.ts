import { z } from 'zod'
import type { AccountId, FileId, RoomId, SideId } from '#lib/ids'

export const purposes = ['message', 'proposal', 'deliverable', 'portfolio', 'job', 'avatar'] as const
export type Purpose = (typeof purposes)[number]

export const PurposeShape = z.enum(
  purposes,
  'Say what the file is for: message, proposal, deliverable, portfolio, job or avatar.',
)

/** What is known of a file by whoever may open it. */
export interface FileFacts {
  id: FileId
  name: string
  mediaType: string
  byteCount: bigint
  /** Of a picture, in pixels. */
  width: number | null
  height: number | null
  createdAt: Date
}

export interface StoredFile extends FileFacts {
  ownerId: AccountId
  sideId: SideId
  roomId: RoomId | null
  purpose: Purpose
  isPublic: boolean
  sha256: Buffer
  attachedAt: Date | null
}

/** Widths of pictures made smaller, in pixels. */
export const thumbSizes = [160, 320, 640, 1280] as const
export type ThumbSize = (typeof thumbSizes)[number]
