import { fileTypeFromBuffer } from 'file-type'
import { textOf } from '#adapters/file-text/decode'

export type Kind =
  | 'pdf'
  | 'zip'
  | 'office'
  | 'opendocument'
  | 'picture'
  | 'bmp'
  | 'ico'
  | 'svg'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'mail'
  | 'text'
  | 'gzip'
  | 'tar'
  | 'metafile'
  | 'font'
  | 'media'
  | 'old-office'
  | 'other-archive'
  | 'unknown'

const byMime: Record<string, Kind> = {
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'application/gzip': 'gzip',
  'application/x-tar': 'tar',
  'application/x-cfb': 'old-office',
  'application/x-7z-compressed': 'other-archive',
  'application/x-rar-compressed': 'other-archive',
  'application/x-bzip2': 'other-archive',
  'application/x-xz': 'other-archive',
  'application/zstd': 'other-archive',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/png': 'picture',
  'image/apng': 'picture',
  'image/jpeg': 'picture',
  'image/webp': 'picture',
  'image/gif': 'picture',
  'image/tiff': 'picture',
  'image/avif': 'picture',
  'image/emf': 'metafile',
}

/** What bytes are, by the bytes; the name decides only between texts. */
export async function kindOf(name: string, bytes: Uint8Array): Promise<Kind> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return 'zip'
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime
  if (mime && byMime[mime]) return byMime[mime]
  if (mime?.startsWith('video/') || mime?.startsWith('audio/') || mime === 'application/ogg') return 'media'
  if (mime?.startsWith('font/') || mime === 'application/vnd.ms-fontobject') return 'font'
  if (isEmf(bytes)) return 'metafile'
  const head = textOf(bytes.subarray(0, 4096))
  if (head === null) return 'unknown'
  // Found by signature and not by us: a text only if no such signature exists.
  if (mime && mime !== 'application/xml' && !mime.startsWith('text/') && mime !== 'application/postscript') return 'unknown'
  return textKindOf(name, head)
}

function textKindOf(name: string, head: string): Kind {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = head
    .replace(/^\ufeff?\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[^>]*-->)*/, '')
    .slice(0, 400)
    .toLowerCase()
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^<(?:!doctype\s+svg|svg[\s>])/.test(start) || ending === 'svg') return 'svg'
  if (/^<(?:!doctype\s+html|html|head|body)\b/.test(start) || /^x?html?$/.test(ending)) return 'html'
  if (/^(?:eml|mht|mhtml)$/.test(ending) || /^(?:return-path|received|mime-version|delivered-to|message-id):/.test(start))
    return 'mail'
  return start.startsWith('<') && (ending === 'xml' || head.trimStart().startsWith('<?xml')) ? 'xml' : 'text'
}

function isEmf(bytes: Uint8Array): boolean {
  const at = (offset: number) => bytes[offset] ?? 0
  const isEnhanced = at(0) === 1 && at(1) === 0 && at(40) === 0x20 && at(41) === 0x45 && at(42) === 0x4d && at(43) === 0x46
  const isPlaceable = at(0) === 0xd7 && at(1) === 0xcd && at(2) === 0xc6 && at(3) === 0x9a
  return isEnhanced || isPlaceable
}
