/** A QR code as one path; black on white in both themes, because cameras expect it. */
export interface QrPath {
  size: number
  path: string
}

export function Qr({ qr, label }: { qr: QrPath; label: string }) {
  return (
    <svg
      viewBox={`-3 -3 ${qr.size + 6} ${qr.size + 6}`}
      role="img"
      aria-label={label}
      className="size-44 rounded-md"
      shapeRendering="crispEdges"
    >
      <rect x="-3" y="-3" width={qr.size + 6} height={qr.size + 6} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  )
}
