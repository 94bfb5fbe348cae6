import { RetryLater } from '../../core/facts/errors.ts'
import { emailKey } from '../../core/people/email.ts'
import { BLANK_EMPLOYEE, type Employee } from '../../core/people/employee.ts'
import { addressOf } from '../../core/people/fields.ts'
import type { ListPlace } from '../../ports/bookmark.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Page } from '../../ports/source.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { StepContext } from '../step/context.ts'
import { later, STEP_WAITS } from '../step/durations.ts'
import { personClock } from '../step/clock/person-clock.ts'
import { addressKeyOf, textKeysOf } from '../step/person-keys.ts'
import { decisionContext } from './decision-context.ts'
import { unreadableWrites } from './doubt/unreadable.ts'
import { isAsStored } from './doubt/same-version.ts'
import { changedSince } from './pages.ts'
import { persistPage } from './persist-page.ts'
import { presenceOf } from './presence-of.ts'
import { sourceAccount } from './source-account.ts'
import { putHint } from '../changes/runs.ts'

/** A list longer than this is a loop: nobody changes a hundred thousand people between two reads. */
const MOST_PAGES = 1_000

/** What a newer record shares with that of somebody who is about to be ended: addresses, or the HR system's own id. */
export type Marks = ReadonlySet<string>

export interface NewerRecords {
  readonly writes: readonly Change[]
  /** Where the next page is; null: there is none. */
  readonly next: ListPlace | null
  /** The source asks for a pause before that, RFC 3339. */
  readonly waitsUntil: string | null
}

export const NOTHING_TO_FIND: NewerRecords = { writes: [], next: null, waitsUntil: null }

/** The marks of those of these people who are linked, have access, and have left by their record. */
export async function marksOfLeavers(
  ctx: StepContext,
  rows: readonly EmployeeRow[],
): Promise<Marks> {
  const { account, organization } = ctx
  const { store } = ctx.deps
  const ids = rows.map(({ id }) => id)
  const found = (await store.linksOf(account.id, ids)).filter(({ state }) => state === 'live')
  const links = new Map(found.map((link) => [link.employee, link]))
  const memberships = await store.membershipsOf(account.id, [...links.keys()])
  const clock = personClock(ctx, await store.dimensions(account.id))
  const decisions = decisionContext(ctx)
  const leavers = rows.filter(
    (row) =>
      Object.values(memberships.get(row.id) ?? {}).some(({ state }) => state === 'given') &&
      presenceOf(decisions, row, clock, true).presence.kind === 'left',
  )
  const userIds = leavers.flatMap(({ id }) => links.get(id)?.userId ?? [])
  const users = await store.usersById(organization.id, userIds)
  return new Set(
    [
      ...leavers.flatMap((row) => [addressKeyOf(ctx, row), remoteMark(row.employee)]),
      ...users.map(({ email }) => emailKey(email)),
    ].filter((mark) => mark !== null),
  )
}

/**
 * One page of what changed in HR since the last read, looked through for records with such marks. Whoever left by a
 * record that was read alone may have a newer one that nobody has read yet, and then goes on working (rule 10). Only
 * those records are kept, where they are news, and looked at soon. A list that cannot be read, however often it is
 * tried, is over: a real leaver does not wait for it.
 */
export async function findNewerRecords(
  ctx: StepContext,
  marks: Marks,
  { cursor, page }: ListPlace,
): Promise<NewerRecords> {
  const { deps, account, run } = ctx
  const dimensions = await deps.store.dimensions(account.id)
  const listing = { kind: 'employees', modifiedAfter: changedSince(account, ctx.now) } as const
  let shown: Page
  try {
    const answer = await deps.source.page(sourceAccount(ctx, dimensions), listing, cursor)
    shown = await answer.open().read()
    if (shown.next !== null && (shown.next === cursor || page > MOST_PAGES))
      throw new RetryLater('the list of changed employees repeats itself', 'cursor-loop')
  } catch (error) {
    const isLastTry = STEP_WAITS[run.stepFailures] === undefined
    if (!(error instanceof RetryLater) || error.failure === 'rate-limited' || !isLastTry)
      throw error
    deps.log.info('newer-records.unread', {
      account: account.id,
      run: run.id,
      cause: error.failure,
    })
    return NOTHING_TO_FIND
  }
  const employees = await unread(
    ctx,
    shown.employees.filter((one) => marksOf(ctx, one).some((mark) => marks.has(mark))),
  )
  const none = { dimensions: [], fieldValues: [], setAside: [], otherwiseFrom: null }
  const kept = await persistPage(
    ctx,
    { ...shown, ...none, employees },
    personClock(ctx, dimensions),
  )
  const unreadable = shown.setAside.filter(({ who }) =>
    marksOf(ctx, { ...BLANK_EMPLOYEE, ...who, sourceId: '', modifiedAt: null }).some((mark) =>
      marks.has(mark),
    ),
  )
  const met = { kind: 'listed-unreadable', at: shown.requestedAt } as const
  const unclear = await unreadableWrites(ctx, unreadable, met)
  const hints = employees.map(({ sourceId }) => putHint(account.id, sourceId, ctx.now))
  return {
    writes: [...kept.writes, ...unclear, ...hints],
    next: shown.next === null ? null : { cursor: shown.next, page: page + 1 },
    waitsUntil: shown.pauseMs > 0 ? later(deps.clock.now().toISOString(), shown.pauseMs) : null,
  }
}

/**
 * Those that are not stored as they are, and are nobody's: linked people have runs of their own. Whom this run has
 * read by id is not looked at again, however lists show them.
 */
async function unread(
  ctx: StepContext,
  employees: readonly Employee[],
): Promise<readonly Employee[]> {
  const { account, run } = ctx
  const { store } = ctx.deps
  const sourceIds = employees.map(({ sourceId }) => sourceId)
  const rows = await store.employeesBySource(account.id, sourceIds)
  const ids = rows.map(({ id }) => id)
  const links = (await store.linksOf(account.id, ids)).filter(({ state }) => state === 'live')
  const found: Employee[] = []
  for (const employee of employees) {
    const row = rows.find((one) => one.employee.sourceId === employee.sourceId)
    const isLinked = links.some((link) => link.employee === row?.id)
    const isKnown = row !== undefined && isAsStored(ctx, row, employee)
    const isAsked = run.people?.includes(employee.sourceId) === true
    if (!isLinked && !isKnown && !isAsked) found.push(employee)
  }
  return found
}

function marksOf(ctx: StepContext, employee: Employee): readonly string[] {
  const key = emailKey(addressOf(employee, ctx.account.settings))
  const marks = [key, remoteMark(employee), ...textKeysOf(ctx, employee)]
  return marks.filter((mark) => mark !== null)
}

/** Addresses have an @ after their first character. */
function remoteMark({ remoteId }: Pick<Employee, 'remoteId'>): string | null {
  return remoteId === null ? null : `@${remoteId}`
}
