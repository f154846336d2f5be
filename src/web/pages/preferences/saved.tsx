import type { ReactNode } from 'react'
import { Notice } from '#web/ui/notice.tsx'

/** Says that something was kept; a screen reader hears it without the focus moving. */
export function Saved({ text, children }: { text: string | null | false; children?: ReactNode }) {
  return (
    <div role="status" className="empty:hidden">
      {text && (
        <div className="pb-5">
          <Notice tone="agreed">
            {text} {children}
          </Notice>
        </div>
      )}
    </div>
  )
}
