import { createHash } from 'node:crypto'
import { grouped, megabytes, type FileTextLimits } from '#adapters/file-text/limits'
import type { FileGap, FilePart } from '#platform/ports'

export interface Found {
  part(part: FilePart): void
  gap(gap: FileGap): void
  progress(at: { entry: string; page?: number }): void
}

interface Place {
  entry: string
  page: number | undefined
  archives: number
  depth: number
}

/** What the reading of one file has used up; shared by everything inside it. */
interface Used {
  entries: number
  expandedBytes: number
  characters: number
  pictures: number
  drawnPages: number
  seen: Set<string>
  told: Set<string>
}

/** Where in a file the reading is, what it found, and what it may still spend. */
export class Reading {
  readonly limits: FileTextLimits
  readonly entry: string
  readonly page: number | undefined
  readonly archives: number
  readonly depth: number
  private readonly found: Found
  private readonly used: Used

  constructor(found: Found, limits: FileTextLimits, from?: Partial<Place>, used?: Used) {
    this.found = found
    this.limits = limits
    this.entry = from?.entry ?? ''
    this.page = from?.page
    this.archives = from?.archives ?? 0
    this.depth = from?.depth ?? 0
    this.used = used ?? {
      entries: 0,
      expandedBytes: 0,
      characters: 0,
      pictures: 0,
      drawnPages: 0,
      seen: new Set(),
      told: new Set(),
    }
  }

  /** The same reading, one step further in. */
  inside(name: string, isArchive = false): Reading {
    const entry = this.entry ? `${this.entry}/${name}` : name
    const from = { entry, page: undefined, archives: this.archives + (isArchive ? 1 : 0), depth: this.depth + 1 }
    return new Reading(this.found, this.limits, from, this.used)
  }

  /** The same place, counted as an archive. */
  asArchive(): Reading {
    const { entry, page, depth } = this
    return new Reading(this.found, this.limits, { entry, page, depth, archives: this.archives + 1 }, this.used)
  }

  at(page: number): Reading {
    const { entry, archives, depth } = this
    return new Reading(this.found, this.limits, { entry, archives, depth, page }, this.used)
  }

  working(): void {
    this.found.progress({ entry: this.entry, ...(this.page && { page: this.page }) })
  }

  /** Tells a piece of text, once per file for what repeats on every page; cuts it at the limit of characters. */
  tell(where: FilePart['where'], text: string, symbology?: string): void {
    // PostgreSQL takes no NUL, and no message hides in one.
    const clean = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim()
    if (!clean) return
    if (where !== 'text' && clean.length < 2_000) {
      const key = `${where}\n${this.entry}\n${clean}`
      if (this.used.told.has(key)) return
      if (this.used.told.size < 20_000) this.used.told.add(key)
    }
    const room = this.limits.characters - this.used.characters
    this.used.characters += clean.length
    const kept = clean.length > room ? clean.slice(0, Math.max(0, room)) : clean
    if (kept.length < clean.length)
      this.gap('too-much', `It holds more text than the ${grouped(this.limits.characters)} characters that are read.`)
    const place = { ...(this.entry && { entry: this.entry }), ...(this.page && { page: this.page }) }
    for (const piece of piecesOf(kept)) this.found.part({ where, text: piece, ...place, ...(symbology && { symbology }) })
  }

  gap(reason: FileGap['reason'], why: string): void {
    const key = `gap\n${this.entry}\n${why}`
    if (this.used.told.has(key)) return
    this.used.told.add(key)
    this.found.gap({ entry: this.entry, reason, why })
  }

  /** Whether one more entry may be read. */
  takeEntry(): boolean {
    this.used.entries += 1
    if (this.used.entries <= this.limits.entries) return true
    this.gap('too-much', `It holds more than the ${grouped(this.limits.entries)} entries that are read.`)
    return false
  }

  /** Whether so many more bytes may be unpacked, from so many packed ones. */
  takeBytes(expanded: number, packed: number): boolean {
    if (expanded > this.limits.entryBytes) {
      this.gap('too-large', `It has more than the ${megabytes(this.limits.entryBytes)} that are read of one entry.`)
      return false
    }
    if (expanded > 1_048_576 && expanded > packed * this.limits.ratio) {
      this.gap('too-much', `It would unpack to more than ${this.limits.ratio} times its size, as a trap does.`)
      return false
    }
    if (this.used.expandedBytes + expanded > this.limits.expandedBytes) {
      this.gap('too-much', `Unpacked, there is more than the ${megabytes(this.limits.expandedBytes)} that are read.`)
      return false
    }
    this.used.expandedBytes += expanded
    return true
  }

  /** Whether a picture is new here and may still be read; a logo on fifty slides is read once. */
  takePicture(bytes: Uint8Array): boolean {
    const key = createHash('sha1').update(bytes).digest('base64')
    if (this.used.seen.has(key)) return false
    this.used.seen.add(key)
    this.used.pictures += 1
    if (this.used.pictures <= this.limits.pictures) return true
    this.gap('too-much', `It holds more than the ${this.limits.pictures} pictures that are read.`)
    return false
  }

  takeDrawnPage(): boolean {
    this.used.drawnPages += 1
    if (this.used.drawnPages <= this.limits.drawnPages) return true
    this.gap('too-much', `More than ${this.limits.drawnPages} of its pages hold pictures; those after them are not looked at.`)
    return false
  }
}

const pieceCharacters = 50_000
const overlapCharacters = 500

/** A long text in pieces, each short enough to be looked through at one go; what stands at a seam is in both. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = start + pieceCharacters
    yield text.slice(start, end)
    if (end >= text.length) return
    start = end - overlapCharacters
  }
}
