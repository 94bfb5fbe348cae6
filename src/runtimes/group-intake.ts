import type { Hint } from '../ports/source.ts'
import { acceptHints } from '../sync/run/hints.ts'
import type { Deps } from '../sync/step/deps.ts'

/** A group is not larger, so that none waits long for the others. */
const MOST = 64

/**
 * Hints that come in one turn of the event loop are accepted together: thirty webhooks of one account cost one look
 * at the account, one count and one job. Where a group cannot be stored each is tried alone, so that one does not
 * fail the others.
 */
export function groupIntake(deps: Deps): (hint: Hint) => Promise<void> {
  interface Waiting {
    readonly hint: Hint
    readonly done: () => void
    readonly failed: (error: unknown) => void
  }
  let waiting: Waiting[] = []

  function accept(): void {
    const group = waiting
    waiting = []
    if (group.length === 0) return
    acceptHints(
      deps,
      group.map(({ hint }) => hint),
    ).then(
      () => {
        for (const { done } of group) done()
      },
      (error: unknown) => {
        const [only, ...others] = group
        if (only !== undefined && others.length === 0) return only.failed(error)
        for (const { hint, done, failed } of group) acceptHints(deps, [hint]).then(done, failed)
      },
    )
  }

  return (hint) =>
    new Promise((done, failed) => {
      waiting.push({ hint, done, failed })
      if (waiting.length === 1) setImmediate(accept)
      else if (waiting.length === MOST) accept()
    })
}
