/** How long a statement waits for a lock of another process, and how often it tries. */
const PATIENCE_MS = 5_000
const EVERY_MS = 50

/** Another process holds a lock that this needs. Nothing was done, so it can be tried again. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false
  return /^SQLITE_(BUSY|LOCKED)/.test(error.code)
}

/** Does it as soon as the lock is free, and leaves the event loop to others while it waits. */
export async function whenFree<T>(act: () => T): Promise<T> {
  const until = patience()
  for (;;) {
    try {
      return act()
    } catch (error) {
      if (!isBusy(error) || until.isOver()) throw error
      await pause()
    }
  }
}

export interface Patience {
  isOver(): boolean
}

export function patience(): Patience {
  const end = performance.now() + PATIENCE_MS
  return { isOver: () => performance.now() > end }
}

export function pause(): Promise<void> {
  return new Promise((over) => setTimeout(over, EVERY_MS))
}
