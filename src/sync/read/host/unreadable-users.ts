import { emailKey } from '../../../core/people/email.ts'
import type { UnreadableUser } from '../../../ports/host.ts'
import type { Store } from '../../../ports/store/store.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { putPage } from '../../changes/runs.ts'

const LISTING = 'users-unreadable'

/** Remembers, for the rest of the run, users of the host that cannot be read (rule 52). */
export function putUnreadable(
  run: string,
  part: number,
  users: readonly UnreadableUser[],
): Change[] {
  return users.length === 0
    ? []
    : [
        putPage(
          run,
          LISTING,
          part,
          null,
          users.map((user) => JSON.stringify(user)),
        ),
      ]
}

/** The users that this run could not read. */
export async function unreadableIn(store: Store, run: string): Promise<readonly UnreadableUser[]> {
  const found = await store.pageIds(run, LISTING)
  return found.map((text): UnreadableUser => JSON.parse(text))
}

/** The addresses of the open reports about users that cannot be read: nobody is invited beside them. */
export async function unreadableAddresses(
  store: Store,
  account: string,
): Promise<ReadonlySet<string>> {
  const open = await store.openReports(account, { code: 'unreadable-user', ofNobody: true })
  return new Set(open.flatMap(({ report }) => emailKey(report.detail['email'] ?? '') ?? []))
}
