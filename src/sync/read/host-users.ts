import { emailKey } from '../../core/people/email.ts'
import { addressOf } from '../../core/people/fields.ts'
import { RetryLater, Terminal } from '../../core/facts/errors.ts'
import type { User } from '../../core/people/user.ts'
import { candidates } from './reconfirm.ts'
import type { AbsentUsersBookmark, UserListBookmark, UsersBookmark } from '../../ports/bookmark.ts'
import type { UnreadableUser } from '../../ports/host.ts'
import { firstRepeated, marksOf, MOST_EMPTY } from './doubt/repeated-page.ts'
import { userPage } from './host/user-page.ts'
import { usersGone, usersSeen } from './host/users-seen.ts'
import { putUnreadable } from './host/unreadable-users.ts'
import { HOST_REFUSES } from '../step/outage/host-refusal.ts'
import { advanceTo, goOn, type Next, type StepContext } from '../step/context.ts'
import type { Change } from '../../ports/store/changes.ts'
import { setUsersCount } from '../changes/accounts.ts'
import { dropPrintsAfter, putPage } from '../changes/runs.ts'

/** With more people than this in a delta, the whole list is cheaper than one request each. */
const MOST_ASKED = 50
/** Absent users asked for by id in one step. */
const MOST_READS = 10

/**
 * The host's users as they are now. A full run lists them all and checks the list before it is trusted
 * (rule 38). A run for a few people asks for their users only.
 */
export async function usersStep(
  ctx: StepContext<UserListBookmark | AbsentUsersBookmark>,
): Promise<Next> {
  if (ctx.run.mode !== 'full') {
    const rows = await candidates(ctx, null)
    if (rows.length <= MOST_ASKED) return askedUsers(ctx)
  }
  const { bookmark } = ctx.run
  return bookmark.reads === 'list' ? listStep(ctx, bookmark) : absentStep(ctx, bookmark)
}

async function listStep(ctx: StepContext, bookmark: UserListBookmark): Promise<Next> {
  const { account, run } = ctx
  const { cursor, page: number } = bookmark
  const { ids, next, look, writes } = await userPage(ctx, number, cursor)
  const empty = ids.length === 0 ? bookmark.empty + 1 : 0
  if (next !== null && empty > MOST_EMPTY)
    throw new RetryLater(`the product's list of users has ${empty} empty pages`, 'host-error')
  const shown = [{ number, cursor, next, look }]
  const repeated = await firstRepeated(ctx, shown, {
    listing: 'users',
    what: "the product's list of users",
    failure: 'host-error',
  })
  if (repeated !== null) throw repeated.error
  const after: UsersBookmark =
    next === null
      ? { phase: 'users', reads: 'absent', after: null }
      : { ...bookmark, cursor: next, page: number + 1, empty }
  return goOn(ctx, { bookmark: after, stepFailures: 0 }, [
    ...writes,
    ...marksOf(run.id, shown, 'users'),
    ...(next === null ? dropPrintsAfter(account.id, 'users', number + 1) : []),
  ])
}

/**
 * Known users who are not in the list are asked for by id. A user found by id exists, whatever the list
 * says. From a list that is empty or over a fifth shorter than the last one no plan is made, until the
 * answers by id or the next list confirm it.
 */
async function absentStep(ctx: StepContext, bookmark: AbsentUsersBookmark): Promise<Next> {
  const { deps, run, organization } = ctx
  const { store } = deps
  const absent = await store.absentUsers(run, bookmark.after, MOST_READS)
  if (absent.length > 0) {
    const gone: string[] = []
    const there: User[] = []
    for (const { id } of absent) {
      const user = await deps.host.user(organization.id, id).catch(unreadable)
      if (user === null) gone.push(id)
      else if (user !== 'unreadable') there.push(user)
    }
    return goOn(
      ctx,
      { bookmark: { ...bookmark, after: absent.at(-1)?.id ?? null }, stepFailures: 0 },
      await usersSeen(deps, organization.id, there, ctx.now),
      // They are removed once the whole list is trusted. Until then they are only marked.
      gone.length > 0
        ? [putPage(run.id, 'users-gone', partOf(absent[0]?.id ?? ''), null, gone)]
        : [],
    )
  }
  return believe(ctx)
}

/** A user that cannot be read stays stored as before, and does not stop the others (R9). */
function unreadable(error: unknown): 'unreadable' {
  if (error instanceof RetryLater && error.failure === 'host-error') return 'unreadable'
  throw error
}

async function believe(ctx: StepContext): Promise<Next> {
  const { deps, run, organization } = ctx
  const { store } = deps
  const listed = await store.pageIds(run.id, 'users')
  const gone = await store.pageIds(run.id, 'users-gone')
  const before = organization.usersCount
  const known = await store.countUsers(organization.id)
  const short = before !== null && before - listed.length >= 2 && listed.length < before * 0.8
  const empty = listed.length === 0 && known > 0
  const foundById = known - listed.length - gone.length
  const agreedByIds = foundById <= 0
  const agreedByList =
    organization.doubtedCount !== null &&
    listed.length <= organization.doubtedCount &&
    listed.length > 0
  if ((short || empty) && !agreedByIds && !agreedByList) {
    return goOn(
      ctx,
      { bookmark: { phase: 'users', reads: 'doubted', after: null } },
      setUsersCount(organization.id, { believed: before, doubted: listed.length }),
    )
  }
  const writes: Change[] = [
    setUsersCount(organization.id, { believed: listed.length, doubted: null }),
  ]
  if (gone.length > 0)
    writes.push(
      { set: 'employees.due-by-user', organization: organization.id, userIds: gone },
      ...usersGone(organization.id, gone, ctx.now),
    )
  return advanceTo(ctx, 'decide', {}, writes)
}

/** A few people: their users by id, and by the address HR gives. */
async function askedUsers(ctx: StepContext): Promise<Next> {
  const { deps, organization, account } = ctx
  const rows = await candidates(ctx, null)
  const links = await deps.store.linksOf(
    account.id,
    rows.map((r) => r.id),
  )
  const requestedAt = deps.clock.now().toISOString()
  const users = new Map<string, User>()
  const gone: string[] = []
  const notRead = new Map<string, UnreadableUser>()
  try {
    for (const row of rows) {
      const link = links.find((l) => l.employee === row.id && l.state === 'live')
      if (link !== undefined) {
        const user = await deps.host.user(organization.id, link.userId).catch(unreadable)
        if (user === null) gone.push(link.userId)
        else if (user !== 'unreadable') users.set(user.id, user)
      }
      const address = addressOf(row.employee, account.settings)
      if (address === null || emailKey(address) === null) continue
      const found = await deps.host.usersByEmail(organization.id, address)
      for (const user of found.users) users.set(user.id, user)
      for (const user of found.unreadable)
        notRead.set(user.id ?? address, { ...user, email: address })
    }
  } catch (error) {
    // To ask again at once is of no use where the host refuses us.
    if (error instanceof Terminal && error.failure !== HOST_REFUSES)
      throw new RetryLater(error.message, error.failure)
    throw error
  }
  return advanceTo(
    ctx,
    'decide',
    {},
    await usersSeen(deps, organization.id, [...users.values()], requestedAt),
    usersGone(organization.id, gone, requestedAt),
    putUnreadable(ctx.run.id, 0, [...notRead.values()]),
  )
}

/** A page number that one id always has, so that a repeated step writes the same marker. */
function partOf(id: string): number {
  let hash = 0
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0
  return hash
}
