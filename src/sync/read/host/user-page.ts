import type { User } from '../../../core/people/user.ts'
import type { UserPage } from '../../../ports/host.ts'
import type { FoundPrint } from '../../../ports/store/page-prints.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { putPage, putPagePrint } from '../../changes/runs.ts'
import type { StepContext } from '../../step/context.ts'
import { lookOf } from '../doubt/repeated-page.ts'
import { readAnewBy } from '../listed/quiet.ts'
import { putUnreadable } from './unreadable-users.ts'
import { usersChanged } from './users-seen.ts'

/** The number of the way in which a user is read: who changes what a read makes of one raises it. */
export const READING_USERS = 1

/** A page of the product's users, as far as the list goes on by it. */
export interface ListedUsers {
  readonly ids: readonly string[]
  readonly next: string | null
  readonly look: string
  readonly writes: readonly Change[]
}

/** Asks for one page, and reads it unless it comes as it was before (docs/decisions/0045). */
export async function userPage(
  ctx: StepContext,
  number: number,
  cursor: string | null,
): Promise<ListedUsers> {
  const { deps, account, organization } = ctx
  const requestedAt = deps.clock.now().toISOString()
  const print = await deps.store.userPagePrint(account.id, organization.id, number)
  if (print === null || !isValid(print, requestedAt)) {
    const page = await deps.host.users(organization.id, cursor)
    return read(ctx, { page, number, cursor, requestedAt })
  }
  const page = await deps.host.users(organization.id, cursor, print.print)
  if (page !== 'as-before') return read(ctx, { page, number, cursor, requestedAt })
  const { ids, next, look } = print
  return { ids, next, look, writes: [putPage(ctx.run.id, 'users', number, cursor, ids)] }
}

function isValid({ readAs, at, until, stored, storedNow }: FoundPrint, now: string): boolean {
  return readAs === READ_AS && at <= now && now < until && stored === storedNow
}

const READ_AS = `users-${READING_USERS}`

interface AskedPage {
  readonly page: UserPage
  readonly number: number
  readonly cursor: string | null
  readonly requestedAt: string
}

async function read(
  { deps, run, account, organization }: StepContext,
  { page, number, cursor, requestedAt }: AskedPage,
): Promise<ListedUsers> {
  const { users, unreadable, next, print } = page
  // Somebody who cannot be read is listed all the same.
  const ids = [...users, ...unreadable].flatMap(({ id }) => id ?? [])
  const look = lookOf(number, ids)
  if (unreadable.length > 0)
    deps.log.error('users.unreadable', { run: run.id, count: unreadable.length })
  const { unlike, stored } = await deps.store.usersOfPage(organization.id, users)
  const isQuiet = unlike.length === 0 && unreadable.length === 0 && isEachOnce(users)
  const printed =
    print === undefined || !isQuiet
      ? []
      : [
          putPagePrint({
            account: account.id,
            listing: 'users',
            part: number,
            readAs: READ_AS,
            print,
            content: '',
            stored,
            ids,
            next,
            people: users.length,
            attributes: {},
            fieldValues: [],
            look,
            at: requestedAt,
            until: readAnewBy(requestedAt),
          }),
        ]
  const writes = [
    putPage(run.id, 'users', number, cursor, ids),
    ...putUnreadable(run.id, number, unreadable),
    ...usersChanged(organization.id, unlike, requestedAt),
    ...printed,
  ]
  return { ids, next, look, writes }
}

function isEachOnce(users: readonly User[]): boolean {
  return new Set(users.map(({ id }) => id)).size === users.length
}
