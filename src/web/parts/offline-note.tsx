import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { shell as words } from '#web/messages/shell.ts'

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Whether the network is there; the server takes it as given. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  )
}

/** Says so when the network is gone, and takes nothing away. */
export function OfflineNote() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="flex items-center gap-2 border-b border-wait-line bg-wait-soft px-4 py-2 text-13 sm:px-6">
          <WifiOff className="size-4 flex-none text-wait-text" aria-hidden="true" />
          {words.offline}
        </p>
      )}
    </div>
  )
}
