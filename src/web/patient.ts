const retryMs = 2_000

/**
 * Makes reading a page's data wait for the network instead of failing: a connection that drops while a page re-reads
 * itself must not take the page away, with what is being written on it. Only reads are tried again, never what changes something.
 */
export function makeFetchPatient(): void {
  const plain = window.fetch
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
    if (method !== 'GET' || url.origin !== location.origin || !url.pathname.endsWith('.data')) return plain(input, init)
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    for (;;) {
      try {
        return await plain(input instanceof Request ? input.clone() : input, init)
      } catch (error) {
        if (signal?.aborted) throw error
        await networkOrLater(signal)
        signal?.throwIfAborted()
      }
    }
  }
}

/** Until the browser says the network is back, a moment has passed, or nobody waits any more. */
function networkOrLater(signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, retryMs)
    window.addEventListener('online', done)
    signal?.addEventListener('abort', done)
  })
}
