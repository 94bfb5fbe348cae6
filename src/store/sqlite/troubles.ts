import { storeTrouble } from '../../core/facts/errors.ts'
import type { Troubles } from '../../ports/store/store.ts'

/**
 * Counts what a database did not do. In memory, because one that is full or locked can keep no count. A write that
 * goes through ends what is wrong now; a read proves nothing, since a full disk can be read.
 */
export function createTroubles() {
  const counts: Record<string, number> = {}
  let now: string | null = null

  function note(error: unknown): void {
    const code = storeTrouble(error)
    if (code === null) return
    counts[code] = (counts[code] ?? 0) + 1
    now = code
  }

  return {
    troubles: (): Troubles => ({ counts: { ...counts }, now }),
    async reading<T>(act: () => Promise<T>): Promise<T> {
      try {
        return await act()
      } catch (error) {
        note(error)
        throw error
      }
    },
    async writing(act: () => Promise<void>): Promise<void> {
      try {
        await act()
        now = null
      } catch (error) {
        note(error)
        throw error
      }
    },
  }
}
