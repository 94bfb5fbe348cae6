import { isAskedWhose } from '../../../core/decide/identity/asked-whose.ts'
import { isAboutAccess } from '../../../core/decide/override.ts'
import { NO_EVIDENCE } from '../../../core/evidence/evidence.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { Employee } from '../../../core/people/employee.ts'
import { formerSourceId } from '../../../core/people/employee.ts'
import { addDays } from '../../../core/people/zone.ts'
import type { EmployeeRow, Link } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { PersonContext } from '../../decide/situations.ts'
import { stoppedActions } from '../../plan/stopped-actions.ts'
import type { AccountContext } from '../../step/context.ts'
import { employeeId } from '../../step/ids.ts'
import {
  patchEmployee,
  putEmployee,
  putLink,
  putMembership,
  removeLink,
  removeMemberships,
} from '../../changes/people.ts'
import { remove } from '../../changes/verbs.ts'

/**
 * HR wrote a record over with somebody else (rule 36). The person it was before gets a record of our own, with the
 * link, the memberships and the earlier versions: it has left, so the access ends through plan and brake like that of
 * any leaver. What is left has no user, and joins. Nothing where no such question is open.
 */
export async function splitWrites(base: AccountContext, person: PersonContext): Promise<Change[]> {
  const { row, link, situation } = person
  if (link === null || !isAskedWhose(situation)) return []
  const former = await formerRow(base, person, link)
  const { account, id } = row
  return [
    ...putEmployee(former, { email: emailKey(former.employee.workEmail), personal: null }, null),
    // An announced last day was that of the person it was before.
    patchEmployee(account, id, { announced: null }),
    removeLink(account, id),
    // The HR system's id stays with the record.
    putLink({ ...link, employee: former.id, remoteHash: null }),
    ...removeMemberships(account, id),
    ...Object.entries(situation.memberships).map(([entityId, is]) =>
      putMembership(account, former.id, entityId, is),
    ),
    {
      set: 'versions.move',
      account,
      from: id,
      to: former.id,
      upToHash: link.print?.version ?? null,
    },
    // They were about the person it was before.
    ...situation.overrides
      .filter((one) => isAboutAccess(one) || one.decision === 'accept-email')
      .map((one) => remove('overrides', { account, id: one.id })),
  ]
}

/** The source ids of all whom the decision is about: the former record, if one is made, is decided in the same run. */
export function sourceIdsOf({ row, link, situation }: PersonContext, decision: string): string[] {
  const { sourceId } = row.employee
  const isSplit = decision === 'not-this-person' && link !== null && isAskedWhose(situation)
  return isSplit ? [sourceId, formerSourceId(row.id, link.userId)] : [sourceId]
}

async function formerRow(
  { account, now }: AccountContext,
  { row, situation: { user, today } }: PersonContext,
  { userId }: Link,
): Promise<EmployeeRow> {
  const employee: Employee = {
    ...row.employee,
    sourceId: formerSourceId(row.id, userId),
    remoteId: null,
    employeeNumber: null,
    firstName: user?.firstName ?? null,
    lastName: user?.lastName ?? null,
    preferredName: null,
    workEmail: user?.email ?? null,
    personalEmail: null,
    phone: { kind: 'none' },
    status: { kind: 'known', value: 'INACTIVE' },
    startDate: null,
    // With a last day of today, the access would end only with this day.
    terminationDate: addDays(today, -1),
    managerId: null,
    custom: {},
    modifiedAt: null,
    flaws: [],
  }
  return {
    ...row,
    id: employeeId(account.id, employee.sourceId),
    employee,
    hash: employee.sourceId,
    readAt: now,
    evidence: NO_EVIDENCE,
    doubtedRun: null,
    massAbsence: false,
    why: [],
    revisit: 'next-run',
    nextTransitionAt: null,
    leftAt: null,
    reducedAt: null,
  }
}

/**
 * The record is the person's after all: what a split moved comes back, unless the record has a user of its own by now.
 * `as`: the link to store; by default the one from before the split.
 */
export async function rejoinWrites(
  base: AccountContext,
  about: { readonly employee: string; readonly userId: string | null },
  as: Link | null = null,
): Promise<Change[]> {
  const { store } = base.deps
  const account = base.account.id
  const former = await formerOf(base, about)
  const link = former === null ? null : await store.link(account, former.id)
  const own = await store.link(account, about.employee)
  if (former === null || link === null || link.state !== 'live' || own?.state === 'live') return []
  const memberships = (await store.membershipsOf(account, [former.id])).get(former.id) ?? {}
  const past = await store.actionsOf(account, [former.id])
  return [
    removeLink(account, former.id),
    putLink(as ?? { ...link, employee: about.employee }),
    ...removeMemberships(account, former.id),
    ...Object.entries(memberships).map(([entityId, is]) =>
      putMembership(account, about.employee, entityId, is),
    ),
    patchEmployee(account, about.employee, { announced: former.announced }),
    ...(await stoppedActions(base, past, 'decision:withdrawn')),
    { set: 'versions.move', account, from: former.id, to: about.employee, upToHash: null },
    remove('employees', { account, id: former.id }),
  ]
}

/** What is left of the person that the record was before; null: it was never split from that user. */
export async function formerOf(
  { deps, account }: AccountContext,
  about: { readonly employee: string; readonly userId: string | null },
): Promise<EmployeeRow | null> {
  if (about.userId === null) return null
  const sourceId = formerSourceId(about.employee, about.userId)
  return (await deps.store.employeesBySource(account.id, [sourceId]))[0] ?? null
}
