import { create } from 'qrcode'
import type { QrPath } from '#web/pages/settings/qr.tsx'

/** The QR code of a text, as the path of its dark squares. */
export function qrPath(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let at = 0; at < data.length; at++) if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`
  return { size, path }
}
