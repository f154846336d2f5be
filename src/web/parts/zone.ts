import { createContext, useContext, useEffect, useState } from 'react'

/** The reader's time zone; the server knows it from a cookie that the first visit sets. */
export const ZoneContext = createContext('UTC')

export function useZone(): string {
  return useContext(ZoneContext)
}

/** Corrects the zone once script runs, and tells the server for the next page. */
export function useReaderZone(told: string): string {
  const [zone, setZone] = useState(told)
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
    if (own === told) return
    document.cookie = `zone=${own}; path=/; max-age=31536000; samesite=lax`
    setZone(own)
  }, [told])
  return zone
}
